import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byLine } from '../../../src/sources/formats/by-line.ts';
import { NO_CONTEXT, piecesOf } from '../../helpers/pieces.ts';

/** A format in which every line that is not empty is rejected with what stands there. */
const echo = byLine((text, firstLine) => ({
  records: [],
  rejected: text
    .split('\n')
    .flatMap((line, at) => (line === '' ? [] : [{ line: firstLine + at, reason: line }])),
}));

const linesOf = async (text: string, lengths: readonly number[]) =>
  (await Array.fromAsync(echo(piecesOf(text, lengths), NO_CONTEXT))).flatMap(({ rejected }) => rejected);

it('lines are read whole, with their numbers, wherever the text is cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\u2028', '𝐱') });
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(text, lengths, async (written, some) => {
      const lines = written.split('\n').map((reason, at) => ({ line: at + 1, reason }));
      expect(await linesOf(written, some)).toEqual(lines.filter(({ reason }) => reason !== ''));
    }),
  );
});

it('a line that is too long is named, and the others keep their numbers', async () => {
  const long = 'x'.repeat(200_001);
  const text = ['first', long, 'third', long, 'x'.repeat(200_000), long].join('\n');
  for (const lengths of [[text.length], [65_536], [200_007, 1]]) {
    const lines = (await linesOf(text, lengths)).map(({ line, reason }) => [line, reason.slice(0, 60)]);
    const tooLong = 'a line of 200001 characters; the limit is 200000';
    expect(lines).toEqual([
      [1, 'first'],
      [2, tooLong],
      [3, 'third'],
      [4, tooLong],
      [5, 'x'.repeat(60)],
      [6, tooLong],
    ]);
  }
});
