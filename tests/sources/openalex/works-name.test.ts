import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorksName, writeWorksName } from '../../../src/sources/openalex/works-name.ts';

function nameOf(spec: string): string | undefined {
  const name = readWorksName(spec);
  return name === undefined ? undefined : writeWorksName(name);
}

describe('readWorksName', () => {
  it.each([
    ['topic/T10320', 'topic/T10320'],
    ['Topics/t10320 SINCE 2024', 'topic/T10320 since 2024-01-01'],
    ['T10320', 'topic/T10320'],
    ['https://openalex.org/T10320', 'topic/T10320'],
    ['https://openalex.org/topics/T10320', 'topic/T10320'],
    ['concept/C119857082 since 2024-05', 'concept/C119857082 since 2024-05-01'],
    ['institution/https://ror.org/03vek6s52', 'institution/03vek6s52'],
    ['https://ror.org/03VEK6S52', 'institution/03vek6s52'],
    ['author/0000-0002-1694-233x', 'author/0000-0002-1694-233X'],
    ['https://orcid.org/0000-0002-1825-0097', 'author/0000-0002-1825-0097'],
    ['source/S137773608', 'venue/S137773608'],
    ['venue/0028-0836', 'venue/0028-0836'],
    ['topic/C119857082', undefined],
    ['author/Ana Kept', undefined],
    ['topic/T10320 since yesterday', undefined],
    ['topic/T10320 since 2024-02-31', undefined],
    ['topic/T10320,is_oa:true', undefined],
    ['constructor/T10320', undefined],
    ['', undefined],
  ])('takes %o for %s', (spec, name) => {
    expect(nameOf(spec)).toBe(name);
  });

  it('takes any text for a name or none, and a name for itself', () => {
    const pieces = fc.constantFrom(
      'topic',
      'author',
      '/',
      'T10320',
      'A1',
      '0000-0002-1825-0097',
      ' since ',
      '2024',
      '-02',
      '-31',
      ',',
    );
    const joined = fc.array(pieces, { maxLength: 9 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), joined), (text) => {
        const name = nameOf(text);
        if (name === undefined) return;
        expect(name).toMatch(
          /^(?:author|concept|institution|topic|venue)\/[\w-]+(?: since \d{4}-\d\d-\d\d)?$/,
        );
        expect(nameOf(name)).toBe(name);
      }),
    );
  });
});
