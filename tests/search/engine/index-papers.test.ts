import { expect, it } from 'vitest';
import { indexInThread, indexPapers } from '../../../src/search/engine/index-papers.ts';
import { paper } from '../../helpers/paper.ts';

const papers = Array.from({ length: 450 }, (_, at) =>
  paper(`p${at}`, { title: `Graph ${at}`, abstract: `Node ${at % 7}.`, authors: ['Ada Lovelace'] }),
);

it('a thread makes the same of papers', async () => {
  const here = indexPapers(papers);
  const there = await indexInThread(papers, new AbortController().signal);
  expect(there?.segment).toEqual(here.segment);
  expect(await there?.store.forward.read(0, 100)).toEqual(await here.store.forward.read(0, 100));
  expect(await there?.store.read([449, 0])).toEqual([papers[449], papers[0]]);
});

it('it ends when nobody wants it any more, also while it is given papers', async () => {
  const given = new AbortController();
  given.abort();
  expect(await indexInThread(papers, given.signal)).toBeUndefined();
  const soon = new AbortController();
  const indexing = indexInThread(papers, soon.signal);
  setImmediate(() => soon.abort());
  expect(await indexing).toBeUndefined();
});
