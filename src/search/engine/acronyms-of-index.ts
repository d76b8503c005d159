import { findString, stringAt } from '../segment/string-table.ts';
import type { Acronyms } from '../words/acronyms.ts';
import { fieldAcronyms } from '../words/field-acronyms.ts';
import type { CorpusIndex, IndexedSegment } from './corpus-index.ts';

const LONGEST = 8;

/** The acronyms that the papers of an index explain, of several long forms the most frequent; then those of the field. */
export function createAcronyms({ segments }: CorpusIndex): Acronyms {
  const longForm = (term: string): string | undefined => {
    const counts = new Map<string, number>();
    for (const one of segments)
      for (const [form, count] of formsIn(one, term)) counts.set(form, (counts.get(form) ?? 0) + count);
    const [best] = [...counts]
      .filter(([, count]) => count > 0)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    return best?.[0];
  };
  return {
    longForm: (term) => longForm(term)?.split(' ') ?? fieldAcronyms().longForms.get(term),
    within: (terms) => {
      const found: string[] = [];
      for (let from = 0; from < terms.length; from++)
        for (let to = from + 2; to <= Math.min(terms.length, from + LONGEST); to++) {
          const form = terms.slice(from, to).join(' ');
          const acronyms = new Set(segments.flatMap((one) => acronymsIn(one, form)));
          const acronym =
            [...acronyms]
              .filter((term) => longForm(term) === form)
              .sort()
              .at(-1) ?? fieldAcronyms().acronyms.get(form);
          if (acronym !== undefined) found.push(acronym);
        }
      return found;
    },
  };
}

function formsIn(
  { segment: { acronyms }, gone }: IndexedSegment,
  term: string,
): readonly (readonly [string, number])[] {
  const place = findString(acronyms.terms, term);
  const found: [string, number][] = [];
  if (place === -1) return found;
  for (let at = acronyms.starts[place] ?? 0; at < (acronyms.starts[place + 1] ?? 0); at++) {
    const form = stringAt(acronyms.forms, acronyms.pairForms[at] ?? 0);
    found.push([form, (acronyms.pairCounts[at] ?? 0) - (gone.explained.get(`${term} ${form}`) ?? 0)]);
  }
  return found;
}

function acronymsIn({ segment: { acronyms } }: IndexedSegment, form: string): readonly string[] {
  const place = findString(acronyms.forms, form);
  if (place === -1) return [];
  const terms = acronyms.formTerms.subarray(
    acronyms.formStarts[place] ?? 0,
    acronyms.formStarts[place + 1] ?? 0,
  );
  return Array.from(terms, (term) => stringAt(acronyms.terms, term));
}
