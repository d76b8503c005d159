import type { SourceLine } from '../papers/paper.ts';
import type { SourceRecord } from './source.ts';

/**
 * The port to a place that papers come from while the program runs. What every implementation does is said by
 * tests/contracts/live-source.ts.
 */
export interface LiveSource {
  /** As people name it, in its one normal form: `arxiv:cs.LG+stat.ML`. */
  readonly name: string;
  /**
   * What is there and what changed since a cursor, in batches; each is kept, together with its cursor, before the next is asked
   * for, so that a process that ends at any point goes on from there and asks for nothing twice. It ends when the source has no
   * more for now; that nothing is new gives one batch without records.
   * @param cursor of the last batch that was kept, by this version or an older one; undefined: from the beginning
   * @throws SourceProblem; what was given before it holds
   */
  read(cursor: string | undefined, signal: AbortSignal): AsyncIterable<SourceBatch>;
}

/** A part of what a source has, small enough to be kept at once: up to some thousand records. */
export interface SourceBatch {
  /** New and changed ones; one that is known and did not change is no fault. Of equal keys the last counts. */
  readonly records: readonly LiveRecord[];
  /** Keys of those that are gone. */
  readonly removed?: readonly string[];
  /** Keys of all that are there: every other one of this source is gone. */
  readonly present?: readonly string[];
  /** Where to go on after this batch: a text that only this source reads, up to 100,000 characters. */
  readonly cursor: string;
  /**
   * The source was read to its end for the first time with this batch, or before it: what comes later is new. Before that only
   * what its own date says is.
   */
  readonly isCaughtUp: boolean;
  /** How far a long reading is, where that is known. */
  readonly progress?: { readonly done: number; readonly all: number };
  /** What was left out or looks wrong, each as a sentence that names the record; at most some dozen. */
  readonly remarks?: readonly string[];
}

/** A record of a source. */
export interface LiveRecord {
  /** What the source itself calls it: the same for as long as it is there, up to 500 characters. */
  readonly key: string;
  /** Not tidied yet: markup, entities and line breaks as they come. */
  readonly record: Omit<SourceRecord, 'source'>;
  /** When it appeared there (not when it changed), where the source says so. */
  readonly appeared?: Date;
  /** Where it stands, where the source has files. */
  readonly source?: SourceLine;
  /** Ids under which lists and posts may know it, besides those that are made of its record. */
  readonly otherIds?: readonly string[];
}

/**
 * Why a source cannot be read. `later`: it may answer another time. `refused`: it does not let us, or does not know what is asked
 * for, until somebody changes something. `damaged`: its answer is none.
 */
type SourceProblemKind = 'later' | 'refused' | 'damaged';

interface SourceProblemOptions extends ErrorOptions {
  /** Its HTTP status. */
  readonly status?: number | undefined;
  /** So long it asked not to be asked. */
  readonly retryAfterMs?: number | undefined;
}

/** The message is a sentence for people, with the remedy where there is one; it has no secret in it. */
export class SourceProblem extends Error {
  override readonly name = 'SourceProblem';
  readonly kind: SourceProblemKind;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(kind: SourceProblemKind, message: string, options: SourceProblemOptions = {}) {
    super(message, options);
    this.kind = kind;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}
