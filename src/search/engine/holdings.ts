import { setImmediate as giveWay } from 'node:timers/promises';
import { PaperboyError } from '../../errors.ts';
import type { PaperChanges } from '../../papers/paper.ts';
import type { Learner } from '../learner.ts';
import { stringAt } from '../segment/string-table.ts';
import { type Base, type Holding, holdingOf, type LibraryState } from './library-state.ts';
import { heldPapers, isWorthRebuilding, type Rebuild } from './rebuild.ts';
import type { Revisions } from './revisions.ts';

/** What keeps a library as its papers change. */
interface HoldingsOptions {
  readonly revisions: Revisions<LibraryState>;
  stateOf(holding: Holding, isLearning: boolean): Promise<LibraryState>;
  readonly learner: Learner | undefined;
  readonly rebuild: Rebuild;
  /** Told what went wrong in the background. */
  readonly onFailure: ((error: unknown) => void) | undefined;
  /** The least pause before a sentence model that could not be fetched is asked for again; a minute by default. */
  readonly askedAgainMs?: number | undefined;
}

/** The answers of a base that was replaced go on so long: its page may still be turned. */
const CLOSED_AFTER_MS = 6 * 60_000;
/** A day's changes become part of the base also when they are few. */
const REBUILT_AFTER_MS = 24 * 60 * 60_000;

const ASKED_AGAIN_MS = 60_000;
/** Each failure doubles the pause, up to this many times the first one: an hour and four minutes. */
const LONGEST_PAUSE = 64;

/** Keeps what a library holds: takes in what changes and what is learned, and makes one base of it when it has grown. */
export class Holdings {
  readonly #options: HoldingsOptions;
  readonly #closing = new AbortController();
  readonly #signal = this.#closing.signal;
  #changing: Promise<unknown> = Promise.resolve();
  #rebuilding: Promise<unknown> = Promise.resolve();
  /** Ends the learning of a base that was replaced. */
  #relearning = new AbortController();
  /** Changes since the base that is being made was begun. */
  #since: PaperChanges[] | undefined;
  #daily: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;
  /** How often in a row the sentence model could not be fetched. */
  #failed = 0;

  constructor(options: HoldingsOptions) {
    this.#options = options;
  }

  /** Learns from the first papers. @throws what the learner throws */
  learnFirst(): Promise<void> {
    return this.#learnFrom(this.#current.holding.base, false);
  }

  /** What is learned is taken in as long as the base is the same; asked again, only what is new. */
  async #learnFrom(base: Base, isAgain: boolean, signal = this.#signal): Promise<void> {
    let isTaken = false;
    const take = async (learned: Base): Promise<void> => {
      const { holding } = this.#current;
      if (signal.aborted || holding.base.segment !== base.segment) return;
      isTaken = true;
      await this.#advance({ ...holding, base: learned });
    };
    try {
      for await (const step of this.#learn(base, signal))
        if (!isAgain || step.learned.embedded !== undefined) await this.#inTurn(() => take(step));
      this.#failed = 0;
    } catch (error) {
      if (signal.aborted) return;
      if (!isTaken && !isAgain) await this.#inTurn(() => take(base));
      this.#askAgain(error);
      throw error;
    }
  }

