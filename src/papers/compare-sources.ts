import type { PaperFacts } from './paper.ts';

/** By file, then line, then id: the order of papers wherever nothing else decides. */
export function compareSources(one: PaperFacts, other: PaperFacts): number {
  return (
    compare(one.source.file, other.source.file) ||
    one.source.line - other.source.line ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
