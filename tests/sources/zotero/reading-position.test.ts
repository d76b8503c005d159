import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT_START, readPosition, writePosition } from '../../../src/sources/zotero/reading-position.ts';

describe('readPosition', () => {
  it('reads what was written', () => {
    for (const position of [AT_START, { version: 7, key: 'ABCD2345', isCaughtUp: true }])
      expect(readPosition(writePosition(position))).toEqual(position);
  });

  it('begins anew with anything else', () => {
    const [own, other] = [
      writePosition({ version: 7, isCaughtUp: true }),
      '"form":1,"version":7,"isCaughtUp":',
    ];
    for (const text of [
      undefined,
      '',
      `${own} `.repeat(2),
      `{${other}1}`,
      `{${other}true,"key":[]}`,
      '{"form":2}',
    ])
      expect(readPosition(text), text).toEqual(AT_START);
    expect(readPosition('{"form":1,"version":-1,"isCaughtUp":true}')).toEqual(AT_START);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPosition(text)).toEqual(AT_START);
      }),
    );
  });
});
