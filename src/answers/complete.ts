import type { Completion } from '../chat/bot.ts';
import { foldText } from '../papers/fold.ts';
import type { Library } from '../search/library.ts';
import type { ActionTokens } from './action-tokens.ts';

/** How many completions are wanted, and of what; by default titles and authors. */
export interface Wanted {
  readonly limit: number;
  readonly kind?: Completion['kind'] | undefined;
}

/** What completes. */
export interface Completing {
  readonly library: Library;
  readonly tokens: Pick<ActionTokens, 'encode'>;
}

/** Completions of what is being typed, best first. */
export async function complete(
  prefix: string,
  { limit, kind }: Wanted,
  completing: Completing,
): Promise<readonly Completion[]> {
  if (kind === 'venue') return completeVenue(prefix, limit, completing);
  if (kind === 'search') return [];
  const { library, tokens } = completing;
  return (await library.suggest(prefix, { limit, kind })).map(({ kind: found, text, query, id }) =>
    id === undefined
      ? { kind: found, label: text, value: query, token: searchToken(query, tokens) }
      : { ...titleCompletion(id, text, tokens), value: query },
  );
}

/** A completion that opens a paper. */
export function titleCompletion(id: string, title: string, tokens: Completing['tokens']): Completion {
  const token = tokens.encode({ kind: 'paper', reference: id });
  return { kind: 'title', label: title, value: title, exact: `paper ${id}`, token };
}

/** A button's token that searches. */
export function searchToken(query: string, tokens: Completing['tokens']): string {
  return tokens.encode({ kind: 'search', query, offset: 0, nearest: false });
}

/** Those that begin so, those with most papers first, then those of which another word begins so. */
async function completeVenue(
  prefix: string,
  limit: number,
  { library, tokens }: Completing,
): Promise<readonly Completion[]> {
  const typed = foldText(prefix);
  const { venues } = await library.facts();
  const folded = venues.map(({ name }) => ({ name, key: foldText(name) }));
  const begin = folded.filter(({ key }) => key.startsWith(typed));
  const have = folded.filter(({ key }) => !key.startsWith(typed) && ` ${key}`.includes(` ${typed}`));
  return [...begin, ...have].slice(0, limit).map(({ name }) => {
    const query = `venue:"${name.replaceAll('"', '')}"`;
    return { kind: 'venue', label: name, value: query, token: searchToken(query, tokens) };
  });
}
