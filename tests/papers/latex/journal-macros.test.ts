import { expect, it } from 'vitest';
import { expandJournalMacros } from '../../../src/papers/latex/journal-macros.ts';

it.each([
  ['\\apjs', 'The Astrophysical Journal Supplement Series'],
  ['{\\aap}', 'Astronomy & Astrophysics'],
  ['{In \\prl}', '{In Physical Review Letters}'],
  ['\\prd{} Letters', 'Physical Review D Letters'],
  ['\\prdx and \\emph{Nature}', '\\prdx and \\emph{Nature}'],
  ['Icarus', 'Icarus'],
])('%s is %s', (venue, name) => {
  expect(expandJournalMacros(venue)).toBe(name);
});
