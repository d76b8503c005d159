import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followGenerations } from '../../src/app/follow-generations.ts';
import { createGenerationBuilder } from '../../src/app/generation-builder.ts';
import { createGenerationKeeper } from '../../src/app/generation-keeper.ts';
import { type OpenedGeneration, openGeneration } from '../../src/search/generation/open-generation.ts';
import { flip } from '../helpers/damage.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { smallGeneration } from '../helpers/small-generation.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ORIGIN = '0123456789abcdef';
const LOOKED_EACH_MS = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A process that answers from the first generation of a folder. @param damage what happens to it before it is looked after */
async function following(damage: (generation: string) => void = () => undefined) {
  const folder = temporaryFolder();
  const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) });
  const failures: unknown[] = [];
  const onTrouble = (message: string) => failures.push(message);
  const keeper = createGenerationKeeper({ folder, origin: ORIGIN, shared: undefined, onTrouble });
  const builder = createGenerationBuilder(
    { from: { kind: 'listings', directory }, folder, origin: ORIGIN, bytes: 1, keeper },
    { isAwaited: true },
  );
  let current = await openGeneration(await smallGeneration({ within: folder }));
  damage(current.folder);
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const replace = async ({ opened }: { readonly opened: OpenedGeneration }) => {
    await current.base.store.close();
    current = opened;
    taken.push(opened.name);
    for (const wake of waiting.splice(0)) wake();
  };
  const onFailure = (error: unknown) => failures.push(error);
  const end = followGenerations({
    current: () => ({ opened: current, keeper, builder }),
    ...{ replace, onFailure },
  });
  return {
    folder,
    failures,
    taken,
    /** Resolves when another generation answers. */
    replaced: () => new Promise<void>((resolve) => waiting.push(resolve)),
    current: () => current,
    end: async () => {
      await end();
      await builder.end();
      await current.base.store.close();
    },
  };
}

describe('what other processes build', () => {
  it('is taken over when it is newer, as soon as it is seen', async () => {
    const { folder, taken, replaced, end, failures } = await following();
    await smallGeneration({ within: folder, sequence: 2, papers: madePapers(31) });
    const first = replaced();
    vi.advanceTimersByTime(LOOKED_EACH_MS);
    await first;
    await smallGeneration({ within: folder, sequence: 3, papers: madePapers(32) });
    const second = replaced();
    // One that is still looking is not asked to look again.
    await vi.waitFor(() => {
      vi.advanceTimersByTime(LOOKED_EACH_MS);
      expect(taken).toHaveLength(2);
    });
    await second;
    expect(taken).toEqual([`${ORIGIN}-2`, `${ORIGIN}-3`]);
    expect(failures).toEqual([]);
    await end();
  });

  it('is not looked for any more at the end', async () => {
    const { folder, taken, end } = await following();
    await end();
    await smallGeneration({ within: folder, sequence: 2 });
    expect(vi.getTimerCount()).toBe(0);
    expect(taken).toEqual([]);
  });
});

describe('what turns out to be damaged', () => {
  it('is said, set aside and built anew: the answers go on from that', async () => {
    const { folder, taken, replaced, end, failures, current } = await following((generation) =>
      // Only whoever reads all of it finds this.
      flip(join(generation, 'forward.bin'), 40),
    );
    if (taken.length === 0) await replaced();
    expect(taken).toEqual([`${ORIGIN}-1`]);
    expect(failures).toEqual([expect.objectContaining({ code: 'library_damaged' })]);
    expect(current().base.segment.papers).toBe(30);
    expect(readdirSync(folder).sort()).toEqual([
      `${ORIGIN}-1`,
      expect.stringMatching(/^unfinished-damaged\./),
    ]);
    await end();
    expect((await openGeneration(join(folder, `${ORIGIN}-1`)).then(closed)).name).toBe(`${ORIGIN}-1`);
  });

  it('is taken from another process that found it too and was quicker', async () => {
    const { taken, replaced, end } = await following((generation) => rmSync(generation, { recursive: true }));
    if (taken.length === 0) await replaced();
    expect(taken).toEqual([`${ORIGIN}-1`]);
    await end();
  });
});

async function closed(opened: OpenedGeneration): Promise<OpenedGeneration> {
  await opened.base.store.close();
  return opened;
}
