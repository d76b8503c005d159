import type { CorpusIndex } from './corpus-index.ts';

/** `schoelkopf` → `scholkopf`, for every word that a paper of the index writes with an umlaut. */
export function umlautForms({ segments }: CorpusIndex): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { segment, gone } of segments)
    for (const [expanded, folded, often] of segment.umlauts) {
      if (often <= (gone.umlauts.get(`${expanded} ${folded}`) ?? 0)) continue;
      const other = forms.get(expanded);
      if (other === undefined || folded < other) forms.set(expanded, folded);
    }
  return forms;
}
