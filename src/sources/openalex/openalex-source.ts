import { createTurns } from '../../turns.ts';
import type { Json } from '../formats/json/parse-value.ts';
import { type LiveRecord, type LiveSource, type SourceBatch, SourceProblem } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { createOpenalexApi, type OpenalexApi, type WorksPage } from './openalex-api.ts';
import { dayOfWork, readWork } from './openalex-work.ts';
import { type WorksName, writeWorksName } from './works-name.ts';
import {
  endWalk,
  FIRST,
  laterDay,
  planWalk,
  readState,
  type Walk,
  type WorksState,
  writeState,
} from './works-walk.ts';

/** Of more the newest are read: who wants them names a day, or takes OpenAlex's own snapshot. */
const MOST_WORKS = 100_000;
const MOST_REMARKS = 20;
/** The number of works moves a little while they are read. */
const LACKING = 0.05;
const FEW = 20;

/**
 * Works of OpenAlex, the newest first, page by page. What came or changed since the last reading can be asked for only with a key
 * that is paid for: the last weeks are read again, and every month all of it.
 */
export function createOpenalexSource(name: WorksName, context: SourceContext): LiveSource {
  const api = createOpenalexApi(context);
  return {
    name: `openalex:${writeWorksName(name)}`,
    read: (cursor, signal) => readWorks({ api, name, signal }, readState(cursor)),
  };
}

interface Reading {
  readonly api: OpenalexApi;
  readonly name: WorksName;
  readonly signal: AbortSignal;
}

async function* readWorks(reading: Reading, begun: WorksState): AsyncGenerator<SourceBatch> {
  let state = begun;
  let walk = planWalk(state, reading.name.since);
  for (;;) {
    const page = await pageOrFirst(reading, walk);
    if (page.isAnew) walk = { ...walk, next: FIRST, done: 0 };
    const read = await readPage(page.works);
    const done = walk.done + page.works.length;
    const isEnd = isLast(page, { walk, done });
    state = { ...state, newest: laterDay(state.newest, read.newest) };
    walk = { ...walk, next: page.next ?? FIRST, done };
    state = isEnd ? endWalk(state, walk) : { ...state, walk };
    yield batchOf(reading.name, { state, walk, read, count: page.count });
    if (isEnd) return;
  }
}

/** A place on the way that OpenAlex no longer knows: the way begins anew. */
async function pageOrFirst(
  { api, name, signal }: Reading,
  walk: Walk,
): Promise<WorksPage & { isAnew?: true }> {
  try {
    return await api.page(name, walk, signal);
  } catch (error) {
    const isUnknown = error instanceof SourceProblem && error.kind === 'refused' && walk.next !== FIRST;
    if (!isUnknown) throw error;
    return { ...(await api.page(name, { ...walk, next: FIRST }, signal)), isAnew: true };
  }
}

interface Reached {
  readonly walk: Walk;
  readonly done: number;
}

/** Is it the last page, or may it only look so? */
function isLast({ works, next, count }: WorksPage, { walk, done }: Reached): boolean {
  if (done >= Math.min(count ?? MOST_WORKS, MOST_WORKS)) return true;
  if (works.length > 0 && next !== undefined && next !== walk.next) return false;
  if (count === undefined) return true;
  if (done > 0 && count - done <= Math.max(FEW, count * LACKING)) return true;
  throw new SourceProblem('damaged', `OpenAlex ended after ${done} of ${count} works.`);
}

interface ReadPage {
  readonly records: readonly LiveRecord[];
  readonly removed: readonly string[];
  readonly remarks: readonly string[];
  readonly newest: string | undefined;
}

async function readPage(works: readonly Json[]): Promise<ReadPage> {
  const turn = createTurns();
  const records: LiveRecord[] = [];
  const removed: string[] = [];
  const remarks: string[] = [];
  let newest: string | undefined;
  for (const work of works) {
    await turn();
    const read = readWork(work);
    newest = laterDay(newest, dayOfWork(work));
    if (read.kind === 'record') records.push(read.record);
    else if (read.key !== undefined) removed.push(read.key);
    if (read.kind === 'rejected') remarks.push(read.reason);
  }
  return { records, removed, remarks, newest };
}

interface Batch {
  readonly state: WorksState;
  readonly walk: Walk;
  readonly read: ReadPage;
  readonly count: number | undefined;
}

function batchOf(name: WorksName, { state, walk, read, count }: Batch): SourceBatch {
  const remarks = [...wholeRemarks(name, { walk, count, isEnd: state.walk === undefined }), ...read.remarks];
  return {
    records: read.records,
    removed: read.removed,
    cursor: writeState(state),
    isCaughtUp: state.isCaughtUp,
    ...(count === undefined
      ? {}
      : { progress: { done: Math.min(walk.done, count), all: Math.min(count, MOST_WORKS) } }),
    ...(remarks.length === 0 ? {} : { remarks: remarks.slice(0, MOST_REMARKS) }),
  };
}

interface Whole {
  readonly walk: Walk;
  readonly count: number | undefined;
  readonly isEnd: boolean;
}

/** What is to be said of all of it, at its end. */
function wholeRemarks(name: WorksName, { walk, count, isEnd }: Whole): readonly string[] {
  if (!isEnd || !walk.isWhole || count === undefined) return [];
  const written = writeWorksName(name);
  if (count === 0) return [`OpenAlex has no works of ${written}: look at its id on openalex.org.`];
  if (count <= MOST_WORKS) return [];
  return [
    `OpenAlex has ${count} works of ${written}, of which the newest ${MOST_WORKS} are read: name a day, such as “since 2024-01-01”.`,
  ];
}
