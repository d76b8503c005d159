import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { bothYears, readField } from '../../src/search/query-fields.ts';

describe('a field', () => {
  it.each([
    ['since', '2021', { from: 2021, to: 9999 }],
    ['from', '2021', { from: 2021, to: 9999 }],
    ['from', '2020-2022', { from: 2020, to: 2022 }],
    ['after', '2021', { from: 2022, to: 9999 }],
    ['before', '2021', { from: 0, to: 2020 }],
    ['until', '2021', { from: 0, to: 2021 }],
    ['date', '2020..2023', { from: 2020, to: 2023 }],
    ['in', '2020', { from: 2020, to: 2020 }],
  ])('%s:%s is years', (field, value, years) => {
    expect(readField(field, value)).toEqual({ years });
  });

  it.each([
    ['by', 'levine', { list: 'authors', value: 'levine' }],
    ['conference', 'icml', { list: 'venues', value: 'icml' }],
    ['journal', 'jmlr', { list: 'venues', value: 'jmlr' }],
    ['in', 'neurips', { list: 'venues', value: 'neurips' }],
    ['sort', 'Newest', { order: 'newest' }],
    ['order', 'oldest', { order: 'oldest' }],
  ])('%s:%s is what others call it', (field, value, meaning) => {
    expect(readField(field, value)).toEqual(meaning);
  });

  it('that there is not, or whose value makes no sense, means nothing', () => {
    for (const [field, value] of [
      ['lang', 'en'],
      ['sort', 'best'],
      ['since', 'soon'],
      ['year', 'soon'],
      ['author', '""'],
    ] as const)
      expect(readField(field, value), `${field}:${value}`).toBeUndefined();
  });

  it('of years narrows another one; where both cannot be the later counts', () => {
    const of = (from: number, to: number) => ({ from, to });
    expect(bothYears(of(2020, 9999), of(0, 2022))).toEqual(of(2020, 2022));
    expect(bothYears(of(2020, 2020), of(2021, 2021))).toEqual(of(2021, 2021));
  });

  it('that there is not is told apart from words with a colon', () => {
    const read = (input: string) => {
      const { text, unknownFields } = parseQuery(input);
      return { text, unknownFields };
    };
    expect(read('lang:en bandits')).toEqual({ text: 'bandits', unknownFields: ['lang'] });
    expect(read('cites:resnet')).toEqual({ text: 'resnet', unknownFields: ['cites'] });
    for (const words of [
      'https://a.org/b:c',
      'C++:x',
      'HAP: from masks',
      'type: theory',
      'foo:bar',
      'data in: Venice',
    ])
      expect(read(words)).toEqual({ text: words, unknownFields: undefined });
  });
});
