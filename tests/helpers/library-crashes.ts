import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { openLibrary } from '../../src/app/open-library.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { indexPapers } from '../../src/search/engine/index-papers.ts';
import { removeOldGenerations } from '../../src/search/generation/local-generations.ts';
import { openGeneration, verifyGeneration } from '../../src/search/generation/open-generation.ts';
import { fitCorpusModel } from '../../src/search/model/fit-corpus-model.ts';
import { parseQuery } from '../../src/search/query.ts';
import { termCountsOf } from '../../src/search/segment/term-counts-of.ts';
import { loadCorpus } from '../../src/sources/corpus.ts';
import { generationsIn } from './generations-in.ts';
import { startedByTest } from './leave-nothing.ts';
import { madePapers } from './made-papers.ts';

const CHILD = new URL('./library-crash-child.ts', import.meta.url).pathname;
/** As the program is started: loading is not what is to be looked at. */
const COMPILE_CACHE = `--import=${new URL('../../src/compile-cache.js', import.meta.url)}`;
const DAY_MS = 24 * 60 * 60_000;
/** Of so few papers the model is fitted once more now and then, to compare it. */
const MOST_COMPARED = 1_000;
const COMPARED_SHARE = 0.2;
/** The numbers of made papers that join begin here: no listing has that many. */
const FIRST_JOINING = 1_000_000;

export interface CrashOptions {
  /** Of the listings. */
  readonly directory: string;
  readonly kills: number;
  /** How long a process lives at most once it runs, in milliseconds. */
  readonly livesMs: number;
  /** So many papers join at a time: enough for everything to be built anew. */
  readonly joining: number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onKill?: (killed: number) => void;
}

/** What the processes were at when they were killed, and how the library was found. */
export interface CrashOutcome {
  readonly killed: number;
  /** Nothing was begun yet, or everything was done. */
  readonly idle: number;
  /** A generation was being written. */
  readonly building: number;
  /** The newest generation had not learned yet. */
  readonly learning: number;
  /** How often the next one found a generation, and how often it had to build one. */
  readonly found: number;
  readonly built: number;
  /** How many of those that were found had papers that joined. */
  readonly changed: number;
  /** The most that lay in the folder before and after what is old was removed. */
  readonly most: number;
  readonly mostLeft: number;
}

/** The papers that join together. */
export function batchOf(number: number, size: number): readonly Paper[] {
  return madePapers(size, FIRST_JOINING + number * 1_000);
}

/** Which of them are among these papers: all of one batch, or undefined where there are none. @throws AssertionError otherwise */
export function batchIn(ids: readonly string[], size: number): number | undefined {
  const joined = ids.filter((id) => /^m\d{9}$/.test(id)).map((id) => Number(id.slice(1)) - FIRST_JOINING);
  const [first] = joined.sort((a, b) => a - b);
  if (first === undefined) return undefined;
  assert.deepEqual(
    joined,
    Array.from({ length: size }, (_, at) => first + at),
    'papers of a batch are missing, or of two',
  );
  return first / 1_000;
}

/**
 * Kills processes that build, learn and rebuild at random moments, and opens after each what they left.
 * @throws AssertionError when what is found is not whole or not what the listings say
 */
export async function crashLibraries(options: CrashOptions): Promise<CrashOutcome> {
  const { kills, random, onKill } = options;
  const { papers } = await loadCorpus(options.directory);
  const at = { idle: 0, building: 0, learning: 0 };
  const outcome = { killed: 0, found: 0, built: 0, changed: 0, most: 0, mostLeft: 0 };
  let folder = mkdtempSync(join(tmpdir(), 'paperboy-crash-'));
  try {
    while (outcome.killed < kills) {
      // Each third begins with nothing.
      if (random() < 1 / 3) {
        rmSync(folder, { recursive: true });
        folder = mkdtempSync(join(tmpdir(), 'paperboy-crash-'));
      }
      const before = readdirSync(folder);
      await killOne(folder, options);
      outcome.killed++;
      onKill?.(outcome.killed);
      at[stateOf(folder, before)]++;
      const { built, changed } = await openWhole(folder, papers, options);
      outcome[built ? 'built' : 'found']++;
      if (changed) outcome.changed++;
      outcome.most = Math.max(outcome.most, readdirSync(folder).length);
      if (random() < 1 / 3) {
        await removeOldGenerations(folder, Date.now() + 2 * DAY_MS);
        outcome.mostLeft = Math.max(outcome.mostLeft, readdirSync(folder).length);
        const [newest = '', ...former] = generationsIn(folder);
        assert.deepEqual(former, [], 'what is old was not removed');
        await verifyGeneration(join(folder, newest));
      }
    }
    return { ...at, ...outcome };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killOne(folder: string, { directory, livesMs, joining, random }: CrashOptions): Promise<void> {
  const child = spawn(process.execPath, [COMPILE_CACHE, CHILD, directory, folder, String(joining)], {
    env: { PATH: process.env['PATH'] ?? '', ...startedByTest() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await wait(random() * livesMs);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  assert.equal(signal, 'SIGKILL', 'the process ended by itself');
}

function stateOf(folder: string, before: readonly string[]): 'idle' | 'building' | 'learning' {
  const isNew = (name: string) => name.startsWith('unfinished-') && !before.includes(name);
  if (readdirSync(folder).some(isNew)) return 'building';
  const [newest] = generationsIn(folder);
  return newest === undefined || existsSync(join(folder, newest, 'model.bin')) ? 'idle' : 'learning';
}

/** Opens it as the next process does, and compares every byte with what the listings and what joined give. */
async function openWhole(folder: string, papers: readonly Paper[], options: CrashOptions) {
  const { directory, joining } = options;
  let built = false;
  const troubles: string[] = [];
  const { library, learned } = await openLibrary(directory, {
    folder,
    isAwaited: true,
    onProgress: ({ kind }) => {
      built ||= kind === 'indexed';
    },
    onTrouble: (message) => troubles.push(message),
  });
  await learned;
  const number = batchIn(await library.ids(), joining);
  const expected = number === undefined ? papers : [...papers, ...batchOf(number, joining)];
  for (const { title, id } of [expected[0], expected.at(-1)].filter((paper) => paper !== undefined)) {
    const { hits } = await library.search(parseQuery(`"${title}"`));
    assert.ok(
      hits.some(({ paper }) => paper.id === id),
      `“${title}” is not found`,
    );
  }
  await library.close();
  const [newest = ''] = generationsIn(folder);
  await compare(join(folder, newest), expected, options.random() < COMPARED_SHARE);
  assert.deepEqual(troubles, [], 'something was damaged');
  return { built, changed: number !== undefined };
}

async function compare(folder: string, expected: readonly Paper[], withModel: boolean): Promise<void> {
  await verifyGeneration(folder);
  const { base } = await openGeneration(folder);
  const { segment, store, learned } = base;
  try {
    const read = await store.read(expected.map((_, place) => place));
    assert.equal(JSON.stringify(read), JSON.stringify(expected));
    // Where an array lies in memory is not what it holds; a difference would take minutes to print.
    const isSame = (one: unknown, other: unknown) =>
      isDeepStrictEqual(structuredClone(one), structuredClone(other));
    assert.ok(isSame(segment, indexPapers(expected).segment), 'the index is another one');
    const { model } = learned;
    assert.equal(model?.space.documents, expected.length, 'it has not learned');
    if (withModel && expected.length <= MOST_COMPARED)
      assert.ok(isSame(model, fitCorpusModel(termCountsOf(segment))), 'it has learned something else');
  } finally {
    await store.close();
  }
}
