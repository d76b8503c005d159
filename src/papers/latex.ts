import { createCursor } from './latex/cursor.ts';
import { createOutput } from './latex/output.ts';
import { renderText } from './latex/text.ts';
import { unprotect } from './latex/unprotect.ts';

const MARKUP = /[\\$`*_^{}~]|''|--|<\w+\s+xmlns/;
const DEBRIS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|-\s/;
const INVISIBLE = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A title or abstract as people read it in a chat: LaTeX becomes Unicode where that reads well, TeX quotes, Markdown
 * emphasis and broken compounds become plain text, characters that reorder or hide text go. Any input is fine; text
 * without such things comes through unchanged.
 */
export function displayText(source: string): string {
  const hasMarkup = MARKUP.test(source);
  return hasMarkup || DEBRIS.test(source) ? renderSource(source, hasMarkup) : source;
}

/** The value of a BibTeX field as people read it: no brace is left but those that are meant. */
export function latexToPlain(latex: string): string {
  return displayText(unprotect(latex));
}

function renderSource(source: string, hasMarkup: boolean): string {
  const text = source.replace(/\t/g, ' ').replace(INVISIBLE, '');
  return joinCompounds(hasMarkup ? renderMarkup(text) : text);
}

function renderMarkup(text: string): string {
  const out = createOutput();
  renderText(createCursor(text), out, 0);
  // Again, since `\unicode{x202e}` is one of them.
  return out.text().replace(INVISIBLE, '');
}

const BROKEN_COMPOUND =
  /(?<=[\p{L}\p{N}]-[\p{L}\p{N}]+-)(?: |\n(?!\n))(?!(?:and|or|nor|to|but|as|vs|versus)(?!\p{L}))(?=\p{L})/gu;

/** `state-of-the- art`, from the end of a line of a PDF; `short- and long-term` is meant as it stands. */
function joinCompounds(text: string): string {
  return text.replace(BROKEN_COMPOUND, '');
}
