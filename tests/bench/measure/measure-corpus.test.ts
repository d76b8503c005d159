import { expect, it } from 'vitest';
import { measureCorpus } from '../../../bench/measure/measure-corpus.ts';
import { queryKinds } from '../../../bench/measure/queries.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const TOPICS = ['penguins', 'glaciers', 'volcanoes', 'meadows', 'harbours'];
const listing = TOPICS.map((topic, at) =>
  JSON.stringify({
    title: `Counting ${topic} with Convolutional Networks`,
    authors: [`Author Number${at}`],
    abstract: `We count ${topic}. Networks help to count them.`,
    venue: 'ICML',
    year: 2020 + at,
  }),
).join('\n');

it('measures building, opening, every kind of question and papers that join, beside another engine', async () => {
  const corpus = await temporaryCorpus({ 'papers.jsonl': listing });
  const told: string[] = [];
  const measures = await measureCorpus(corpus, { peers: ['fts5'], tell: (what) => told.push(what) });
  expect(measures).toMatchObject({ corpus, papers: 5, peers: [{ name: 'fts5' }] });
  expect(measures.kinds.map(({ kind }) => kind)).toEqual(queryKinds);
  const titles = measures.kinds.find(({ kind }) => kind === 'title');
  expect(titles).toMatchObject({ ours: { sourceFirst: 5 }, peers: { fts5: { sourceFirst: 5 } } });
  expect(measures.joining.map(({ way }) => way)).toEqual(['1 paper joins', '4 papers join', '5 papers go']);
  const { build, open } = measures;
  const figures = [
    build.loadMs,
    build.wordsMs,
    build.allMs,
    build.memory.peakMb,
    open.ms,
    open.firstAnswerMs,
  ];
  expect(figures.every((figure) => figure > 0)).toBe(true);
  expect(told.length).toBeGreaterThan(queryKinds.length);
});

it('fails where there is no such corpus', async () => {
  const empty = await temporaryCorpus({ 'papers.jsonl': '' });
  await expect(measureCorpus(`${empty}/none`, { peers: [], tell: () => undefined })).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
