import type { Paper } from '../../papers/paper.ts';
import type { Count, LibraryFacts } from '../library.ts';

/** Counts papers by what is known of them. */
export function countFacts(papers: readonly Paper[]): LibraryFacts {
  return {
    papers: papers.length,
    editions: count(papers, ({ venue, year }) =>
      [venue, year].filter((fact) => fact !== undefined).join(' '),
    ),
    venues: count(papers, ({ venue = '' }) => venue),
    years: count(papers, ({ year = '' }) => String(year)),
    sources: count(papers, ({ source }) => source.file),
  };
}

function count(papers: readonly Paper[], nameOf: (paper: Paper) => string): readonly Count[] {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const name = nameOf(paper);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, having]) => ({ name, papers: having }));
}
