import { describe, expect, it } from 'vitest';
import { readNews } from '../../../src/sources/arxiv/news.ts';
import { type Announced, newsAtom, newsRss } from '../../helpers/arxiv-formats.ts';
import { makePaper } from '../../helpers/arxiv-papers.ts';

const NOW = new Date('2026-11-27T05:00:00Z');
const announced = (['new', 'cross', 'replace'] as const).map(
  (type, at): Announced => ({
    type,
    paper: { ...makePaper(7 * at + 1, `2026-0${at + 1}-05`, ['cs.LG']), version: at + 1 },
  }),
);

describe('readNews', () => {
  it.each([
    ['Atom', newsAtom],
    ['RSS', newsRss],
  ])('reads %s: what is new appeared on that day, the rest when its id says', async (_name, write) => {
    const { records, remarks, made } = await readNews(write('cs.LG', announced, NOW));
    expect(remarks).toEqual([]);
    expect(made?.toISOString().slice(0, 10)).toBe('2026-11-27');
    expect(records.map(({ key, appeared }) => [key, appeared?.toISOString().slice(0, 10)])).toEqual([
      ['2601.00001', '2026-11-27'],
      ['2602.00008', '2026-02-01'],
      ['2603.00015', '2026-03-01'],
    ]);
    const [first] = announced;
    expect(records[0]?.record).toMatchObject({
      title: first?.paper.title,
      abstract: first?.paper.abstract.trim(),
      authors: first?.paper.authors.map(({ forenames, keyname }) => `${forenames} ${keyname}`),
      venue: 'arXiv',
      year: 2026,
    });
  });

  it('reads when a paper with an old id came', async () => {
    const paper = { ...makePaper(1, '2026-11-21', ['hep-th']), id: 'hep-th/9901001', version: 3 };
    const { records } = await readNews(newsRss('hep-th', [{ type: 'replace', paper }], NOW));
    expect(records).toMatchObject([{ key: 'hep-th/9901001', appeared: new Date('1999-01-01') }]);
  });

  it('reads the news of a day without any', async () => {
    expect((await readNews(newsRss('cs.LG', [], NOW))).records).toEqual([]);
    expect((await readNews(newsAtom('cs.LG', [], NOW))).records).toEqual([]);
  });

  it.each(['', '<html></html>', newsRss('cs.LG', announced, NOW).slice(0, -9)])(
    'takes %.9j for none',
    async (text) => {
      await expect(readNews(text)).rejects.toMatchObject({ kind: 'damaged' });
    },
  );
});
