import { areasBy, findAreas } from '../../src/digest/new/areas.ts';
import { learnWeights, nearnessTo, type WordVector } from '../../src/digest/new/word-vectors.ts';
import { createPaper } from '../../src/papers/create-paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { createTurns } from '../../src/turns.ts';
import type { Arriving } from './arriving-papers.ts';
import type { World } from './run-channel.ts';

/** Of the library so many are looked at, evenly apart, as the bot does. */
const SAMPLED = 400;
const LAB = 100;

/** What all channels share; the queries are asked once. */
export async function openWorld(arriving: Arriving, areas: number): Promise<World> {
  const { library: papers, days } = arriving;
  const all = [...papers, ...days.flat()];
  const evenly = <T>(list: readonly T[], count: number) =>
    list.filter((_, at) => at % Math.max(1, Math.floor(list.length / count)) === 0);
  const sample = evenly(papers, SAMPLED);
  const weigh = learnWeights(sample.map(({ counts }) => counts));
  const vectors = new Map<string, WordVector>(all.map(({ id, counts }) => [id, weigh(counts)]));
  const none: WordVector = new Map();
  const vectorOf = (id: string) => vectors.get(id) ?? none;
  const areaBy = areasBy(
    await findAreas(
      sample.map(({ id }) => vectorOf(id)),
      areas,
      createTurns(),
    ),
  );
  const areaOfPaper = new Map(all.map(({ id }) => [id, areaBy(vectorOf(id))]));
  const nearOfLab = nearnessTo(evenly(sample, LAB).map(({ id }) => vectorOf(id)));
  const nearLab = new Map<string, readonly number[]>();
  const { library: found } = createLibrary(
    all.map(({ id, title, abstract, venue, year }, line) =>
      createPaper({ id, title, abstract, venue, year, authors: [], source: { file: 'corpus', line } }),
    ),
  );
  const fits = new Map<string, ReadonlyMap<string, number>>();
  const fit: World['fit'] = (query, id) => fits.get(query)?.get(id) ?? 0;
  const ask = async (query: string) => {
    if (fits.has(query)) return;
    const { hits } = await found.search({ ...parseQuery(query, { limit: all.length }), isDeep: true });
    const best = hits[0]?.score ?? 1;
    fits.set(query, new Map(hits.map(({ paper, score }) => [paper.id, score / best])));
  };
  return {
    arriving,
    vectors,
    areaOf: (id) => areaOfPaper.get(id) ?? 0,
    nearLab: (id) => {
      const known = nearLab.get(id) ?? nearOfLab(vectorOf(id));
      nearLab.set(id, known);
      return known;
    },
    fit,
    ask,
  };
}
