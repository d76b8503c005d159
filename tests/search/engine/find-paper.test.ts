import { describe, expect, it } from 'vitest';
import {
  placeOfId,
  placeOfReference,
  placeOfTitle,
  readPapers,
} from '../../../src/search/engine/find-paper.ts';
import { papersCalled } from '../../../src/search/segment/reference-table.ts';
import { indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const papers = [
  paper('abc', {
    title: 'Na\\"{\\i}ve $Q$-learning: a study',
    otherIds: ['old1'],
    url: 'https://example.org/Paper',
    pdfUrl: 'https://example.org/Paper.pdf',
    identifiers: ['arxiv:2005.11401'],
  }),
  paper('old1', { title: 'Another', otherIds: ['abc'] }),
  paper('def', { title: 'Another', url: 'https://example.org/Paper', source: { file: 'f', line: 2 } }),
  paper('ghi', { title: '???' }),
];
const index = indexOf(papers);
const find = async (reference: string, within = index) => {
  const place = await placeOfReference(within, reference);
  return place === undefined ? undefined : (await readPapers(within, [place]))[0]?.id;
};

describe('a reference', () => {
  it.each([
    ['abc', 'abc'],
    [' ABC\n', 'abc'],
    ['https://example.org/Paper', 'abc'],
    ['https://example.org/Paper.pdf', 'abc'],
    ['http://www.example.org/Paper/#page=2', 'abc'],
    ['<https://example.org/Paper|this one>,', 'abc'],
    ['arXiv:2005.11401v3', 'abc'],
    ['https://arxiv.org/pdf/2005.11401.pdf', 'abc'],
    ['@misc{x, title={Something else}, doi={10.1/none}, eprint={2005.11401}}', 'abc'],
    ['@misc{x, title={Another}, eprint={2005.11402}}', 'old1'],
    ['naive q learning a study', 'abc'],
    ['Naïve Q-Learning -- A Study!', 'abc'],
    ['Na\\"{\\i}ve $Q$-learning: a study', 'abc'],
    ['another', 'old1'],
    ['???', 'ghi'],
  ])('%s names the paper %s', async (reference, id) => {
    expect(await find(reference)).toBe(id);
  });

  it('that is an id names that paper, before one that was called so', async () => {
    expect(await find('old1')).toBe('old1');
    expect(await find('old1', indexOf(papers.slice(0, 1)))).toBe('abc');
  });

  it.each([
    '',
    ' ',
    'naive',
    'https://example.org/',
    'a study',
    'see https://example.org/Paper',
    '2005.11402',
  ])('“%s” names none', async (reference) => {
    expect(await find(reference)).toBeUndefined();
  });

  it('that is longer than anything is called names none, and is not looked for', async () => {
    expect(await find(`abc${' '.repeat(9_000)}`)).toBe('abc');
    expect(await find(`abc${' '.repeat(1_000_000)}`)).toBeUndefined();
  });

  it('to a title gives the place of the first paper that has it; a whole abstract is no title', async () => {
    expect(await placeOfTitle(index, 'ANOTHER')).toBe(1);
    expect(await placeOfTitle(index, 'none')).toBeUndefined();
    const long = 'word '.repeat(500);
    expect(await placeOfTitle(indexOf([paper('long', { title: long })]), long)).toBeUndefined();
  });
});

describe('in several segments', () => {
  const changed = paper('abc', { title: 'Changed' });
  const gone = papers.slice(0, 1);

  it('papers are found where they are now, not where they went', async () => {
    const parts = await indexOfParts([papers, [changed]], gone);
    expect(placeOfId(parts, 'abc')).toBe(4);
    expect(placeOfId(parts, 'def')).toBe(2);
    expect(await find('changed', parts)).toBe('abc');
    expect(await find('https://example.org/Paper', parts)).toBe('def');
    expect(await find('naive q learning a study', parts)).toBeUndefined();
  });

  it('papers are read in the order asked for', async () => {
    const parts = await indexOfParts([papers, [changed]]);
    const read = await readPapers(parts, [4, 0, 2]);
    expect(read.map(({ title }) => title)).toEqual(['Changed', papers[0]?.title, 'Another']);
  });

  it('many papers are read a hundred at a time, with turns for others in between', async () => {
    const places = Array.from({ length: 250 }, (_, at) => (at * 7) % 4);
    let turns = 0;
    const count = () => {
      turns++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const read = await readPapers(index, places);
    clearImmediate(next);
    expect(read.map(({ id }) => id)).toEqual(places.map((place) => papers[place]?.id));
    expect(turns).toBeGreaterThanOrEqual(2);
  });
});

it('names of one hash are told apart', async () => {
  const [one, other] = ['paper-lakxl1', 'paper-i7e7js'];
  const both = indexOf([paper(one, { title: 'one' }), paper(other, { title: 'other' })]);
  expect(papersCalled(both.segments[0]?.segment.references ?? NO_REFERENCES, 'id', one)).toEqual([0, 1]);
  expect([placeOfId(both, one), placeOfId(both, other)]).toEqual([0, 1]);
  const single = indexOf([paper(one, { title: 'one' })]);
  expect(placeOfId(single, other)).toBeUndefined();
  expect(await find(other, single)).toBeUndefined();
});

const NO_REFERENCES = { hashes: new Uint32Array(), papers: new Uint32Array() };
