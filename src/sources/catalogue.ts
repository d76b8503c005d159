import { compareSources } from '../papers/compare-sources.ts';
import { createPaper } from '../papers/create-paper.ts';
import { foldTitle } from '../papers/identity.ts';
import { displayText } from '../papers/latex.ts';
import type { Paper, PaperChanges, PaperFacts, SourceLine } from '../papers/paper.ts';
import { type Merged, mergeCopies } from './merge-copies.ts';
import { brokenWords, findWords, joinBrokenWords } from './repair/soft-hyphens.ts';

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
  /** What became of the papers since the last call, in the order of their sources. */
  takeChanges(): PaperChanges;
  /** Of all that is known, in the order of their sources. */
  duplicates(): readonly Duplicate[];
  /** How many words broken at a line end were joined. */
  joinedWords(): number;
}

interface Entry {
  readonly facts: PaperFacts;
  readonly titleKey: string;
  /** Words of it that may be broken ones. */
  readonly broken: readonly string[];
}

/** An empty catalogue. It keeps all records, since what comes later may join with any of them. */
export function createCatalogue(): Catalogue {
  const entries: Entry[] = [];
  const byTitle = new Map<string, { records: Entry[]; merged: readonly Merged[] }>();
  const lexicon = createLexicon(entries);
  let fresh: Entry[] = [];

  return {
    add: (facts) => {
      const titleKey = keyOf(facts.title);
      const entry = { facts, titleKey, broken: brokenWords(facts) };
      entries.push(entry);
      fresh.push(entry);
      const known = byTitle.get(titleKey);
      if (known === undefined) byTitle.set(titleKey, { records: [entry], merged: [] });
      else known.records.push(entry);
    },
    takeChanges: () => {
      const changed = new Set([...fresh, ...lexicon.learn(fresh)].map(({ titleKey }) => titleKey));
      fresh = [];
      const put: PaperFacts[] = [];
      const gone: string[] = [];
      for (const titleKey of changed) {
        const title = byTitle.get(titleKey);
        if (title === undefined) continue;
        const before = title.merged;
        const repaired = title.records.map(({ facts, broken }) =>
          broken.length === 0 ? facts : lexicon.repair(facts),
        );
        title.merged = mergeCopies(repaired.sort(compareSources));
        const ids = new Set(title.merged.map(({ facts }) => facts.id));
        put.push(...title.merged.map(({ facts }) => facts));
        gone.push(...before.map(({ facts }) => facts.id).filter((id) => !ids.has(id)));
      }
      return { put: put.sort(compareSources).map((facts): Paper => createPaper(facts)), removed: gone };
    },
    duplicates: () =>
      [...byTitle.values()]
        .flatMap(({ merged }) =>
          merged.flatMap(({ facts, copies }) => copies.map((copy) => ({ copy, kept: facts }))),
        )
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

/** For equal titles; as if every word that may be broken were, so that what other records say does not change it. */
function keyOf(title: string): string {
  const shown = displayText(joinBrokenWords(title, () => true));
  return foldTitle(shown) || title;
}

/** Which of the words that may be broken stand whole somewhere. */
function createLexicon(entries: readonly Entry[]) {
  const known = new Set<string>();
  const unknown = new Set<string>();
  const isKnown = (word: string) => known.has(word);
  return {
    isKnown,
    /** @returns entries of which a word is known only now */
    learn: (fresh: readonly Entry[]): readonly Entry[] => {
      const texts = (some: readonly Entry[]) => some.map(({ facts }) => facts);
      const asked = new Set(
        fresh.flatMap(({ broken }) => broken).filter((word) => !known.has(word) && !unknown.has(word)),
      );
      const late = findWords(unknown, texts(fresh));
      for (const word of [...findWords(asked, texts(entries)), ...late]) known.add(word);
      for (const word of asked) if (!known.has(word)) unknown.add(word);
      for (const word of late) unknown.delete(word);
      return late.size === 0 ? [] : entries.filter(({ broken }) => broken.some((word) => late.has(word)));
    },
    repair: (facts: PaperFacts): PaperFacts => ({
      ...facts,
      title: joinBrokenWords(facts.title, isKnown),
      abstract: joinBrokenWords(facts.abstract, isKnown),
    }),
  };
}
