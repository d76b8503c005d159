import { expect, it } from 'vitest';
import { inherit } from '../../../../src/sources/formats/bibtex/inherit.ts';

const entry = (type: string, fields: Readonly<Record<string, string>>) => ({
  type,
  key: 'k',
  fields: new Map(Object.entries(fields)),
  line: 1,
  doubts: [],
  source: undefined,
});

it.each([
  ['inproceedings', { booktitle: 'W', booksubtitle: 'S', year: '2011' }],
  ['article', { journaltitle: 'W', journalsubtitle: 'S', year: '2011' }],
  ['book', { maintitle: 'W', mainsubtitle: 'S', title: 'W', year: '2011' }],
])('renames the title of the whole for a part: %s', (type, expected) => {
  const whole = entry('proceedings', {
    title: 'W',
    subtitle: 'S',
    year: '2011',
    doi: '10.1000/w',
    booktitle: '',
  });
  const { fields } = inherit(entry(type, { crossref: 'P' }), new Map([['p', whole]]));
  expect(Object.fromEntries([...fields].filter(([, value]) => value !== ''))).toEqual(expected);
});

it('takes all of what is shared, and names what is missing', () => {
  const shared = new Map([['s', entry('xdata', { doi: '10.1000/s', title: 'Shared' })]]);
  const { fields, doubts } = inherit(entry('misc', { title: 'Own', xdata: 's, t', crossref: 'u' }), shared);
  expect(Object.fromEntries(fields)).toEqual({ title: 'Own', doi: '10.1000/s' });
  expect(doubts).toEqual([
    '“xdata” names “t”, which is not in this file',
    '“crossref” names “u”, which is not in this file',
  ]);
});
