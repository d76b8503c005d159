/** How often each term occurs. */
export function countTerms(document: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
