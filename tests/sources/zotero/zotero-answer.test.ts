import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { itemsOf, versionOf, versionsOf } from '../../../src/sources/zotero/zotero-answer.ts';

const answer = (
  text: string,
  headers: Readonly<Record<string, string>> = { 'last-modified-version': '9' },
) => ({
  status: 200,
  text,
  header: (name: string) => headers[name],
});

describe('versionsOf', () => {
  it('reads lists of versions, also as items, and what PHP writes for none', () => {
    const none = { version: 9, versions: [], count: 0, total: 0 };
    expect(versionsOf(answer('{}'))).toEqual(none);
    expect(versionsOf(answer('[]'))).toEqual(none);
    const both = { version: 9, versions: [['AB', 3]], count: 1, total: 5 };
    const headers = { 'last-modified-version': '9', 'total-results': '5' };
    expect(versionsOf(answer('{"AB":3}', headers))).toEqual(both);
    expect(versionsOf(answer('[{"key":"AB","version":3,"data":{}}]', headers))).toEqual(both);
  });

  it('takes no key that is none', () => {
    const { versions, count } = versionsOf(answer('{"A,B&key=x":1,"AB":"1","__proto__":2,"CD":3}'));
    expect(versions).toEqual([['CD', 3]]);
    expect(count).toBe(4);
  });

  it('takes any answer for a list or for damaged', () => {
    expect(() => versionsOf(answer('{}', {}))).toThrow('without the version');
    expect(versionOf(answer('', { 'last-modified-version': 'seven' }))).toBeUndefined();
    for (const text of ['', '[1]', '"x"', 'null', '{"AB":', '<p>']) {
      expect(() => versionsOf(answer(text)), text).toThrow(SourceProblem);
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const read of [versionsOf, itemsOf]) {
          try {
            read(answer(text));
          } catch (error) {
            expect(error).toBeInstanceOf(SourceProblem);
          }
        }
      }),
    );
  });
});
