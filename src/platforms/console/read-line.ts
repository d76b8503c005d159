import type { Input } from '../../chat/event.ts';
import type { Kind } from '../../chat/intent.ts';
import type { Action, PaperBlock, Reply } from '../../chat/reply.ts';

/** What lines may refer to. */
export interface Shown {
  readonly last: Reply | undefined;
  /** The last answer with numbered papers. */
  readonly list: Reply | undefined;
}

/** Before the first answer. */
export const NOTHING_SHOWN: Shown = { last: undefined, list: undefined };

/** After a reply. */
export function showing(last: Reply, { list }: Shown): Shown {
  return { last, list: papersOf(last).some(({ ordinal }) => ordinal !== undefined) ? last : list };
}

/**
 * What a line means. Buttons have no place in a terminal: a number opens that paper of the last list, `related 2` or
 * `cite 2` works on it, `related` alone on the paper that was just shown by itself, `next` and `previous` turn the page,
 * and what stands in brackets can be typed. Where nothing of that is to be found the line is what it says.
 */
export function readLine(line: string, shown: Shown): Input {
  const text = line.trim();
  const action = pageTurn(text, shown) ?? paperAction(text, shown) ?? typedButton(text, shown);
  return action === undefined ? { kind: 'text', text } : { kind: 'action', token: action.token };
}

const PAGE = /^(?:(next|more)|previous|back)$/i;

function pageTurn(text: string, { list }: Shown): Action | undefined {
  const match = PAGE.exec(text);
  if (match === null) return undefined;
  const wanted = match[1] === undefined ? 'previous' : 'next';
  return buttonsOf(list).find(({ turn }) => turn === wanted);
}

/** What works on a paper, as it is said. */
const SAID: Readonly<Record<string, Kind>> = {
  abstract: 'paper',
  paper: 'paper',
  related: 'related',
  cite: 'cite',
  save: 'save',
  remove: 'unsave',
};
const ON_PAPER = /^([a-z]+)(?: #?(\d{1,3}))?$/i;
const NUMBER = /^#?(\d{1,3})$/;

function paperAction(text: string, { last, list }: Shown): Action | undefined {
  const [, said = 'paper', number] = ON_PAPER.exec(text) ?? [undefined, undefined, NUMBER.exec(text)?.[1]];
  const wanted = SAID[said.toLowerCase()];
  const paper =
    number === undefined
      ? papersOf(last).find(({ ordinal }) => ordinal === undefined)
      : papersOf(list).find(({ ordinal }) => ordinal === Number(number));
  return paper?.actions.find(({ kind }) => kind === wanted);
}

function typedButton(text: string, { last }: Shown): Action | undefined {
  return buttonsOf(last).find(({ label }) => label.toLowerCase() === text.toLowerCase());
}

function papersOf(reply: Reply | undefined): readonly PaperBlock[] {
  return reply?.blocks.filter((block) => block.kind === 'paper') ?? [];
}

/** Those below the whole answer. */
function buttonsOf(reply: Reply | undefined): readonly Action[] {
  return reply?.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : [])) ?? [];
}
