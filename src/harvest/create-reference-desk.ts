import { createBoundedMap } from '../bounded-map.ts';
import { createPaper } from '../papers/create-paper.ts';
import type { Paper } from '../papers/paper.ts';
import { type LiveRecord, SourceProblem } from '../sources/live-source.ts';
import type { Lookup } from '../sources/lookup/create-lookup.ts';
import { tidyRecord } from '../sources/tidy-record.ts';
import { Overdue, within } from '../within.ts';
import type { LookedUp, ReferenceDesk } from './reference-desk.ts';

/** The source under which papers are kept that somebody added. */
export const ADDED = 'added';

interface DeskOptions {
  readonly lookup: Lookup;
  readonly addedBy: ReferenceDesk['addedBy'];
  /** Keeps a record in the library. @returns the paper as it is there */
  keep(record: LiveRecord, by: string): Promise<Paper>;
  /** So long somebody waits for an answer; 10 s by default. */
  readonly limitMs?: number;
  /** Milliseconds of a clock that does not jump. */
  readonly now?: () => number;
}

const LIMIT_MS = 10_000;
const MINUTE_MS = 60_000;
/** How long what was said is believed: a paper may be announced any moment, and who was away may be back. */
const BELIEVED_MS: Readonly<Record<Answered['kind'], number>> = {
  found: 60 * MINUTE_MS,
  unknown: 10 * MINUTE_MS,
  silent: MINUTE_MS,
};
/** What was asked last is remembered, a pasted list and its buttons too. */
const MOST_REMEMBERED = 300;

type Answered =
  | { readonly kind: 'found'; readonly paper: Paper; readonly record: LiveRecord }
  | Exclude<LookedUp, { readonly kind: 'found' }>;

interface Asked {
  readonly answer: Promise<Answered>;
  /** Undefined as long as nothing was answered. */
  until?: number;
}

/** A desk that asks by a lookup and remembers for a while what it was told. */
export function createReferenceDesk(options: DeskOptions): ReferenceDesk {
  const { lookup, addedBy, keep, limitMs = LIMIT_MS, now = () => performance.now() } = options;
  const asked = createBoundedMap<string, Asked>(MOST_REMEMBERED);
  const ask = (reference: string): Promise<Answered> => {
    const known = asked.get(reference);
    if (known !== undefined && (known.until === undefined || now() < known.until)) return known.answer;
    const answer = answerOf(lookup, reference, limitMs);
    const kept: Asked = { answer };
    asked.set(reference, kept);
    answer.then(
      ({ kind }) => {
        kept.until = now() + BELIEVED_MS[kind];
      },
      () => asked.delete(reference),
    );
    return answer;
  };
  return {
    isOn: lookup.isOn,
    addedBy,
    asks: (reference) => lookup.asks(reference),
    lookUp: async (reference) => {
      const answer = await ask(reference);
      return answer.kind === 'found' ? { kind: 'found', paper: answer.paper } : answer;
    },
    add: async (reference, by) => {
      const answer = await ask(reference);
      if (answer.kind !== 'found') return answer;
      return { kind: 'found', paper: await keep(answer.record, by) };
    },
  };
}

async function answerOf(lookup: Lookup, reference: string, limitMs: number): Promise<Answered> {
  try {
    // A client that is busy with something long may not hear the signal at once.
    const asking = lookup.lookUp(reference, AbortSignal.timeout(limitMs));
    asking.catch(() => undefined);
    const record = await within(limitMs, asking);
    const paper = record === undefined ? undefined : paperOf(record);
    return record === undefined || paper === undefined
      ? { kind: 'unknown' }
      : { kind: 'found', paper, record };
  } catch (error) {
    if (isSilence(error)) return { kind: 'silent' };
    throw error;
  }
}

function isSilence(error: unknown): boolean {
  return (
    error instanceof SourceProblem ||
    error instanceof Overdue ||
    (error instanceof DOMException && error.name === 'TimeoutError')
  );
}

function paperOf({ record }: LiveRecord): Paper | undefined {
  const { facts } = tidyRecord({ ...record, source: { file: ADDED, line: 1 } });
  return facts === undefined ? undefined : createPaper(facts);
}
