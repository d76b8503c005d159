import { describe, expect, it } from 'vitest';
import { gather, isEmpty, meaningsOf } from '../../../../src/sources/formats/json/gather.ts';

describe('gather', () => {
  it('knows names however they are written, the surest first', () => {
    const { values } = gather({ name: 'N', 'Paper Title': 'P', publication_year: 2020, Year: 2021 });
    expect(values.get('title')).toEqual(['P']);
    expect(values.get('weakTitle')).toEqual(['N']);
    expect(values.get('date')).toEqual([2021, 2020]);
  });

  it('looks into what wraps a record, and into fields that have fields', () => {
    const { values } = gather({
      _source: { title: 'T', journal: { name: 'J', volume: 3 } },
      externalIds: { DOI: '10.1000/x' },
    });
    expect(values.get('title')).toEqual(['T']);
    expect(values.get('volume')).toEqual([3]);
    expect(values.get('doi')).toEqual(['10.1000/x']);
    expect(values.has('source')).toBe(false);
  });

  it('leaves out what is empty, and names what it does not know', () => {
    expect(gather({ title: ' ', abstract: null, authors: [], colour: 'red', none: null }).unused).toEqual([
      'colour',
    ]);
    expect(gather({ title: ' ', abstract: null, authors: [] }).values.size).toBe(0);
  });
});

describe('isEmpty', () => {
  it('is so of what says nothing', () => {
    expect([null, '', [], [null], {}, { value: '' }].every(isEmpty)).toBe(true);
    expect([0, false, 'x', ['x'], { value: 'x' }, { a: 1 }].some(isEmpty)).toBe(false);
  });
});

describe('meaningsOf', () => {
  it('says what a field may be', () => {
    expect(meaningsOf('Author Names')).toEqual(['authors']);
    expect(meaningsOf('__proto__')).toEqual([]);
  });
});
