import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BuildProgress, buildGeneration, learnGeneration } from '../../src/app/build-generation.ts';
import { createGenerationBuilder } from '../../src/app/generation-builder.ts';
import { createGenerationKeeper } from '../../src/app/generation-keeper.ts';
import { type OpenedGeneration, readModel } from '../../src/search/generation/open-generation.ts';
import type { Leases } from '../../src/store/leases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ORIGIN = '0123456789abcdef';

interface Given {
  readonly papers?: number;
  readonly folder?: string;
  readonly leases?: Leases | undefined;
  readonly isAwaited?: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly share?: () => Promise<void>;
}

/** A process that builds what it has listings of. */
async function process({ papers = 30, folder = temporaryFolder(), leases, share, ...options }: Given = {}) {
  const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(papers)) });
  const onTrouble = (message: string) => expect(message).toBe('no trouble');
  const own = createGenerationKeeper({ folder, origin: ORIGIN, shared: undefined, onTrouble });
  const keeper = share === undefined ? own : { ...own, share };
  const kinds: string[] = [];
  const builder = createGenerationBuilder(
    { from: { kind: 'listings', directory }, folder, origin: ORIGIN, bytes: 10_000, keeper },
    {
      isAwaited: true,
      ...options,
      ...(leases === undefined ? {} : { leases: async () => leases }),
      onProgress: (progress) => {
        kinds.push(progress.kind);
        options.onProgress?.(progress);
      },
    },
  );
  return { directory, folder, builder, kinds };
}

const close = ({ base }: OpenedGeneration) => base.store.close();
const wanted = new AbortController().signal;

describe.each([
  ['here', true],
  ['in a thread', false],
])('building %s', (_, isAwaited) => {
  it('answers by the words first, and learns then', async () => {
    const { builder, kinds } = await process({ isAwaited });
    const opened = await builder.build();
    expect(opened.name).toBe(`${ORIGIN}-1`);
    expect(opened.base.learned.model).toBeUndefined();
    expect((await builder.learn(opened.folder, wanted))?.space.documents).toBe(30);
    expect(kinds).toEqual(['reading', 'indexing', 'indexed']);
    await close(opened);
    await builder.end();
  });

  it('gives the next one with all that it teaches', async () => {
    const { builder } = await process({ isAwaited });
    const first = await builder.build();
    const joined = madePapers(2, 100).map((paper) => ({ ...paper }));
    const changes = { kind: 'changes', base: first.folder, gone: [0], joined } as const;
    const next = await builder.rebuild(changes, wanted);
    expect(next.name).toBe(`${ORIGIN}-2`);
    expect(next.base.segment.papers).toBe(31);
    expect(next.base.learned.model?.space.documents).toBe(31);
    await Promise.all([close(first), close(next), builder.end()]);
  });
});

describe('processes with one database', () => {
  const database = async () => openStore(`file:${temporaryFolder()}/paperboy.db`);

  it('build once: the others wait for the one that does, and for what it learns', async () => {
    const { leases, close: closeStore } = await database();
    const folder = temporaryFolder();
    const all = await Promise.all([1, 2, 3].map(() => process({ folder, leases })));
    const opened = await Promise.all(all.map(({ builder }) => builder.build()));
    expect(new Set(opened.map(({ name }) => name))).toEqual(new Set([`${ORIGIN}-1`]));
    const models = await Promise.all(
      all.map(({ builder }) => builder.learn(`${folder}/${ORIGIN}-1`, wanted)),
    );
    expect(models.map((model) => model?.space.documents)).toEqual([30, 30, 30]);
    expect(all.flatMap(({ kinds }) => kinds).filter((kind) => kind === 'indexed')).toHaveLength(1);
    await Promise.all([...opened.map(close), ...all.map(({ builder }) => builder.end())]);
    expect(await leases.take(`library ${ORIGIN}`, 'anybody', 1_000)).toBe(true);
    await closeStore();
  });

  it('wait until the others can fetch what was built; who ends does not', async () => {
    const { leases, close: closeStore } = await database();
    for (const isEnding of [false, true]) {
      const sharing = Promise.withResolvers<void>();
      const { builder } = await process({ leases, share: () => sharing.promise });
      const opened = await builder.build();
      expect((await builder.learn(opened.folder, wanted))?.space.documents).toBe(30);
      const isFree = () => leases.take(`library ${ORIGIN}`, 'another', 1);
      expect(await isFree()).toBe(false);
      if (isEnding) await builder.end();
      else sharing.resolve();
      await expect.poll(isFree).toBe(true);
      await Promise.all([close(opened), builder.end()]);
    }
    await closeStore();
  });

  it('build when the one that did has died', async () => {
    const { leases, close: closeStore } = await database();
    await leases.take(`library ${ORIGIN}`, 'dead', 400);
    const { builder } = await process({ leases });
    const opened = await builder.build();
    expect(opened.name).toBe(`${ORIGIN}-1`);
    await Promise.all([close(opened), builder.end()]);
    await closeStore();
  });

  it('wait for what another one learns, and learn when that one died', async () => {
    const { leases, close: closeStore } = await database();
    const { builder, directory, folder } = await process({ leases });
    const build = (sequence: number) =>
      buildGeneration({ folder, origin: ORIGIN, sequence }, { kind: 'listings', directory }, () => undefined);
    await leases.take(`library ${ORIGIN}`, 'another', 60_000);
    const first = await build(1);
    const learning = builder.learn(first, wanted);
    await learnGeneration(first, () => undefined);
    expect((await learning)?.space.documents).toBe(30);
    const second = await build(2);
    const dead = builder.learn(second, wanted);
    await leases.take(`library ${ORIGIN}`, 'another', 1);
    expect((await dead)?.space.documents).toBe(30);
    await builder.end();
    await closeStore();
  });

  it('do not wait any more when they end', async () => {
    const { leases, close: closeStore } = await database();
    await leases.take(`library ${ORIGIN}`, 'another', 60_000);
    const { builder, folder } = await process({ leases });
    const building = builder.build();
    building.catch(() => undefined);
    await builder.end();
    await expect(building).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    await closeStore();
  });
});

describe('ending', () => {
  it('ends the thread that builds, and what is begun is no generation', async () => {
    const ending = Promise.withResolvers<void>();
    const { builder, folder } = await process({
      papers: 3_000,
      isAwaited: false,
      onProgress: ({ kind }) => kind === 'indexing' && ending.resolve(),
    });
    const building = builder.build();
    building.catch(() => undefined);
    await ending.promise;
    await builder.end();
    await expect(building).rejects.toThrow('the program ends');
    expect(readdirSync(folder).filter((name) => !name.startsWith('unfinished-'))).toEqual([]);
  });

  it('ends the thread that learns: the words go on answering, and the next one learns', async () => {
    const { builder, folder } = await process({ papers: 1_500, isAwaited: false });
    const opened = await builder.build();
    await builder.end();
    expect(await readModel(opened.folder)).toBeUndefined();
    await close(opened);
    const next = await process({ papers: 1_500, folder, isAwaited: false });
    expect((await next.builder.learn(opened.folder, wanted))?.space.documents).toBe(1_500);
    await next.builder.end();
  });
});

describe('failing', () => {
  it('is said to whoever asked, as often as it is asked', async () => {
    const { builder } = await process({ papers: 0 });
    for (let asked = 0; asked < 2; asked++)
      await expect(builder.build()).rejects.toMatchObject({ code: 'corpus_empty' });
    await builder.end();
  });
});
