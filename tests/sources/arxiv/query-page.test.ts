import { describe, expect, it } from 'vitest';
import { readQueryPage } from '../../../src/sources/arxiv/query-page.ts';
import { queryAnswer, queryEntry } from '../../helpers/arxiv-formats.ts';
import { makePaper } from '../../helpers/arxiv-papers.ts';

const now = new Date('2026-11-29T00:00:00Z');
const answer = (...entries: readonly string[]) => queryAnswer(entries, { total: 1234, start: 0, now });

describe('readQueryPage', () => {
  it('reads what the API says of a paper', async () => {
    const paper = { ...makePaper(7, '2026-11-21', ['cs.LG']), version: 2, changed: '2026-11-25' };
    const page = await readQueryPage(answer(queryEntry(paper)));
    expect(page).toMatchObject({ total: 1234, count: 1, made: now.getTime(), remarks: [] });
    expect(page.entries).toMatchObject([
      {
        updated: Date.parse('2026-11-25T14:03:39Z'),
        record: {
          key: paper.id,
          appeared: new Date('2026-11-21T14:03:39Z'),
          record: {
            title: paper.title,
            authors: paper.authors.map(({ forenames, keyname }) => `${forenames} ${keyname}`),
            url: `https://arxiv.org/abs/${paper.id}`,
            identifiers: expect.arrayContaining([`arxiv:${paper.id}`, `doi:${paper.doi}`]),
            publication: { container: paper.journal, note: paper.comments, keywords: ['cs.LG'] },
          },
        },
      },
    ]);
  });

  it('says that a query is not understood', async () => {
    const error = `<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title>
      <summary>incorrect id format for x</summary></entry>`;
    await expect(readQueryPage(answer(error))).rejects.toMatchObject({ kind: 'refused' });
  });

  it.each(['', '<html><body>Sorry</body></html>', '<feed></feed>', answer().slice(0, -8)])(
    'takes %j for no answer',
    async (text) => {
      await expect(readQueryPage(text)).rejects.toMatchObject({ kind: 'damaged' });
    },
  );

  it('makes a remark of a broken entry', async () => {
    const page = await readQueryPage(
      answer('<entry><id>x</entry>', queryEntry(makePaper(1, '2026-11-21', ['cs.LG']))),
    );
    expect(page).toMatchObject({ count: 2, entries: [{}], remarks: [expect.stringMatching(/left out/)] });
  });
});
