import { describe, expect, it } from 'vitest';
import { namesIn, parsedNames } from '../../../../src/sources/formats/json/names-in.ts';
import type { Json } from '../../../../src/sources/formats/json/parse-value.ts';

const names = (value: Json) => namesIn(value).names;

describe('namesIn', () => {
  it.each<[string, Json]>([
    ['a text', 'Ana Kept; Bo Low'],
    ['a text with strokes', 'Ana Kept|Bo Low'],
    ['texts', ['Ana Kept', 'Low, Bo']],
    ['one text in a list', ['Ana Kept; Bo Low']],
    ['objects with names', [{ name: 'Ana Kept' }, { fullname: 'Bo Low' }]],
    [
      'objects with parts',
      [
        { given: 'Ana', family: 'Kept' },
        { first_name: 'Bo', last_name: 'Low' },
      ],
    ],
    ['what wraps them', [{ author: { display_name: 'Ana Kept' } }, { person_or_org: { name: 'Low, Bo' } }]],
    ['numbers behind them', [{ '@pid': '1', text: 'Ana Kept 0001' }, { text: 'Bo Low' }]],
    [
      'several roles',
      [
        { creatorType: 'author', firstName: 'Ana', lastName: 'Kept' },
        { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
        { creatorType: 'author', name: 'Bo Low' },
      ],
    ],
  ])('reads %s', (_, value) => expect(names(value)).toEqual(['Ana Kept', 'Bo Low']));

  it('keeps particles, suffixes, middle names and firms', () => {
    expect(
      names([
        { given: 'Ana', 'non-dropping-particle': 'van', family: 'Kept', suffix: 'Jr.' },
        { first: 'Bo', middle: ['C.', 'D.'], last: 'Low', suffix: '' },
        { literal: 'Barnes and Noble, Institute' },
        { name: 'Kept AB', authtype: 'Author' },
      ]),
    ).toEqual(['Ana van Kept, Jr.', 'Bo C. D. Low', 'Barnes and Noble, Institute', 'AB Kept']);
  });

  it('says that there are more', () => {
    expect(namesIn(['Ana Kept', 'et al.'])).toEqual({ names: ['Ana Kept'], more: true });
  });

  it('takes editors for editors only', () => {
    const all = [
      { creatorType: 'author', name: 'A' },
      { creatorType: 'editor', name: 'E' },
    ];
    expect(namesIn(all, 'editor').names).toEqual(['E']);
  });

  it('gives none for what names nobody', () => {
    expect([null, 7, [], [null, {}, ''], {}].map((value) => names(value))).toEqual([[], [], [], [], []]);
  });
});

describe('parsedNames', () => {
  it('reads family, given and suffix', () => {
    expect(
      parsedNames([
        ['Kept', 'A. B.', '', 'MIT'],
        ['Low', 'Bo', 'Jr'],
        ['Things Team', '', ''],
      ]).names,
    ).toEqual(['A. B. Kept', 'Bo Low, Jr', 'Things Team']);
    expect(parsedNames('x').names).toEqual([]);
  });
});
