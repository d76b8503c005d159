import { expect, it } from 'vitest';
import { wholeText } from '../../../src/sources/formats/whole-text.ts';
import { NO_CONTEXT } from '../../helpers/pieces.ts';

it('a text that no string can hold is named', async () => {
  const piece = 'x'.repeat(2 ** 20);
  async function* pieces() {
    for (let at = 0; at < 513; at++) yield piece;
  }
  const read = wholeText(() => ({ records: [], rejected: [] }));
  await expect(Array.fromAsync(read(pieces(), NO_CONTEXT))).rejects.toThrow('more than 512 MB; split it');
});
