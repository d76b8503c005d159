import type { Paper } from '../../src/papers/paper.ts';

/** Questions made from the corpus itself, the same at every run. */
export function createQueries(papers: readonly Paper[]) {
  const step = Math.max(1, Math.floor(papers.length / 250));
  const sources = papers.filter((_, at) => at % step === 0);
  const titles = sources.map(({ title }) => title);
  const short = sources.map(({ title }, at) => {
    const words = title.split(/[^A-Za-z]+/).filter((word) => word.length > 3);
    return words.slice(0, 2 + (at % 2)).join(' ');
  });
  const prefixes = sources.flatMap(({ title, authors }) => [
    title.slice(0, 3),
    title.slice(0, 9),
    (authors[0] ?? '').slice(0, 4),
  ]);
  return { sources, titles, short, prefixes };
}
