import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/lines.ts';

it('writes one line also for those who take U+2028 and U+2029 for ends of lines', async () => {
  const value = { text: 'one\u2028two\u2029three\nfour' };
  const lines = await Array.fromAsync(createInterface({ input: Readable.from([jsonLine(value)]) }));
  expect(lines.map((line) => JSON.parse(line))).toEqual([value]);
});
