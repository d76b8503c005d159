import { describe, expect, it } from 'vitest';
import { textLines } from '../../../src/sources/formats/text-lines.ts';

async function* pieces(...texts: string[]) {
  yield* texts;
}

describe('textLines', () => {
  it('joins what is cut, takes CR and the byte order mark away', async () => {
    const lines = (await Array.fromAsync(textLines(pieces('\uFEFFa', 'b\r', '\nc\n\nd')))).flat();
    expect(lines).toEqual(['ab', 'c', '', 'd']);
  });
});
