import { describe, expect, it } from 'vitest';
import { arxivKind } from '../../../src/sources/arxiv/arxiv-kind.ts';
import { QUERY_BEGINNING } from '../../../src/sources/arxiv/query-cursor.ts';
import { afterQueryPage } from '../../../src/sources/arxiv/query-source.ts';
import { queryAnswer } from '../../helpers/arxiv-formats.ts';
import { startArxivServer } from '../../helpers/arxiv-server.ts';
import { nothingKept, readOn, sourceContext, virtualPace } from '../../helpers/source-trial.ts';

async function begin(papers: number, perDay = 1) {
  const pace = virtualPace();
  const arxiv = await startArxivServer({ papers, perDay, queryPage: 10, now: pace.now });
  const source = await arxivKind.open('"causal discovery" cs.LG', sourceContext(arxiv.settings, pace));
  const starts = () => arxiv.server.requests.splice(0).map(({ query }) => query.get('start'));
  return { arxiv, source, kept: nothingKept(), starts };
}

const empty = (total: number) => ({
  body: queryAnswer([], { total, start: 0, now: new Date('2026-11-29') }),
});

describe('a query of arXiv', () => {
  it('asks for the latest changed ones first, in pages', async () => {
    const { arxiv, source, kept } = await begin(25);
    await readOn(source, kept);
    expect(kept.records.size).toBe(25);
    expect(
      arxiv.server.requests.map(({ path, query }) => ({ path, ...Object.fromEntries(query) }))[1],
    ).toEqual({
      path: '/api/query',
      search_query: 'all:"causal discovery" AND cat:cs.LG',
      start: '10',
      max_results: '100',
      sortBy: 'lastUpdatedDate',
      sortOrder: 'descending',
    });
  });

  it('goes back two weeks behind what it knows, for what moderators held back', async () => {
    const { arxiv, source, kept, starts } = await begin(60);
    await readOn(source, kept);
    expect(starts()).toHaveLength(6);
    const id = arxiv.add({ created: '2026-11-01', changed: '2026-11-16' });
    await readOn(source, kept);
    expect(starts()).toEqual(['0', '10']);
    expect(kept.records.has(id)).toBe(true);
  });

  it('asks again for an empty page where there is more, and takes it for no end', async () => {
    const { arxiv, source, kept, starts } = await begin(25);
    arxiv.server.faults.push(undefined, empty(25), empty(25));
    await readOn(source, kept);
    expect(starts()).toEqual(['0', '10', '10', '10', '20']);
    expect(kept.records.size).toBe(25);
    for (const total of [25, 0]) {
      arxiv.server.fault = empty(total);
      await expect(readOn(source, kept)).rejects.toMatchObject({ kind: 'later' });
    }
    expect(kept.records.size).toBe(25);
  });

  it('believes that nothing answers when it is said twice', async () => {
    const { arxiv, source, kept, starts } = await begin(5);
    arxiv.server.fault = empty(0);
    await readOn(source, kept);
    expect(starts()).toEqual(['0', '0']);
    expect(kept.isCaughtUp).toBe(true);
    arxiv.server.fault = undefined;
    await readOn(source, kept);
    expect(kept.records.size).toBe(5);
  });

  it('ends a first reading after 2,000, and a later one at what it knows', () => {
    const page = { entries: [], remarks: [], count: 100, total: 9_999 };
    const at = (start: number) => ({ ...QUERY_BEGINNING, start });
    expect(afterQueryPage(at(1_800), page, 2_000)).toMatchObject({ isEnd: false, cursor: { start: 1_900 } });
    expect(afterQueryPage(at(1_900), page, 2_000)).toMatchObject({
      isEnd: true,
      cursor: { isCaughtUp: true },
    });
    expect(afterQueryPage({ ...at(1_900), isCaughtUp: true }, page, 2_000).isEnd).toBe(false);
  });
});
