import type { Explained } from '../words/acronyms.ts';
import { invertLists, startsFromCounts } from './lists.ts';
import type { ExplainedAcronyms } from './segment.ts';
import { byBytes, createStringTable } from './string-table.ts';

/** Collects what papers explain. */
export interface AcronymCollector {
  add(explained: readonly Explained[]): void;
  finish(): ExplainedAcronyms;
}

/** A collector of nothing yet. */
export function collectAcronyms(): AcronymCollector {
  const counts = new Map<string, Map<string, number>>();
  return {
    add: (explained) => {
      for (const { term, form } of explained) {
        const forms = counts.get(term) ?? new Map<string, number>();
        counts.set(term, forms.set(form, (forms.get(form) ?? 0) + 1));
      }
    },
    finish: () => {
      const terms = [...counts.keys()].sort(byBytes);
      const forms = [...new Set([...counts.values()].flatMap((own) => [...own.keys()]))].sort(byBytes);
      const places = new Map(forms.map((form, place) => [form, place]));
      const pairs = terms.map((term) => [...(counts.get(term) ?? [])]);
      const starts = startsFromCounts(pairs.map(({ length }) => length));
      const pairForms = Uint32Array.from(pairs.flat(), ([form]) => places.get(form) ?? 0);
      const inverse = invertLists({ starts, values: pairForms }, forms.length);
      return {
        terms: createStringTable(terms),
        forms: createStringTable(forms),
        starts,
        pairForms,
        pairCounts: Uint32Array.from(pairs.flat(), ([, count]) => count),
        formStarts: inverse.starts,
        formTerms: inverse.values,
      };
    },
  };
}
