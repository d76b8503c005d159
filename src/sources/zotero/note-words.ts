import { textOfMarkup } from '../../papers/markup.ts';

/** So much of a note is looked at: a protocol of a reading group has its point at its beginning. */
const MOST_HTML = 20_000;
const MOST_LINES = 8;
const LONGEST_LINE = 120;

/**
 * What of a note is kept as keywords of its paper: its first eight lines, each cut at a word after 120 characters. A remark such as
 * “for chapter 2” is kept whole, a page of excerpts only by its beginning.
 * @param html as Zotero keeps notes
 */
export function noteWords(html: string): readonly string[] {
  return textOfMarkup(html.slice(0, MOST_HTML))
    .split(/\n+/)
    .map((line) => cutAtWord(line.replace(/\s+/g, ' ').trim()))
    .filter((line) => /[\p{L}\d]/u.test(line))
    .slice(0, MOST_LINES);
}

function cutAtWord(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const cut = line.slice(0, LONGEST_LINE + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > LONGEST_LINE / 2 ? end : LONGEST_LINE);
}
