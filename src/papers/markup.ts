import { unescapeEntities } from './markup/entities.ts';
import { formulasAsLatex } from './markup/math-markup.ts';
import { LINE, PARAGRAPH, stripTags } from './markup/strip-tags.ts';

const ANY_MARKUP = /[<&]|\\text(?:less|greater)|\$\\(?:less|greater)\$/;
const ENCODED_TAG = /&(?:amp;)?(?:lt|#0{0,4}60|#[xX]0{0,4}3[cC]);/;

/**
 * HTML, JATS and MathML as text: tags of known elements go, entities are decoded, paragraphs keep a blank line between them
 * and scripts become LaTeX (`$_{2}$`). `a < b` is no markup. Any input is fine; text without markup comes back as it is.
 */
export function textOfMarkup(text: string): string {
  if (!ANY_MARKUP.test(text)) return text;
  const source = unescapeEntities(withoutLatexBrackets(text));
  if (!/[<&]/.test(source)) return source;
  const once = stripTags(formulasAsLatex(source), false);
  // Encoded twice, markup is text at first; only what is surely markup counts then.
  const shown = ENCODED_TAG.test(source) && once.includes('<') ? stripTags(once, true) : once;
  return tidySpaces(shown);
}

/** “Abstract” may begin a sentence: it is a heading with a mark after it, in capitals, or before a word that begins one. */
const HEADING =
  /^\s*(?:(?:[Aa]bstract|[Ss]ummary|ABSTRACT|SUMMARY)\s?(?:[:.—–]|\n)|ABSTRACT\s(?=\S)|Abstract-(?=\p{Lu})|Abstract(?=\p{Lu}\p{Ll}+\s)|Abstract\s(?=(?:We|This|In|The|Our|Here|There|With|Although|To|As|For|Recent|It)\s))\s*/u;

/** An abstract, without the heading that says that it is one. */
export function abstractOfMarkup(text: string): string {
  const shown = textOfMarkup(text);
  return shown.replace(HEADING, '');
}

/** `{\textless}i{\textgreater}`, `\textless{}i\textgreater{}` and `$<$i$>$`, as programs write tags in BibTeX. */
function withoutLatexBrackets(text: string): string {
  if (!/\\text(?:less|greater)|\$\\?(?:<|less)\$/.test(text)) return text;
  return text
    .replace(
      /\{\\text(less|greater)\}|\\text(less|greater)(?![A-Za-z])(?:\{\}| (?=[A-Za-z/]))?/g,
      (_, a, b) => ((a ?? b) === 'less' ? '<' : '>'),
    )
    .replace(/\$(?:<|\\less)\$(\/?[A-Za-z][\w:]{0,20}\/?)\$(?:>|\\greater)\$/g, '<$1>');
}

function tidySpaces(text: string): string {
  if (!text.includes(PARAGRAPH) && !text.includes(LINE)) return text;
  return text
    .split(PARAGRAPH)
    .map((paragraph) =>
      paragraph
        .split(LINE)
        .map((line) => line.trim())
        .join('\n')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .replaceAll('•\n\n', '• ');
}
