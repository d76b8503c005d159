import type { PaperFacts } from '../../papers/paper.ts';
import type { Count, LibraryFacts } from '../library.ts';
import type { Segment } from '../segment/segment.ts';
import { stringAt } from '../segment/string-table.ts';
import type { CorpusIndex } from './corpus-index.ts';

/** What of a paper is counted. */
interface Counted extends Pick<PaperFacts, 'venue' | 'year' | 'source'> {
  /** How many are alike in all of it; one where nothing is said. */
  readonly papers?: number;
}

/** Counts papers by what is known of them. */
export function countFacts(papers: Iterable<Counted>): LibraryFacts {
  const counts = { editions: new Map(), venues: new Map(), years: new Map(), sources: new Map() };
  let all = 0;
  for (const { venue = '', year, source, papers: alike = 1 } of papers) {
    all += alike;
    countSome(counts.venues, venue, alike);
    countSome(counts.years, String(year ?? ''), alike);
    countSome(counts.editions, [venue, String(year ?? '')].filter((fact) => fact !== '').join(' '), alike);
    countSome(counts.sources, source.file, alike);
  }
  return {
    papers: all,
    editions: mostFirst(counts.editions),
    venues: mostFirst(counts.venues),
    years: mostFirst(counts.years),
    sources: mostFirst(counts.sources),
  };
}

/** What is counted of the papers of an index: those of one venue, source and year together, since there are few of those. */
export function* countedOf({ segments }: CorpusIndex): Generator<Counted> {
  for (const { segment, gone } of segments) {
    const { venueNames, sourceNames } = segment.columns;
    for (const [kind, years] of alikeIn(segment, gone.papers)) {
      const venue = venueNames[Math.floor(kind / sourceNames.length)] ?? '';
      const source = { file: sourceNames[kind % sourceNames.length] ?? '', line: 1 };
      for (const [year, papers] of years) yield { venue, source, papers, ...(year === 0 ? {} : { year }) };
    }
  }
}

/** How many papers are of each venue and source (`venue × how many sources there are + source`), by year. */
function alikeIn(
  { papers, columns }: Segment,
  gone: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const { venues, years, sources, sourceNames } = columns;
  const alike = new Map<number, Map<number, number>>();
  for (let paper = 0; paper < papers; paper++) {
    if (gone.has(paper)) continue;
    const kind = (venues[paper] ?? 0) * sourceNames.length + (sources[paper] ?? 0);
    const ofKind = alike.get(kind) ?? new Map<number, number>();
    const year = years[paper] ?? 0;
    alike.set(kind, ofKind.set(year, (ofKind.get(year) ?? 0) + 1));
  }
  return alike;
}

function countSome(counts: Map<string, number>, name: string, papers: number): void {
  if (name !== '') counts.set(name, (counts.get(name) ?? 0) + papers);
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly Count[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, papers]) => ({ name, papers }));
}

/** The ids of all papers of an index. */
export function listIds({ segments }: CorpusIndex): readonly string[] {
  const ids: string[] = [];
  for (const { segment, gone } of segments)
    for (let paper = 0; paper < segment.papers; paper++)
      if (!gone.papers.has(paper)) ids.push(stringAt(segment.columns.ids, paper));
  return ids;
}
