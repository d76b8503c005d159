import { compareSources } from '../papers/compare-sources.ts';
import { createPaper } from '../papers/create-paper.ts';
import type { Paper, PaperFacts } from '../papers/paper.ts';
import { mergeCopies, possibleIds } from '../sources/merge-copies.ts';
import type { Work } from '../store/records.ts';
import { factsOf } from './record-to-keep.ts';

/** A paper of a work, and since when and by which source it is known. */
interface WorkPaper {
  readonly paper: Paper;
  /** In milliseconds; 0: it was always there. */
  readonly appearedAt: number;
  /** When it was first read. */
  readonly readAt: number;
  /** The source that had it first. */
  readonly source: string;
}

/** What the records of a work make together. */
interface WorkPapers {
  readonly papers: readonly WorkPaper[];
  /** Ids that its papers may have had before. */
  readonly removed: readonly string[];
}

/** Makes papers of the records that are there. What lists and posts call those that went finds the one that is left. */
export function papersOfWork({ records }: Work): WorkPapers {
  const read = records.map((record) => ({ record, facts: factsOf(record.facts) }));
  const there = read.filter(({ record }) => record.isThere);
  const merged = mergeCopies(there.map(({ facts }) => facts).sort(compareSources));
  const byPlace = Map.groupBy(there, ({ facts }) => placeOf(facts));
  const gone = read.filter(({ record }) => !record.isThere).map(({ facts }) => facts);
  const papers = merged.map(({ facts, copies }) => {
    const all = [facts, ...copies].flatMap((one) => byPlace.get(placeOf(one)) ?? []);
    const first = all.map(({ record }) => record).sort((a, b) => a.appearedAt - b.appearedAt)[0];
    const paper = createPaper(merged.length === 1 ? withIdsOf(facts, gone) : facts);
    return {
      paper,
      appearedAt: first?.appearedAt ?? 0,
      readAt: Math.min(...all.map(({ record }) => record.readAt)),
      source: first?.source ?? '',
    };
  });
  const ids = new Set(papers.map(({ paper }) => paper.id));
  const removed = new Set(read.flatMap(({ facts }) => possibleIds(facts)).filter((id) => !ids.has(id)));
  return { papers, removed: [...removed] };
}

function placeOf({ source, id }: PaperFacts): string {
  return `${source.file}\n${source.line}\n${id}`;
}

function withIdsOf(facts: PaperFacts, gone: readonly PaperFacts[]): PaperFacts {
  if (gone.length === 0) return facts;
  const others = new Set([
    ...(facts.otherIds ?? []),
    ...gone.flatMap(({ id, otherIds = [] }) => [id, ...otherIds]),
  ]);
  others.delete(facts.id);
  return others.size === 0 ? facts : { ...facts, otherIds: [...others].sort() };
}
