import { readingOrder, type SplitNames, splitNames } from '../names.ts';

/** The fields that have a value: what is undefined or empty is left out. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** `12`, `34` → `12–34`; a range that stands in the first is kept. */
export function pageRange(first: string | undefined, last?: string): string | undefined {
  const start = first?.trim().replace(/^pp?\.\s*/i, '');
  if (start === undefined || start === '') return undefined;
  const range = start.replace(/\s*[-–—]+\s*/, '–');
  const end = last?.trim() ?? '';
  return end === '' || end === start || range.includes('–') ? range : `${range}–${end}`;
}

const MORE = /^(?:and\s+)?(?:et\.? al\.?|others)$/i;
const SEVERAL = /;|\||,[^,]*,[^,]*,|\sand\s[^,]*,|,.*\sand\s/is;

/** Names that stand one by one, as programs write them; a single value may still hold several. */
export function namesOf(values: readonly string[]): SplitNames {
  const [only = ''] = values;
  if (values.length === 1 && !SUFFIXED.test(only) && SEVERAL.test(only.slice(0, 4000)))
    return splitNames(only);
  const named = values.filter((value) => !MORE.test(value));
  const names = named.flatMap((value) => (value.includes(';') ? splitNames(value).names : [oneName(value)]));
  return { names: names.filter((name) => name !== ''), more: named.length < values.length };
}

/** `Low, Bo, Jr.`, as RIS has it. */
const SUFFIXED = /^([^,]+),\s*([^,]+),\s*((?:Jr|Sr)\.?|I{2,3}|IV)$/i;

/** A comma at the end (EndNote) says that it is a firm. */
function oneName(value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text.endsWith(',')) return text.slice(0, -1).trim();
  const suffixed = SUFFIXED.exec(text);
  return suffixed === null ? readingOrder(text) : `${suffixed[2]} ${suffixed[1]}, ${suffixed[3]}`;
}

/** Keywords of values that hold one or several. */
export function keywordsOf(values: readonly string[]): readonly string[] {
  const words = values.flatMap((value) => value.split(/[;\n|]/));
  return words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== '');
}

const ARXIV = /\barxiv\s*:\s*((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)/i;

/** The arXiv id that one of the texts names: `arXiv:2001.00001 [cs]`. */
export function arxivIn(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const id = ARXIV.exec(text?.slice(0, 4000) ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Only what has a web address in it: not the paths of anybody's disk. */
export function webAddresses(values: readonly string[]): readonly string[] {
  return values.filter((value) => /\bhttps?:\/\/|^www\./i.test(value));
}

/** The addresses that are those of PDF files. */
export function pdfAddresses(values: readonly string[]): readonly string[] {
  return webAddresses(values).filter((value) => /\.pdf(?:$|[?#])|arxiv\.org\/pdf\//i.test(value.trim()));
}
