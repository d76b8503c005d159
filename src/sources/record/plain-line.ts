import { expandJournalMacros } from '../../papers/latex/journal-macros.ts';
import { latexToPlain } from '../../papers/latex.ts';
import { textOfMarkup } from '../../papers/markup.ts';

/** A text as people read it: one line, without LaTeX and markup. */
export function plainLine(text: string): string {
  if (text === '') return '';
  return latexToPlain(expandJournalMacros(textOfMarkup(text)))
    .replace(/\s+/g, ' ')
    .trim();
}
