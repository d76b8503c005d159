import { describe, expect, it } from 'vitest';
import { askNews } from '../../../src/sources/arxiv/ask-news.ts';
import { readCategory } from '../../../src/sources/arxiv/taxonomy.ts';
import { createSourceClient } from '../../../src/sources/http/source-client.ts';
import { newsAtom, newsRss } from '../../helpers/arxiv-formats.ts';
import { makePaper } from '../../helpers/arxiv-papers.ts';
import { type SourceHandler, startSourceServer } from '../../helpers/source-server.ts';
import { virtualPace } from '../../helpers/source-trial.ts';

const NOW = new Date('2026-11-27T05:00:00Z');
const NEWS = [{ type: 'new' as const, paper: makePaper(1, '2026-11-26', ['cs.LG']) }];
const date = 'Fri, 27 Nov 2026 06:00:00 GMT';

async function begin(handle: SourceHandler, folder = '') {
  const server = await startSourceServer(handle);
  const client = createSourceClient({ name: 'arXiv', gapMs: 0 }, { pace: virtualPace() });
  const categories = ['cs.LG', 'stat.ML'].map(readCategory).filter((category) => category !== undefined);
  const ask = (mark?: string) =>
    askNews({ client, base: `${server.address}${folder}`, categories }, mark, new AbortController().signal);
  return { server, ask };
}

describe('askNews', () => {
  it('asks once for all categories, and knows the time there', async () => {
    const { server, ask } = await begin(() => ({
      headers: { date, etag: '"1"' },
      body: newsAtom('x', NEWS, NOW),
    }));
    expect(await ask()).toMatchObject({ records: [{ key: '2611.00001' }], mark: '"1"', now: new Date(date) });
    expect(server.requests.map(({ path }) => path)).toEqual(['/atom/cs.LG+stat.ML']);
  });

  it('reads news that are known no second time, by their tag or by their date', async () => {
    const tagged = await begin(({ headers }) =>
      headers['if-none-match'] === '"1"'
        ? { status: 304 }
        : { headers: { etag: '"1"' }, body: newsAtom('x', NEWS, NOW) },
    );
    const dated = await begin(() => ({ body: newsAtom('x', NEWS, NOW) }));
    for (const { ask } of [tagged, dated]) {
      const { mark } = await ask();
      const again = await ask(mark);
      expect(again).toMatchObject({ mark });
      expect(again).not.toHaveProperty('records');
      expect(again).not.toHaveProperty('trouble');
    }
  });

  it('asks for RSS where there is no Atom, and only for one where the address says which', async () => {
    const onlyRss: SourceHandler = ({ path }) =>
      path.startsWith('/rss/') ? { body: newsRss('x', NEWS, NOW) } : { status: 404 };
    expect((await (await begin(onlyRss)).ask()).records).toHaveLength(1);
    const { server, ask } = await begin(onlyRss, '/rss/');
    expect((await ask()).records).toHaveLength(1);
    expect(server.requests.map(({ path }) => path)).toEqual(['/rss/cs.LG+stat.ML']);
  });

  it('says why there are none, and throws nothing', async () => {
    for (const answer of [{ status: 403 }, { status: 404 }, { body: '<html></html>' }, { body: '' }]) {
      const { trouble } = await (await begin(() => answer)).ask();
      expect(trouble).toMatch(/^arXiv.*\.$/);
    }
  });
});
