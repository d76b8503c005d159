import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowMatcher, type Row } from '../../../src/search/ranking/match-rows.ts';
import { SEPARATOR } from '../../../src/search/segment/segment.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

/** Its words in the order of their places; the further down the more often. */
const WORDS = ['alpha', 'beta', 'gamma', 'delta'];
const segment = segmentOf(
  WORDS.flatMap((_, at) =>
    Array.from({ length: at + 1 }, () => paper(`${at}`, { title: WORDS.slice(at).join(' ') })),
  ),
);

function found(rows: readonly Row[], forward: readonly number[]): readonly number[] {
  const numbers: number[] = [];
  const matcher = createRowMatcher(rows, segment);
  // Of another paper nothing is left over.
  matcher.look(Uint32Array.of(0, 2, 4, 6), () => false);
  matcher.look(Uint32Array.from(forward), (row) => {
    numbers.push(row);
    return false;
  });
  return numbers.sort();
}

/** By reading each text as a text. */
function naivelyFound(rows: readonly Row[], forward: readonly number[]): readonly number[] {
  const texts: number[][] = [[]];
  for (const token of forward) token === SEPARATOR ? texts.push([]) : texts.at(-1)?.push(token);
  return [...rows.entries()]
    .filter(([, { words, isText, takesParts }]) =>
      texts.some((tokens, text) => {
        const whole = tokens.filter((token) => takesParts || token % 2 === 0).map((token) => token >>> 1);
        return (
          isText(text) &&
          whole.some((_, start) => words.every((places, at) => places.includes(whole[start + at] ?? -1)))
        );
      }),
    )
    .map(([number]) => number);
}

const place = fc.integer({ min: 0, max: WORDS.length - 1 });
const token = fc.oneof(
  { weight: 6, arbitrary: place.map((word) => 2 * word) },
  { weight: 2, arbitrary: place.map((word) => 2 * word + 1) },
  fc.constant(SEPARATOR),
);
const isText = fc.constantFrom<Row['isText']>(
  () => true,
  (text) => text === 0,
  (text) => text !== 1,
);
const places = fc.array(place, { minLength: 1, maxLength: 2 });
const row = fc
  .record({ words: fc.array(places, { minLength: 1, maxLength: 3 }), isText, mayTakeParts: fc.boolean() })
  .map(({ mayTakeParts, ...own }): Row => ({ ...own, takesParts: mayTakeParts && own.words.length === 1 }));

describe('rows of words', () => {
  it('are found where reading each text would find them', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.array(token, { maxLength: 14 }), (rows, forward) => {
        expect(found(rows, forward)).toEqual(naivelyFound(rows, forward));
      }),
    );
  });

  it('are looked for until somebody knows enough, each told once', () => {
    const rows = WORDS.map((_, at): Row => ({ words: [[at]], isText: () => true, takesParts: true }));
    const told: number[] = [];
    createRowMatcher(rows, segment).look(Uint32Array.of(0, 0, 2, 4, 6), (number) => told.push(number) === 3);
    expect(told).toEqual([0, 1, 2]);
  });

  it('are looked at where their rarest word stands alone', () => {
    let looks = 0;
    const isText = () => {
      looks++;
      return true;
    };
    // `alpha` is of one paper, `delta` of all.
    createRowMatcher([{ words: [[3], [0]], isText, takesParts: false }], segment).look(
      Uint32Array.of(6, 6, 6, 6, 6, 0, 6, 6),
      () => false,
    );
    expect(looks).toBe(1);
  });
});
