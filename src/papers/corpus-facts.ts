import type { Paper } from './paper.ts';

const NAMED = 4;

/** What a corpus is, in words: `278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)`; the largest parts are named. */
export function describeCorpus(papers: readonly Paper[]): string {
  const counts = new Map<string, number>();
  for (const { venue, year } of papers) {
    const part = [venue, year].filter((fact) => fact !== undefined).join(' ');
    if (part !== '') counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const parts = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const named = parts.slice(0, NAMED).map(([part, count]) => `${part} (${groupDigits(count)})`);
  const more = parts.length > NAMED ? ` and ${parts.length - NAMED} more` : '';
  const total = `${groupDigits(papers.length)} ${papers.length === 1 ? 'paper' : 'papers'}`;
  return named.length === 0 ? total : `${total}: ${named.join(', ')}${more}`;
}

/** `27177` → `27,177`; Intl would do it too, but takes longer to load than the seeds to read. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
