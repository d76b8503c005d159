import { describe, expect, it } from 'vitest';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { buildOverlay, readJoining } from '../../../src/search/engine/overlay.ts';
import { createSegmentOrder } from '../../../src/search/engine/positions.ts';
import { paper } from '../../helpers/paper.ts';

const some = (count: number) =>
  Array.from({ length: count }, (_, at) => paper(`j${at}`, { title: `Graph ${at}`, year: 2000 + at }));
const base = indexPapers([paper('a', { year: 2001 }), paper('b', { year: 1999 })]);
const order = createSegmentOrder(base.segment, base.store);
const { signal } = new AbortController();

describe('papers that join', () => {
  it('are a segment of their own, the same whether many or few', async () => {
    for (const count of [3, 320]) {
      const papers = some(count);
      const overlay = await buildOverlay(await readJoining(papers, order), signal);
      expect(overlay?.segment).toEqual(indexPapers(papers).segment);
      expect(await overlay?.store.read([count - 1])).toEqual(papers.slice(-1));
      expect(overlay?.gone.papers.size).toBe(0);
    }
  });

  it('know how many of the others stand before them: newer ones', async () => {
    const joined = await readJoining(some(3), order);
    expect(joined.map(({ key }) => key.before)).toEqual([1, 1, 0]);
  });

  it('are none where none join, or nobody wants them any more', async () => {
    expect(await buildOverlay([], signal)).toBeUndefined();
    const gone = new AbortController();
    gone.abort();
    expect(await buildOverlay(await readJoining(some(320), order), gone.signal)).toBeUndefined();
  });
});
