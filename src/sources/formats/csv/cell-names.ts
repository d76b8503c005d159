import { type SplitNames, splitNames } from '../../names.ts';
import { namesOf } from '../field-texts.ts';

/**
 * The names in a cell: `Kept, Ana; Low, Bo`, `Ana Kept (Reed University); Bo Low*`, `['Ana Kept', 'Bo Low']`,
 * `[{'authorId': '1', 'name': 'Ana Kept'}]`.
 */
export function cellNames(cell: string): SplitNames {
  const text = cell.trim();
  const listed = /^\[.*\]$/s.test(text) ? listItems(text) : undefined;
  if (listed !== undefined) return namesOf(listed.map(bare));
  return splitNames(bare(text));
}

const NAMED = /["']name["']\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.|'(?=\p{L}))*)'/gu;

/** The items of a list as JSON or Python write it; `[Ana Kept, Bo Low]` has none in quotes. */
function listItems(text: string): readonly string[] | undefined {
  const pattern = text.includes('{') ? NAMED : QUOTED;
  const items = [...text.matchAll(pattern)].map(([, double, single]) => unescaped(double ?? single ?? ''));
  if (items.length > 0) return items;
  return /^\[\s*\]$/.test(text) ? [] : [...splitNames(text.slice(1, -1)).names];
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}

/** Without affiliations in brackets, numbers of authors, and the marks of footnotes. */
function bare(text: string): string {
  return text
    .replace(/\s*\([^()]*(?:\([^()]*\)[^()]*)*\)(?!\s*(?!and\s)\p{L})/gu, '')
    .replace(/[*†‡§¶#¹²³⁰-⁹]+/g, '')
    .replace(/(?<=\p{L}\.?)\d+(?:,\d+)*(?=\s*(?:[,;|]|$|\sand\b))/gu, '');
}
