/** What most lines are: single spaces between printable ASCII. */
const TIDY_LINE = /^[!-~]+(?: [!-~]+)*$/;
/** Anything that tidying does away with, apart from accents that stand beside their letters. */
const UNTIDY = /[\x00-\x1f\x7f-\xa0\u00ad\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}|^ | $/;
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\ufeff]/g;
const SPACE_RUN = /[^\S\n]+/g;
const LINE_END = /\r\n?|[\u2028\u2029]/g;
const PARAGRAPH_GAP = / ?\n(?: ?\n)+ ?/g;
const LINE_BREAK = / ?(?<!\n)\n(?!\n) ?/g;

/** One line: control characters go, any run of white space becomes one space, characters are composed (NFC). */
export function tidyLine(text: string): string {
  if (TIDY_LINE.test(text)) return text;
  return tidyParagraphs(text).replace(/\n+/g, ' ');
}

/** The same for running text: line breaks inside a paragraph become spaces, a blank line stays one blank line. */
export function tidyParagraphs(text: string): string {
  if (!UNTIDY.test(text)) return text.normalize('NFC');
  return text
    .replace(LINE_END, '\n')
    .replace(CONTROL, '')
    .replace(SPACE_RUN, ' ')
    .replace(PARAGRAPH_GAP, '\n\n')
    .replace(LINE_BREAK, ' ')
    .trim()
    .normalize('NFC');
}
