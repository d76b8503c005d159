/** A line of text: fixed, or as much of it as there is room for; an empty one is left out. */
export type Line = string | ((room: number) => string);

interface Limits {
  /** What all texts together may have at most, in characters. */
  readonly limit: number;
  /** Lines that can be shortened are shortened to this at least. */
  readonly least: number;
}

/**
 * Texts of the lines each, all of which together keep to a limit. The longest of those that can be shortened are, until each
 * has the same room: a short one never pays for a long one. @returns undefined when there is not room for that
 */
export function fitLines(
  texts: readonly (readonly Line[])[],
  { limit, least }: Limits,
): readonly string[] | undefined {
  const whole = texts.map((lines) => lines.map((line) => (typeof line === 'string' ? line : line(limit))));
  const drawn = whole.map(joined);
  const over = lengthOf(drawn) - limit;
  if (over <= 0) return drawn;
  const elastic = texts.flatMap((lines, at) =>
    lines.flatMap((line, of) => (typeof line === 'string' ? [] : [whole[at]?.[of]?.length ?? 0])),
  );
  const room = equalShare(elastic, sum(elastic) - over);
  if (room < least) return undefined;
  const shortened = texts.map((lines) =>
    joined(lines.map((line) => (typeof line === 'string' ? line : line(room)))),
  );
  return lengthOf(shortened) <= limit ? shortened : undefined;
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function lengthOf(texts: readonly string[]): number {
  return sum(texts.map(({ length }) => length));
}

/** What each may have at most so that all together have what there is; below 0 when there is nothing to share. */
function equalShare(lengths: readonly number[], all: number): number {
  let left = all;
  const ascending = [...lengths].sort((one, other) => one - other);
  for (const [at, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - at));
    if (length > share) return share;
    left -= length;
  }
  return -1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