  /** A sentence model that could not be fetched is asked for again, for the papers that are there by then. */
  #askAgain(error: unknown): void {
    if (!(error instanceof PaperboyError) || error.code !== 'model_not_fetched' || this.#signal.aborted)
      return;
    const pause =
      (this.#options.askedAgainMs ?? ASKED_AGAIN_MS) * Math.min(2 ** this.#failed++, LONGEST_PAUSE);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      this.#learnFrom(this.#current.holding.base, true).catch((failure: unknown) => {
        if (!this.#signal.aborted) this.#options.onFailure?.(failure);
      });
    }, pause).unref();
  }

  /** See Library. */
  apply(changes: PaperChanges): Promise<void> {
    return this.#inTurn(async () => {
      this.#signal.throwIfAborted();
      const holding = await changeHolding(this.#current, changes, this.#signal);
      await giveWay();
      this.#signal.throwIfAborted();
      this.#since?.push(changes);
      await this.#advance(holding, this.#current.isLearning);
      this.#rebuildWhenLarge();
      this.#daily ??= setTimeout(() => this.#rebuildSoon(), REBUILT_AFTER_MS).unref();
    });
  }

  /** See CreatedLibrary. */
  async replaceBase(base: Base, isWhole = false): Promise<void> {
    if (isWhole) return this.#replaceAll(base);
    const learned = await this.#learnAll(base);
    await this.#inTurn(async () => {
      const { holding: from } = this.#current;
      if (this.#signal.aborted) return base.store.close();
      const put = from.joined.map(({ paper }) => paper);
      const kept = new Set(put.map(({ id }) => id));
      const { ids } = from.base.segment.columns;
      const gone = Array.from(from.gone.papers, (place) => stringAt(ids, place));
      const changes = { put, removed: gone.filter((id) => !kept.has(id)) };
      await this.#advance(await this.#changed(holdingOf(learned, from.withdrawn), changes));
      closeLater(from.base);
    });
  }

  /** What it teaches is learned when it answers already: there may be a next one before that. */
  async #replaceAll(base: Base): Promise<void> {
    this.#relearning.abort();
    this.#relearning = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#relearning.signal]);
    const learns = this.#options.learner !== undefined && base.learned.model === undefined;
    await this.#inTurn(async () => {
      const { holding: from } = this.#current;
      if (this.#signal.aborted) return base.store.close();
      await this.#advance(holdingOf(base, from.withdrawn), learns);
      closeLater(from.base);
    });
    this.#learnFrom(base, false, signal).catch((error: unknown) => this.#options.onFailure?.(error));
  }

  /** Ends what is done in the background. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#daily);
    clearTimeout(this.#again);
    await this.#changing;
    await this.#rebuilding;
    await this.#options.learner?.close();
    await this.#current.holding.base.store.close();
  }

  get #current(): LibraryState {
    return this.#options.revisions.current;
  }

  async #advance(holding: Holding, isLearning = false): Promise<void> {
    this.#options.revisions.advance(await this.#options.stateOf(holding, isLearning));
  }

  /** Changes are taken one after another. */
  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(change);
    this.#changing = done.catch(() => undefined);
    return done;
  }

  async *#learn(base: Base, signal = this.#signal): AsyncGenerator<Base> {
    const { learner } = this.#options;
    const from = {
      segment: base.segment,
      model: base.learned.model,
      papers: () => heldPapers(holdingOf(base)),
    };
    for await (const learned of learner?.learn(from, signal) ?? []) yield { ...base, learned };
  }

  #rebuildWhenLarge(): void {
    const isLarge = isWorthRebuilding(this.#current.holding, this.#options.learner !== undefined);
    if (isLarge) this.#rebuildSoon();
  }

  #rebuildSoon(): void {
    if (this.#since !== undefined || this.#signal.aborted) return;
    clearTimeout(this.#daily);
    this.#daily = undefined;
    this.#rebuilding = this.#rebuild().catch((error: unknown) => {
      if (!this.#signal.aborted) this.#options.onFailure?.(error);
    });
  }

  /** Makes one base of everything, which then takes the place of the old one together with what changed meanwhile. */
  async #rebuild(): Promise<void> {
    const { holding: from } = this.#current;
    this.#since = [];
    try {
      const base = await this.#options.rebuild(from, this.#signal);
      if (base === undefined) return;
      const learned = await this.#learnAll(base);
      await this.#inTurn(async () => {
        if (this.#signal.aborted) return base.store.close();
        // Another base took the place of the old one meanwhile: it has papers that this one lacks.
        if (this.#current.holding.base.segment !== from.base.segment) return base.store.close();
        let holding = holdingOf(learned, from.withdrawn);
        for (const changes of this.#since ?? []) holding = await this.#changed(holding, changes);
        await this.#advance(holding);
        closeLater(from.base);
      });
    } finally {
      this.#since = undefined;
    }
    this.#rebuildWhenLarge();
  }

  async #changed(holding: Holding, changes: PaperChanges): Promise<Holding> {
    return changeHolding(await this.#options.stateOf(holding, false), changes, this.#signal);
  }

  /** What cannot be learned keeps no paper away. */
  async #learnAll(base: Base): Promise<Base> {
    let learned = base;
    try {
      for await (learned of this.#learn(base));
    } catch (error) {
      if (!this.#signal.aborted) this.#options.onFailure?.(error);
      this.#askAgain(error);
    }
    return learned;
  }
}

function closeLater({ store }: Base): void {
  setTimeout(() => void store.close(), CLOSED_AFTER_MS).unref();
}

/** What indexing takes is loaded when something changes. */
async function changeHolding(
  state: LibraryState,
  changes: PaperChanges,
  signal: AbortSignal,
): Promise<Holding> {
  const changing = await import('./change-holding.ts');
  return changing.changeHolding(state, changes, signal);
}
