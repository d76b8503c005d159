import { expect, it } from 'vitest';
import { declaredEncoding } from '../../../../src/sources/folder/encoding/declared-encoding.ts';

it.each([
  ['% Encoding: windows-1250\r\n@a{', 'Windows-1250'],
  ['% Encoding: MacRoman\n', 'Mac Roman'],
  ['%% Saved with string encoding Japanese (Shift JIS) \n', 'Shift_JIS'],
  ['% Local Variables:\n% coding: latin-2-unix\n% End:\n', 'ISO-8859-2'],
  ['@preamble{"\\usepackage[ansinew]{inputenc}"}', 'Windows-1252'],
  ['vim:fileencoding=euc-jp', 'EUC-JP'],
])('%j says it', (text, name) => {
  expect(declaredEncoding(text)?.name).toBe(name);
});

it('Unicode, unknown names and prose about encodings say nothing', () => {
  for (const text of [
    '% Encoding: UTF-8\n',
    '% Encoding: __proto__\n',
    'title = {Encoding: latin1 text}',
    '',
  ])
    expect(declaredEncoding(text), text).toBeUndefined();
});
