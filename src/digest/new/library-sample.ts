import { createBoundedMap } from '../../bounded-map.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Library } from '../../search/library.ts';
import { createTurns } from '../../turns.ts';
import { scoresOnTopic } from '../fitting-papers.ts';
import { areasBy, findAreas } from './areas.ts';
import { countTerms, learnWeights, type TermCounts, type WordVector } from './word-vectors.ts';

/** Some papers of the library, by which words are weighed and areas told apart. */
export interface LibrarySample {
  weigh(counts: TermCounts): WordVector;
  /** Of a paper; kept, since many channels are told of the same new ones. */
  vectorOf(paper: Paper): WordVector;
  areaOf(vector: WordVector): number;
  /** See scoresOnTopic; kept. */
  scoresOn(topic: string): Promise<ReadonlyMap<string, number>>;
  /** Some that the lab itself collected. */
  readonly own: readonly Paper[];
}

/** Ids of papers that the lab itself collected: its folder, its Zotero. */
export type OwnPapers = () => Promise<readonly string[]>;

const SAMPLED = 400;
const MOST_OWN = 150;
const AREAS = 8;
const VECTORS_KEPT = 2_000;
const TOPICS_KEPT = 50;
/** Sources that bring what the world writes; what others bring the lab collected. */
const OF_THE_WORLD = /^(?:arxiv|feed|openalex|crossref):/i;

/**
 * Takes the papers with the least ids, which are hashes: the same on every machine that has the same papers.
 * @param ownPapers where it is not given, those of the sample that no source of the world brought
 */
export async function sampleLibrary(library: Library, ownPapers?: OwnPapers): Promise<LibrarySample> {
  const turn = createTurns();
  const papers = await findAll(leastOf(await library.ids(), SAMPLED), library);
  const counts: TermCounts[] = [];
  for (const paper of papers) {
    counts.push(countTerms(paper));
    await turn();
  }
  const weigh = learnWeights(counts);
  const areaOf = areasBy(await findAreas(counts.map(weigh), AREAS, turn));
  const own =
    ownPapers === undefined
      ? papers.filter(({ source }) => !OF_THE_WORLD.test(source.file)).slice(0, MOST_OWN)
      : await findAll(leastOf(await ownPapers(), MOST_OWN), library);
  const known = createBoundedMap<string, WordVector>(VECTORS_KEPT);
  const vectorOf = (paper: Paper) => {
    const vector = known.get(paper.id) ?? weigh(countTerms(paper));
    known.set(paper.id, vector);
    return vector;
  };
  const asked = createBoundedMap<string, Promise<ReadonlyMap<string, number>>>(TOPICS_KEPT);
  const scoresOn = (topic: string) => {
    const scores = asked.get(topic) ?? scoresOnTopic(topic, library);
    asked.set(topic, scores);
    scores.catch(() => asked.delete(topic));
    return scores;
  };
  return { weigh, vectorOf, areaOf, scoresOn, own };
}

/** The papers that are there, in this order, each once. */
export async function findAll(ids: readonly string[], library: Library): Promise<readonly Paper[]> {
  const turn = createTurns();
  const found = new Map<string, Paper>();
  for (const id of ids) {
    const paper = await library.find(id);
    if (paper !== undefined) found.set(paper.id, paper);
    await turn();
  }
  return [...found.values()];
}

/** Without sorting all, which for 160,000 takes a while. */
function leastOf(ids: readonly string[], count: number): readonly string[] {
  const least: string[] = [];
  for (const id of ids) {
    const last = least[count - 1];
    if (last !== undefined && id >= last) continue;
    let at = Math.min(least.length, count - 1);
    while (at > 0 && (least[at - 1] ?? '') > id) {
      least[at] = least[at - 1] ?? '';
      at--;
    }
    least[at] = id;
  }
  return least;
}
