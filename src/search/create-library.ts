import { setTimeout as wait } from 'node:timers/promises';
import { compareSources } from '../papers/compare-sources.ts';
import type { Paper, PaperChanges } from '../papers/paper.ts';
import { answerQuestions, type LibraryState } from './engine/answer-questions.ts';
import { createMiniSearchSnapshot } from './engine/minisearch-snapshot.ts';
import { createRevisions } from './engine/revisions.ts';
import type { Snapshot } from './engine/snapshot.ts';
import type { LearnedCorpus, Learner } from './learner.ts';
import type { Library } from './library.ts';
import { createMeanings } from './meaning/meanings.ts';

interface LibraryOptions {
  /** The engine: what makes papers answer. */
  readonly index?: (papers: readonly Paper[]) => Snapshot;
  /** Without one ranking goes by the words alone. */
  readonly learner?: Learner;
}

/** A library, and when its first papers have taught the ranking what they can. */
export interface CreatedLibrary {
  readonly library: Library;
  /** Rejects with what the learner throws; nobody has to wait for it. */
  readonly learned: Promise<void>;
}

/** Questions at the start wait so long for the ranking: what it learns sooner holds from the first answer on. */
const PATIENCE_MS = 2_000;

/**
 * A library over an engine that knows only fixed papers: each change is a new snapshot, indexed and learned from beside the
 * old one, which answers until the new one is whole.
 */
export function createLibrary(papers: readonly Paper[], options: LibraryOptions = {}): CreatedLibrary {
  const { index = createMiniSearchSnapshot, learner } = options;
  const first = index(papers.toSorted(compareSources));
  const revisions = createRevisions<LibraryState>({
    snapshot: first,
    withdrawn: new Map(),
    isLearning: learner !== undefined,
  });
  const closing = new AbortController();
  /** Learning from papers that are replaced is for nothing. */
  const superseded = new AbortController();
  let changing: Promise<void> = Promise.resolve();

  const learned = (async () => {
    const signal = AbortSignal.any([closing.signal, superseded.signal]);
    let gained: LearnedCorpus = {};
    try {
      for await (gained of learner?.learn(first.papers, signal) ?? [])
        if (!signal.aborted) revisions.advance(toState(first, gained));
    } catch (error) {
      if (!signal.aborted && revisions.current.isLearning) revisions.advance(toState(first, gained));
      throw error;
    }
  })();
  // Whoever asks for it gets the error.
  learned.catch(() => undefined);
  const firstStep = new Promise<void>((resolve) => revisions.onRevision(resolve));
  const patience = learner === undefined ? undefined : wait(PATIENCE_MS, undefined, { ref: false });

  const change = async (changes: PaperChanges): Promise<void> => {
    closing.signal.throwIfAborted();
    superseded.abort();
    const { snapshot, withdrawn: before } = revisions.current;
    const { papers: known, withdrawn } = withChanges(changes, snapshot.papers, before);
    const next = index(known);
    let gained: LearnedCorpus = {};
    try {
      for await (gained of learner?.learn(next.papers, closing.signal) ?? []);
    } finally {
      // Papers are not lost because nothing can be learned from them.
      if (!closing.signal.aborted) revisions.advance({ ...toState(next, gained), withdrawn });
    }
    closing.signal.throwIfAborted();
  };

  return {
    learned,
    library: {
      ...answerQuestions(revisions, Promise.race([firstStep, patience])),
      get revision() {
        return revisions.number;
      },
      onRevision: revisions.onRevision,
      apply: (changes) => {
        const applied = changing.then(() => change(changes));
        changing = applied.catch(() => undefined);
        return applied;
      },
      close: async () => {
        closing.abort();
        await changing;
        await learner?.close();
      },
    },
  };
}

/** What the papers are after changes, and those that went, by each of their ids. */
function withChanges(
  { put, removed }: PaperChanges,
  papers: readonly Paper[],
  before: LibraryState['withdrawn'],
): { readonly papers: readonly Paper[]; readonly withdrawn: LibraryState['withdrawn'] } {
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  const withdrawn = new Map(before);
  for (const paper of put) known.set(paper.id, paper);
  for (const id of removed) {
    const paper = known.get(id);
    if (paper === undefined) continue;
    known.delete(id);
    for (const one of [id, ...(paper.otherIds ?? [])]) withdrawn.set(one, paper);
  }
  return { papers: [...known.values()].sort(compareSources), withdrawn };
}

function toState(snapshot: Snapshot, { model, embedded }: LearnedCorpus): LibraryState {
  const meanings = embedded === undefined ? undefined : createMeanings(embedded);
  return { snapshot, model, meanings, withdrawn: new Map(), isLearning: false };
}
