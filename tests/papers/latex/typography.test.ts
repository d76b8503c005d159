import { describe, expect, it } from 'vitest';
import { createCursor } from '../../../src/papers/latex/cursor.ts';
import { createOutput } from '../../../src/papers/latex/output.ts';
import {
  markedByEmphasis,
  markedByQuotes,
  showDash,
  showQuote,
  showTie,
} from '../../../src/papers/latex/typography.ts';

type Shows = (cursor: ReturnType<typeof createCursor>, out: ReturnType<typeof createOutput>) => string;

/** What is shown of `text` up to its end, each mark by the function that knows it. */
function shown(shows: Shows, mark: RegExp, text: string): string {
  const cursor = createCursor(text);
  const out = createOutput();
  while (!cursor.atEnd()) out.add(cursor.looksAt(mark) ? shows(cursor, out) : cursor.next());
  return out.text();
}

it.each([
  ['Figure~1 by Lin~et al.~[3]', 'Figure 1 by Lin et al. [3]'],
  ['5~GB, p~<~0.05', '5 GB, p < 0.05'],
  ['~75%, 5~10, -0.12%~+1.87%', '~75%, 5~10, -0.12%~+1.87%'],
])('ties: %s', (text, expected) => {
  expect(shown(showTie, /~/y, text)).toBe(expected);
});

it.each([
  ['1--2 words---more, this -- that', '1–2 words—more, this – that'],
  ['all --or most-- of it', 'all –or most– of it'],
  ['--verbose, a - b, ----', '--verbose, a - b, ----'],
])('dashes: %s', (text, expected) => {
  expect(shown(showDash, /-/y, text)).toBe(expected);
});

it.each([
  ["``so'' and ``so\"", '“so” and “so”'],
  ["''so\" he said", '“so” he said'],
  ['5" and "plain"', '5" and "plain"'],
  ["the authors' own", "the authors' own"],
  ['```js', 'js'],
])('quotes: %s', (text, expected) => {
  expect(shown(showQuote, /[`'"]/y, text)).toBe(expected);
});

describe('marks around text', () => {
  it.each([
    ['``code``', 'code', '', ''],
    ['`code`', 'code', '', ''],
    ["`word'", 'word', '‘', '’'],
  ])('%s', (text, inside, before, after) => {
    const marked = markedByQuotes(createCursor(text));
    expect(text.slice(marked?.mark, (marked?.mark ?? 0) + (marked?.length ?? 0))).toBe(inside);
    expect(marked).toMatchObject({ before, after });
  });

  it.each(["``quoted''", '`unclosed', "it's"])('%s has none', (text) => {
    expect(markedByQuotes(createCursor(text))).toBeUndefined();
  });

  const emphasis = (before: string, text: string) => {
    const out = createOutput();
    out.add(before);
    const marked = markedByEmphasis(createCursor(text), out);
    return marked === undefined ? undefined : text.slice(marked.mark, marked.mark + marked.length);
  };

  it('are emphasis where they hug words', () => {
    expect(emphasis('', '*one two* three')).toBe('one two');
    expect(emphasis(' ', '**bold**')).toBe('bold');
    expect(emphasis('', '__bold__')).toBe('bold');
    expect(emphasis('', '**D**istillation')).toBe('D');
  });

  it('are none inside words, around spaces, or with half a formula inside', () => {
    expect(emphasis('snake', '_case_')).toBeUndefined();
    expect(emphasis('2 ', '* 3 * 4')).toBeUndefined();
    expect(emphasis('', '*a $x*$')).toBeUndefined();
    expect(emphasis('', '*Net and C')).toBeUndefined();
  });
});
