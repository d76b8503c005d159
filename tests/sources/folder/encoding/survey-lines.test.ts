import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { surveyLines } from '../../../../src/sources/folder/encoding/survey-lines.ts';
import { chunksOf } from '../../../helpers/chunks.ts';

it('lines are counted by whether they are UTF-8, and the others kept', async () => {
  const bytes = Buffer.concat([Buffer.from('plain\nGröße\r\n'), Buffer.from('Größe\n\nJosé\rx', 'latin1')]);
  for (const lengths of [[bytes.length], [1], [7]])
    expect(await surveyLines(chunksOf(bytes, lengths))).toEqual({
      declared: undefined,
      utf8: 1,
      other: 2,
      firstLines: [3, 5],
      sample: Buffer.from('Größe\nJosé\n', 'latin1'),
      utf8Sample: Buffer.from('Größe\n'),
    });
});
