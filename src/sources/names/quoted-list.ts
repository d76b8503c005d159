const LIST = /^\s*\[.*\]\s*$/s;
const STRING = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs;
const NAMED = /(?:"name"|'name')\s{0,3}:\s{0,3}(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/gs;

/** The strings of a list as Python or JSON print it: `['Ana Kept', "Bo O'Low"]`; undefined for what is no such list. */
export function quotedNames(text: string): readonly string[] | undefined {
  if (!LIST.test(text)) return undefined;
  const pattern = /[{]\s{0,3}["']/.test(text.slice(0, 20)) ? NAMED : STRING;
  const names = [...text.matchAll(pattern)].map(([, double, single]) => plain(double ?? single ?? ''));
  return names.length === 0 ? undefined : names;
}

/** What stands in the brackets of a list without quotation marks: `[Ana Kept, Bo Low]`. */
export function withoutListBrackets(text: string): string {
  const inner = text.trim();
  return LIST.test(inner) && !inner.slice(1, -1).includes('[') ? inner.slice(1, -1) : text;
}

function plain(escaped: string): string {
  return escaped
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(["'\\/])/g, '$1');
}
