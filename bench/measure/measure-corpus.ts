import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PeerCalls } from '../peers/peer-process.ts';
import type { PeerName } from '../peers/peers.ts';
import type { BuildCalls, BuildReport } from './build-process.ts';
import { type Child, startChild, withChild } from './child.ts';
import type { CorpusMeasures, KindMeasures, OpenMeasures, PeerMeasures } from './corpus-measures.ts';
import type { LibraryCalls } from './library-process.ts';
import { type FilledPeer, measureKind } from './measure-kind.ts';
import type { MeasuredPlace } from './open-measured.ts';
import { QUERY_KINDS, type Queries, queryKinds } from './queries.ts';
import { corpusFolder } from './unpack.ts';

const BUILD_PROCESS = new URL('./build-process.ts', import.meta.url);
const LIBRARY_PROCESS = new URL('./library-process.ts', import.meta.url);
const PEER_PROCESS = new URL('../peers/peer-process.ts', import.meta.url);
/** Results of a whole abstract among 158,253 papers do not fit into what Node.js takes by itself. */
const PEER_OPTIONS = ['--max-old-space-size=8192'];

const QUESTIONS_BEFORE_MEMORY = 100;
const MANY_PAPERS = 10_000;

/** How many questions of each kind other engines are asked at most: where papers are many, they take seconds for one. */
function mostOfPeers(papers: number): number {
  return papers > MANY_PAPERS ? 20 : 100;
}

/** What is compared, and who is told of what is being done. */
export interface MeasureOptions {
  readonly peers: readonly PeerName[];
  readonly tell: (what: string) => void;
}

/**
 * Measures one corpus. Building, the opened library and each other engine are processes of their own, so that the memory of
 * each is its own; every question goes to all of them in turn, so that a busy machine is busy for all.
 * @param path a folder with listings, or a file of them, which may be packed (`.gz`, `.zst`)
 */
export async function measureCorpus(path: string, options: MeasureOptions): Promise<CorpusMeasures> {
  const { folder, isTemporary } = await corpusFolder(path);
  const work = await mkdtemp(join(tmpdir(), 'paperboy-bench-'));
  const place = { corpus: resolve(folder), data: join(work, 'data') };
  await mkdir(place.data);
  try {
    return { corpus: path, ...(await measurePlace(place, work, options)) };
  } finally {
    await rm(work, { recursive: true });
    if (isTemporary) await rm(folder, { recursive: true });
  }
}

async function measurePlace(
  place: MeasuredPlace,
  work: string,
  options: MeasureOptions,
): Promise<Omit<CorpusMeasures, 'corpus'>> {
  const { tell } = options;
  const peerFile = join(work, 'papers.jsonl');
  tell(`building from ${place.corpus}`);
  const { papers, queries, ...build } = await withChild<BuildCalls, BuildReport>(BUILD_PROCESS, (child) =>
    child.call('build', { ...place, peerFile }),
  );
  return withChild<LibraryCalls, Omit<CorpusMeasures, 'corpus'>>(LIBRARY_PROCESS, async (library) => {
    tell(`opening ${papers} papers`);
    const open = await measureOpening(library, place, queries);
    const asked = await measureQuestions(library, { papers, queries, file: peerFile, folder: work }, options);
    tell('papers join');
    const joining = await library.call('join', undefined);
    return { papers, build, open, ...asked, joining };
  });
}

interface Asking {
  readonly papers: number;
  readonly queries: Queries;
  /** Of papers, for the other engines, and a folder that these may use. */
  readonly file: string;
  readonly folder: string;
}

async function measureQuestions(
  library: Child<LibraryCalls>,
  { papers, queries, file, folder }: Asking,
  { peers, tell }: MeasureOptions,
): Promise<Pick<CorpusMeasures, 'kinds' | 'peers'>> {
  const filled: FilledPeer[] = [];
  try {
    for (const name of peers) {
      tell(`filling ${name}`);
      filled.push(await fillPeer(name, file, folder));
    }
    const kinds: KindMeasures[] = [];
    for (const kind of queryKinds) {
      tell(QUERY_KINDS[kind]);
      const asking = { library, peers: filled, mostOfPeers: mostOfPeers(papers) };
      kinds.push(await measureKind(kind, queries[kind], asking));
    }
    return { kinds, peers: await Promise.all(filled.map(measurePeer)) };
  } finally {
    await Promise.all(filled.map(({ child }) => child.end()));
  }
}

async function measureOpening(
  library: Child<LibraryCalls>,
  place: MeasuredPlace,
  queries: Queries,
): Promise<OpenMeasures> {
  const ms = await library.call('open', place);
  const asked = Array.from({ length: QUESTIONS_BEFORE_MEMORY }, (_, at) => {
    const kind = queryKinds[at % queryKinds.length] ?? 'short';
    const query = queries[kind][Math.floor(at / queryKinds.length)];
    return query === undefined ? [] : [{ kind, query }];
  }).flat();
  let firstAnswerMs: number | undefined;
  for (const question of asked) {
    const answered = await library.call('ask', question);
    firstAnswerMs ??= answered.ms;
  }
  return {
    ms,
    firstAnswerMs: firstAnswerMs ?? Number.NaN,
    afterQuestions: await library.call('memory', undefined),
  };
}

async function fillPeer(name: PeerName, file: string, folder: string): Promise<FilledPeer> {
  const child = startChild<PeerCalls>(PEER_PROCESS, PEER_OPTIONS);
  try {
    const { ms, cannot } = await child.call('fill', { name, file, folder });
    return { name, child, fillMs: ms, cannot };
  } catch (error) {
    await child.end();
    throw error;
  }
}

async function measurePeer({ name, child, fillMs }: FilledPeer): Promise<PeerMeasures> {
  return { name, fillMs, memory: await child.call('memory', undefined) };
}
