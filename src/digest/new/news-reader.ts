import type { Address } from '../../chat/address.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Library } from '../../search/library.ts';
import type { Arrival, Arrivals } from '../../store/arrivals.ts';
import type { Interests } from '../../store/interests.ts';
import { createTurns } from '../../turns.ts';
import { type Arrived, arrivalsSince } from './arrivals-since.ts';
import type { Outcome } from './duel.ts';
import { findAll, type LibrarySample, type OwnPapers, sampleLibrary } from './library-sample.ts';
import type { NewsWanted } from './news-wanted.ts';
import type { NewCandidate, NewQuestion, Signal } from './pick-new.ts';
import { type Taste, wordsOfTaste } from './taste.ts';
import { nearnessTo, type WordVector } from './word-vectors.ts';

/** Where what is new and what channels like are known. */
export interface NewsSources {
  /** Undefined where nothing comes in: no source is configured. */
  readonly arrivals?: (() => Promise<Arrivals>) | undefined;
  readonly interests: Pick<Interests, 'of'>;
  readonly ownPapers?: OwnPapers | undefined;
}

/** What a channel is to get. */
export interface NewsRequest {
  readonly topic?: string | undefined;
  /** Ids that papers have now, oldest first. */
  readonly shown: readonly string[];
  readonly news: NewsWanted;
}

/** A paper that a channel did something with. */
type KnownSignal = Signal & { readonly paper: Paper };

/** A question for the pick, and what its places stand for. */
export interface NewsRead {
  readonly question: NewQuestion;
  /** Of each candidate. */
  readonly arrivals: ReadonlyMap<string, Arrival>;
  readonly signals: readonly KnownSignal[];
  readonly own: readonly Paper[];
}

/** So many of what a channel did last count, and of what it was shown. */
const MOST_SIGNALS = 60;
const MOST_OUTCOMES = 120;

/** Reads what picks go by. */
export interface NewsReader {
  read(request: NewsRequest): Promise<NewsRead>;
  taste(address: Address): Promise<Taste>;
}

/** Nothing of what it reads depends on the machine: words are compared as they stand. */
export function createNewsReader(library: Library, sources: NewsSources): NewsReader {
  const sampleOf = rememberSample(library, sources.ownPapers);
  const hasNews = sources.arrivals !== undefined;
  return {
    read: async (request) => readNews(request, await sampleOf(), { library, sources }),
    taste: async (address) => {
      const [sample, signals] = await Promise.all([sampleOf(), readSignals(address, library, sources)]);
      return { signals, words: wordsOfTaste(signals, sample), hasNews, hasOwn: sample.own.length > 0 };
    },
  };
}

interface Place {
  readonly library: Library;
  readonly sources: NewsSources;
}

async function readNews(
  { topic, shown, news }: NewsRequest,
  sample: LibrarySample,
  { library, sources }: Place,
): Promise<NewsRead> {
  const { address } = news;
  const signals = await readSignals(address, library, sources);
  const known = new Set([...shown, ...signals.map(({ paper }) => paper.id)]);
  const arrived = await arrivalsSince(news.since, { library, arrivals: sources.arrivals, known });
  const scores = topic === undefined || arrived.length === 0 ? undefined : await sample.scoresOn(topic);
  const fitting = arrived.filter(({ paper }) => scores === undefined || scores.has(paper.id));
  const isNew = new Set(fitting.map(({ paper }) => paper.id));
  const own = sample.own.filter(({ id }) => !isNew.has(id));
  const candidates = await compare(fitting, { sample, signals, own, scores });
  return {
    question: {
      candidates,
      signals: signals.map(({ kind, paperId }) => ({ kind, paperId })),
      outcomes: candidates.length === 0 ? [] : await outcomesOf(shown, { library, sample, signals }),
      seed: `${address}\n${news.slot}`,
    },
    arrivals: new Map(fitting.map(({ paper, arrival }) => [paper.id, arrival])),
    signals,
    own,
  };
}

/** What candidates are compared with. */
interface Beside extends Pick<NewsRead, 'signals' | 'own'> {
  readonly sample: LibrarySample;
  readonly scores: ReadonlyMap<string, number> | undefined;
}

/** A step of it may take a while: others have their turn in between. */
async function compare(
  arrived: readonly Arrived[],
  { sample, signals, own, scores }: Beside,
): Promise<readonly NewCandidate[]> {
  const turn = createTurns();
  const papers = signals.map(({ paper }) => paper);
  const near = nearnessTo(await vectorsOf(papers, sample));
  const nearOwn = nearnessTo(await vectorsOf(own, sample));
  const candidates: NewCandidate[] = [];
  for (const { paper, arrival } of arrived) {
    const vector = sample.vectorOf(paper);
    candidates.push({
      id: paper.id,
      appearedAt: arrival.appearedAt,
      fit: scores?.get(paper.id),
      near: near(vector),
      nearLab: nearOwn(vector),
      area: sample.areaOf(vector),
    });
    await turn();
  }
  return candidates;
}

const NO_WORDS: WordVector = new Map();

/** Made anew when the library has changed. */
function rememberSample(library: Library, ownPapers: OwnPapers | undefined): () => Promise<LibrarySample> {
  let known: { readonly revision: number; readonly sample: Promise<LibrarySample> } | undefined;
  return async () => {
    if (known?.revision !== library.revision)
      known = { revision: library.revision, sample: sampleLibrary(library, ownPapers) };
    const { sample } = known;
    try {
      return await sample;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
}

async function readSignals(
  address: Address,
  library: Library,
  { interests }: NewsSources,
): Promise<readonly KnownSignal[]> {
  const said = (await interests.of(address)).slice(0, MOST_SIGNALS);
  const found = await Promise.all(
    said.map(async ({ kind, paperId }) => {
      const paper = await library.find(paperId);
      return paper === undefined ? [] : [{ kind, paperId: paper.id, paper }];
    }),
  );
  return found.flat();
}

async function vectorsOf(
  papers: readonly Paper[],
  { vectorOf }: LibrarySample,
): Promise<readonly WordVector[]> {
  const turn = createTurns();
  const vectors: WordVector[] = [];
  for (const paper of papers) {
    vectors.push(vectorOf(paper));
    await turn();
  }
  return vectors;
}

interface Shown {
  readonly library: Library;
  readonly sample: LibrarySample;
  readonly signals: readonly KnownSignal[];
}

/** What was voted for is a success, all else that was shown is none. */
async function outcomesOf(
  shown: readonly string[],
  { library, sample, signals }: Shown,
): Promise<readonly Outcome[]> {
  const liked = new Set(signals.flatMap(({ kind, paperId }) => (kind === 'up' ? [paperId] : [])));
  const papers = await findAll(shown.slice(-MOST_OUTCOMES), library);
  const vectors = await vectorsOf(papers, sample);
  return papers.map(({ id }, at) => ({
    area: sample.areaOf(vectors[at] ?? NO_WORDS),
    reward: liked.has(id) ? 1 : 0,
  }));
}
