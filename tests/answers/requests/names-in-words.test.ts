import { describe, expect, it } from 'vitest';
import { authorCalled, authorFilters, splitNames } from '../../../src/answers/requests/names-in-words.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { paper } from '../../helpers/paper.ts';

const { library } = createLibrary([
  paper('a', { authors: ['Ana María López', 'Kurt Berg'] }),
  paper('b', { authors: ['Wei Zhang'] }),
]);

describe('a text as names', () => {
  it.each([
    ['Levine', ['Levine']],
    ['Ruiz and Prof. Berg', ['Ruiz', 'Berg']],
    ['Ruiz, Berg & Zhang', ['Ruiz', 'Berg', 'Zhang']],
    ["Ruiz with Berg's", ['Ruiz', 'Berg']],
    ['Andersson', ['Andersson']],
    ['Ruiz et al.', ['Ruiz']],
  ])('%j', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it('is none when it is too long to be any, or empty', () => {
    for (const text of ['', ' and ', 'one two three four five six', 'a and b and c and d and e'])
      expect(splitNames(text), text).toBeUndefined();
  });
});

describe('an author of the library', () => {
  it.each([
    ['lopez', { name: 'lopez', isExact: true }],
    ['María López', { name: 'María López', isExact: true }],
    ['Ana M. López', { name: 'Ana López', isExact: true }],
    ['Kurt Burg', { name: 'Kurt Berg', isExact: false }],
    ['Nguyen', undefined],
    ['', undefined],
    ['K', undefined],
  ])('is called %j', async (typed, expected) => {
    const called = await authorCalled(typed, library);
    if (expected === undefined) expect(called).toBeUndefined();
    else
      expect({ ...called, name: called?.name.toLowerCase() }).toEqual({
        ...expected,
        name: expected.name.toLowerCase(),
      });
  });
});

it('writes names as filters', () => {
  expect(authorFilters(['Berg', 'Wei Zhang'])).toEqual(['author:Berg', 'author:"Wei Zhang"']);
});
