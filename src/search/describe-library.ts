import type { LibraryFacts } from './library.ts';

const NAMED = 4;

/** What a library holds, in words: `278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)`; the largest parts are named. */
export function describeLibrary({ papers, editions }: LibraryFacts): string {
  const named = editions.slice(0, NAMED).map(({ name, papers: count }) => `${name} (${groupDigits(count)})`);
  const more = editions.length > NAMED ? ` and ${editions.length - NAMED} more` : '';
  return named.length === 0 ? countPapers(papers) : `${countPapers(papers)}: ${named.join(', ')}${more}`;
}

/** `27,177 papers`, `1 paper`. */
export function countPapers(count: number): string {
  return counted(count, 'paper');
}

/** How many there are of what a noun in the singular names. */
export function counted(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `27177` → `27,177`; Intl would do it too, but takes longer to load than the seeds to read. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
