const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
const PUNCTUATION = new Set('.,;:!?\'"*~…、。）」』】》”’»');

/**
 * What of a stretch without spaces is the reference: not the sentence's punctuation behind it, nor a bracket that was opened
 * before it. Brackets of its own stay (`10.1016/S0031-8914(53)80099-6`).
 */
export function trimEnd(stretch: string): string {
  let end = firstUnopened(stretch);
  while (end > 0 && PUNCTUATION.has(stretch.charAt(end - 1))) end--;
  return stretch.slice(0, end);
}

/** Without a character at the end, however often it stands there. */
export function withoutEnd(text: string, character: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === character) end--;
  return text.slice(0, end);
}

function firstUnopened(text: string): number {
  const open: Record<string, number> = { '(': 0, '[': 0 };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const opener = CLOSERS[character];
    if (open[character] !== undefined) open[character]++;
    if (opener === undefined) continue;
    if (open[opener] === 0) return at;
    open[opener] = (open[opener] ?? 0) - 1;
  }
  return text.length;
}
