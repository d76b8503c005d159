import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLibrary } from '../../../src/sources/zotero/library-name.ts';

const COLLECTION = 'groups/12345/collections/ABCD2345';

describe('normaliseLibrary', () => {
  it.each([
    ['groups/12345', 'groups/12345'],
    [' Group/0012345/ ', 'groups/12345'],
    ['users/678', 'users/678'],
    ['groups/12345/collections/abcd2345', COLLECTION],
    ['groups/12345/collections/ABCD', 'groups/12345/collections/ABCD'],
    ['https://www.zotero.org/groups/12345/a_lab', 'groups/12345'],
    ['https://www.zotero.org/groups/12345/a_lab/library', 'groups/12345'],
    ['https://www.zotero.org/groups/12345/a_lab/collections/ABCD2345/items/WXYZ2345/item-list', COLLECTION],
    ['https://api.zotero.org/groups/12345/items/top?limit=5', 'groups/12345'],
    ['https://www.zotero.org/groups/a_lab', undefined],
    ['https://www.zotero.org/somebody/library', undefined],
    ['https://www.zotero.org.example.org/groups/12345', undefined],
    ['groups/12345/../../users/1', undefined],
    ['groups/12345?key=secret', undefined],
    ['groups/0', undefined],
    ['groups', undefined],
    ['', undefined],
  ])('takes %o for %s', (spec, name) => {
    expect(normaliseLibrary(spec)).toBe(name);
  });

  it('takes any text for a name or none, and a name for itself', () => {
    const pieces = fc.constantFrom(
      'groups',
      'users',
      '/',
      'collections',
      '12',
      'ABCD',
      'https://',
      'www.zotero.org',
      '?',
      ' ',
    );
    const joined = fc.array(pieces, { maxLength: 12 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), joined), (text) => {
        const name = normaliseLibrary(text);
        if (name === undefined) return;
        expect(name).toMatch(/^(?:groups|users)\/[1-9]\d*(?:\/collections\/[A-Z0-9]+)?$/);
        expect(normaliseLibrary(name)).toBe(name);
      }),
    );
  });
});
