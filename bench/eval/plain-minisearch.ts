import MiniSearch from 'minisearch';
import type { Paper } from '../../src/papers/paper.ts';

/** MiniSearch as it comes, for comparison: ids of papers, best first. */
export function createPlainMiniSearch(
  papers: readonly Paper[],
): (text: string, limit: number) => readonly string[] {
  const engine = new MiniSearch<Paper>({ fields: ['title', 'abstract'] });
  engine.addAll(papers);
  return (text, limit) =>
    engine
      .search(text)
      .slice(0, limit)
      .map(({ id }) => String(id));
}
