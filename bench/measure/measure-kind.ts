import type { PeerCalls } from '../peers/peer-process.ts';
import type { PeerName } from '../peers/peers.ts';
import type { Asked } from './asked.ts';
import type { Child } from './child.ts';
import type { EngineTimes, KindMeasures } from './corpus-measures.ts';
import type { LibraryCalls } from './library-process.ts';
import type { Query, QueryKind } from './queries.ts';

/** Another engine in its process, filled. */
export interface FilledPeer {
  readonly name: PeerName;
  readonly child: Child<PeerCalls>;
  readonly fillMs: number;
  readonly cannot: readonly QueryKind[];
}

/** Who is asked, and how often at most the others are. */
interface Asking {
  readonly library: Child<LibraryCalls>;
  readonly peers: readonly FilledPeer[];
  readonly mostOfPeers: number;
}

const WARM_UP_QUESTIONS = 20;
const WARM_UP_MS = 2_000;
/** An engine that has worked so long on one kind is asked no more of it, except for the first few questions. */
const MOST_MS = { ours: 60_000, theirs: 20_000 } as const;
const FEWEST_QUESTIONS = 3;

/** An engine, and what it did with the first questions of a kind. */
interface Respondent {
  readonly ask: (query: Query) => Promise<Asked>;
  readonly mostQuestions: number;
  readonly mostMs: number;
  readonly asked: Asked[];
}

/** Asks the questions of a kind, each engine in turn for each question. */
export async function measureKind(
  kind: QueryKind,
  queries: readonly Query[],
  { library, peers, mostOfPeers }: Asking,
): Promise<KindMeasures> {
  const ours: Respondent = {
    ask: (query) => library.call('ask', { kind, query }),
    mostQuestions: queries.length,
    mostMs: MOST_MS.ours,
    asked: [],
  };
  const able = peers.filter(({ cannot }) => !cannot.includes(kind));
  const theirs = able.map(
    ({ child }): Respondent => ({
      ask: (query) => child.call('ask', { kind, query }),
      mostQuestions: mostOfPeers,
      mostMs: MOST_MS.theirs,
      asked: [],
    }),
  );
  const all = [ours, ...theirs];
  for (const one of all) await warmUp(queries, one);
  await library.call('beginWatch', undefined);
  for (const query of queries)
    for (const one of all) if (isAskedMore(one)) one.asked.push(await one.ask(query));
  const stallMs = await library.call('endWatch', undefined);
  const times = theirs.map(({ asked }, which) => [able[which]?.name, timesOf(asked, queries)]);
  return { kind, ours: timesOf(ours.asked, queries), stallMs, peers: Object.fromEntries(times) };
}

/** Each is asked the first questions: who once stops is asked no later one. */
function isAskedMore({ asked, mostQuestions, mostMs }: Respondent): boolean {
  if (asked.length < Math.min(FEWEST_QUESTIONS, mostQuestions)) return true;
  return asked.length < mostQuestions && asked.reduce((sum, { ms }) => sum + ms, 0) < mostMs;
}

/** With the last questions, which the others are not asked where papers are many. */
async function warmUp(queries: readonly Query[], { ask }: Respondent): Promise<void> {
  const start = performance.now();
  for (const query of queries.slice(-WARM_UP_QUESTIONS)) {
    if (performance.now() - start > WARM_UP_MS) return;
    await ask(query);
  }
}

function timesOf(asked: readonly Asked[], queries: readonly Query[]): EngineTimes {
  const isSource = ({ first }: Asked, at: number) => first !== undefined && first === queries[at]?.source;
  return { ms: asked.map(({ ms }) => ms), sourceFirst: asked.filter(isSource).length };
}
