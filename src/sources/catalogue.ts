import { compareSources } from '../papers/compare-sources.ts';
import { createPaper } from '../papers/create-paper.ts';
import type { Paper, PaperChanges, PaperFacts, SourceLine } from '../papers/paper.ts';
import { createTurns } from '../turns.ts';
import { createLexicon } from './lexicon.ts';
import { brokenWords } from './repair/soft-hyphens.ts';
import { createTitleGroups, type Entry } from './title-groups.ts';
import { titleKeyOf } from './work-keys.ts';

/** A record that is the same paper as another one, which was kept. */
export interface Duplicate extends SourceLine {
  readonly id: string;
  readonly title: string;
  readonly kept: SourceLine & { readonly id: string };
}

/**
 * All records that are known, as papers. Records come one at a time; what they make together depends on which they are and
 * not on the order in which they came.
 */
export interface Catalogue {
  add(facts: PaperFacts): void;
  /**
   * What became of the papers since the last call, in the order of their sources. Others on the thread have their turns
   * meanwhile; what is added then belongs to the next call.
   */
  takeChanges(): Promise<PaperChanges>;
  /** Of all that is known, in the order of their sources. */
  duplicates(): readonly Duplicate[];
  /** How many words broken at a line end were joined. */
  joinedWords(): number;
}

/** An empty catalogue. It keeps all records, since what comes later may join with any of them. */
export function createCatalogue(): Catalogue {
  const entries: Entry[] = [];
  const titles = createTitleGroups();
  const lexicon = createLexicon();
  const shared = createShared();
  let fresh: Entry[] = [];
  let last: Promise<unknown> = Promise.resolve();

  async function take(): Promise<PaperChanges> {
    const taken = fresh;
    fresh = [];
    const late = await lexicon.learn(taken, entries);
    const relearned =
      late.size === 0 ? [] : entries.filter(({ broken }) => broken.some((word) => late.has(word)));
    const changed = new Set<string>();
    const turn = createTurns();
    for (const entries of [taken, relearned]) {
      for (const { titleKey } of entries) {
        changed.add(titles.groupOf(titleKey));
        await turn();
      }
    }
    const put: Paper[] = [];
    const removed: string[] = [];
    for (const titleKey of changed) {
      const change = titles.take(titleKey, lexicon);
      put.push(...change.put);
      removed.push(...change.removed);
      await turn();
    }
    await turn();
    // Quick, since records mostly come in the order of their lines.
    return { put: put.sort(compareSources), removed };
  }

  return {
    add: (facts) => {
      const entry = {
        facts: createPaper(shared(facts)),
        titleKey: titleKeyOf(facts.title),
        broken: brokenWords(facts),
        isTaken: false,
      };
      entries.push(entry);
      fresh.push(entry);
      titles.add(entry);
    },
    takeChanges: () => {
      const changes = last.then(take);
      last = changes;
      return changes;
    },
    duplicates: () =>
      titles
        .merged()
        .flatMap(({ facts, copies }) => copies.map((copy) => ({ copy, kept: facts })))
        .sort((a, b) => compareSources(a.copy, b.copy))
        .map(({ copy: { source, id, title }, kept }) => ({
          ...source,
          id,
          title,
          kept: { ...kept.source, id: kept.id },
        })),
    joinedWords: () =>
      entries.reduce((sum, { broken }) => sum + broken.filter((word) => lexicon.isKnown(word)).length, 0),
  };
}

/** Names and venues stand in many records; of equal ones one is kept. */
function createShared(): (facts: PaperFacts) => PaperFacts {
  const texts = new Map<string, string>();
  const share = (text: string) => {
    const same = texts.get(text);
    if (same === undefined) texts.set(text, text);
    return same ?? text;
  };
  return (facts) => ({
    ...facts,
    authors: facts.authors.map(share),
    ...(facts.venue === undefined ? {} : { venue: share(facts.venue) }),
  });
}
