import type { Intent } from '../../chat/intent.ts';
import type { AnswerContext } from '../answer-context.ts';
import { authorCalled, authorFilters, splitNames } from './names-in-words.ts';
import { quoted } from './taken.ts';
import { understand } from './understand.ts';

/** Parts of a query: filters of each kind, exclusions, words. */
const PART = /-?(?:(author|venue|year|title|sort):)?(?:"[^"]*"|[^\s"]+)/giu;

interface Parts {
  readonly words: readonly string[];
  readonly filters: readonly { readonly field: string; readonly text: string }[];
}

/** @returns the query in the query language, changed as somebody says */
export async function refineQuery(
  query: string,
  { how, text }: Pick<Intent<'refine'>, 'how' | 'text'>,
  { library, now }: Pick<AnswerContext, 'library' | 'now'>,
): Promise<string> {
  if (how === 'not') {
    const years = await withoutYear(text, library);
    return years === undefined ? `${query} ${excluded(text)}` : joined(partsOf(query), partsOf(years));
  }
  const before = partsOf(query);
  const by = await authorsIn(text, library);
  if (by !== undefined) return joined(before, partsOf(authorFilters(by).join(' ')));
  const { query: asked } = await understand(
    { topic: text, newest: false, now: now.getUTCFullYear() },
    library,
  );
  const added = partsOf(asked);
  if (how === 'only' || added.words.length === 0) return joined(before, added);
  // Another topic takes the place of the one before; what it was limited to stays.
  return joined({ words: [], filters: before.filters.filter(({ field }) => field !== 'author') }, added);
}

/** All years but one, where that is the first or the last that there is. */
async function withoutYear(text: string, library: AnswerContext['library']): Promise<string | undefined> {
  const { 1: year } = /^(?:the )?((?:19|20)\d\d)(?: ones?| papers?)?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const years = (await library.facts()).years.map(({ name }) => Number(name));
  if (Number(year) <= Math.min(...years)) return `year:${Number(year) + 1}..`;
  return Number(year) >= Math.max(...years) ? `year:..${Number(year) - 1}` : undefined;
}

function excluded(text: string): string {
  return text
    .split(/\s+(?:or|and|nor)\s+|\s*,\s*/i)
    .map((part) => `-${quoted(part)}`)
    .join(' ');
}

/** Filters of one kind take the place of earlier ones; of somebody alone, a new name is the whole question. */
function joined(before: Parts, added: Parts): string {
  const fields = new Set(added.filters.map(({ field }) => field).filter((field) => field !== '-'));
  const kept = before.filters.filter(({ field }) => !fields.has(field));
  return [...before.words, ...added.words, ...[...kept, ...added.filters].map(({ text }) => text)].join(' ');
}

function partsOf(query: string): Parts {
  const words: string[] = [];
  const filters: { field: string; text: string }[] = [];
  for (const { 0: text, 1: field } of query.matchAll(PART)) {
    if (field !== undefined) filters.push({ field: field.toLowerCase(), text });
    else if (text.startsWith('-') && text.length > 1) filters.push({ field: '-', text });
    else words.push(text);
  }
  return { words, filters };
}

const BY =
  /^(?:(?:papers|those|ones|some|anything|something)\s+)?(?:by|from|of|with|written by|von|par|de|por)\s+(?<names>.+)$/iu;

/** Without `by` a single word may be a topic. */
function isFullName(name: string): boolean {
  return name.trim().includes(' ');
}

/** Whoever is named behind `by`, known here or not; behind `from` only who is known. */
async function authorsIn(
  text: string,
  library: AnswerContext['library'],
): Promise<readonly string[] | undefined> {
  const plain = text.replace(/[?!.]+$/, '');
  const behind = BY.exec(plain)?.groups?.['names'];
  const names = splitNames(behind ?? plain);
  if (names === undefined) return undefined;
  const found = await Promise.all(names.map((name) => authorCalled(name, library)));
  const isKnown = found.every(
    (one, at) => one?.isExact === true && (behind !== undefined || isFullName(names[at] ?? '')),
  );
  if (!isKnown && !/^(?:written )?by\b/i.test(text)) return undefined;
  return names.map((name, at) => found[at]?.name ?? name);
}
