/** What stands between two pieces of a list of names; `end` behind the last. */
export type Separator = ',' | ';' | 'and' | 'line' | 'end';

/** A stretch of a list of names without a separator outside brackets. */
export interface NameToken {
  readonly text: string;
  readonly after: Separator;
}

/**
 * A list of names in pieces. Separators within braces, or within brackets that close, are part of a name or of what is said of
 * it; so is the semicolon of an entity (`M&uuml;ller`). Linear in the length of the text.
 * @param wanted the separators that divide it
 */
export function tokenizeNames(text: string, wanted: readonly Separator[] = ALL): readonly NameToken[] {
  const closings = findClosings(text);
  const tokens: NameToken[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const closing = closings.get(at);
    const found = separatorAt(text, at, closing);
    if (found === undefined || !wanted.includes(found.separator)) at = skip(text, at, closing);
    else {
      tokens.push({ text: text.slice(from, at), after: found.separator });
      at = from = at + found.length;
    }
  }
  tokens.push({ text: text.slice(from), after: 'end' });
  return tokens;
}

/** The tokens between separators of these kinds, as lists of their own. */
export function groupTokens(
  tokens: readonly NameToken[],
  separators: readonly Separator[],
): readonly (readonly NameToken[])[] {
  const groups: NameToken[][] = [[]];
  for (const token of tokens) {
    groups.at(-1)?.push(token);
    if (separators.includes(token.after)) groups.push([]);
  }
  return groups.filter((group) => group.some(({ text }) => text.trim() !== ''));
}

const ALL: readonly Separator[] = [',', ';', 'and', 'line'];

const BRACKETS: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[', '）': '（' };

/** Where each bracket that closes does so; one without its partner is a letter like any other. */
function findClosings(text: string): ReadonlyMap<number, number> {
  const open: Record<string, number[]> = { '{': [], '(': [], '[': [], '（': [] };
  const closings = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character in open) open[character]?.push(at);
    else {
      const start = open[BRACKETS[character] ?? '']?.pop();
      if (start !== undefined) closings.set(start, at);
    }
  }
  return closings;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|(?!amp;)[a-z][a-z\d]{1,30});/iy;

function skip(text: string, at: number, closing: number | undefined): number {
  if (closing !== undefined) return closing + 1;
  const character = text.charAt(at);
  if (character === '\\') return at + 2;
  if (character !== '&') return at + 1;
  ENTITY.lastIndex = at;
  return at + (ENTITY.exec(text)?.[0].length ?? 1);
}

const SIGNS: Readonly<Record<string, Separator>> = {
  ',': ',',
  '，': ',',
  ';': ';',
  '；': ';',
  '|': ';',
  '｜': ';',
  '、': ';',
  '•': ';',
  '\n': 'line',
};
/** `·` stands within a name too (`Gal·la`, `阿·卜`). */
const DOT = /(?<=\s)[·∙⋅](?=\s)/y;
const AND = /(?<![^\s,;.)\]}])(?:and|AND)(?![^\s{(\\~,;&])|(?:\\&|&amp;|&(?![#\w]{2,31};))|\{\\?&\}/y;

interface FoundSeparator {
  readonly separator: Separator;
  readonly length: number;
}

function separatorAt(text: string, at: number, closing: number | undefined): FoundSeparator | undefined {
  const sign = SIGNS[text.charAt(at)];
  if (sign !== undefined) return { separator: sign, length: 1 };
  if (closing !== undefined && closing - at > 3) return undefined;
  AND.lastIndex = at;
  const and = AND.exec(text)?.[0].length;
  if (and !== undefined) return { separator: 'and', length: and };
  DOT.lastIndex = at;
  return DOT.test(text) ? { separator: ';', length: 1 } : undefined;
}
