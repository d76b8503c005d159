import { describe, expect, it } from 'vitest';
import { NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { addGone } from '../../../src/search/engine/gone-papers.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import type { Holding } from '../../../src/search/engine/library-state.ts';
import { readJoining } from '../../../src/search/engine/overlay.ts';
import { createSegmentOrder } from '../../../src/search/engine/positions.ts';
import { heldPapers, isWorthRebuilding, rebuildInMemory } from '../../../src/search/engine/rebuild.ts';
import { paper } from '../../helpers/paper.ts';

const some = (count: number, first = 1) =>
  Array.from({ length: count }, (_, at) =>
    paper(`p${first + at}`, {
      title: `$Q$ graph ${first + at}`,
      abstract: `Flow ${at % 7}.`,
      source: { file: 'f', line: first + at },
    }),
  );

/** @param joined how many come before the others in the source */
async function holdingOf(count: number, { gone = [] as number[], joined = 0 } = {}): Promise<Holding> {
  const base = indexPapers(some(count, 1 + joined));
  const order = createSegmentOrder(base.segment, base.store);
  return {
    base,
    gone: await addGone(NONE_GONE, gone, base),
    joined: await readJoining(some(joined), order),
    withdrawn: new Map(),
  };
}
const wanted = new AbortController().signal;

describe('everything that is held becomes one base', () => {
  it.each([
    ['few papers here', 20],
    ['many in a thread', 450],
  ])('of %s, in the order of their sources', async (_, count) => {
    const holding = await holdingOf(count, { gone: [0, 2], joined: 3 });
    const built = await rebuildInMemory(holding, wanted);
    const left = [...some(3), ...some(count, 4).filter((_, at) => at !== 0 && at !== 2)];
    expect(built?.segment).toEqual(indexPapers(left).segment);
    const read = await built?.store.read([...left.keys()]);
    expect(read?.map(({ shown }) => shown.title)).toEqual(left.map(({ shown }) => shown.title));
    const all = indexPapers(left).store.forward.read(0, 1_000_000);
    expect(await built?.store.forward.read(0, 1_000_000)).toEqual(await all);
  });

  it('unless nobody wants it any more', async () => {
    const holding = await holdingOf(450);
    const closing = new AbortController();
    const built = rebuildInMemory(holding, closing.signal);
    closing.abort();
    expect(await built).toBeUndefined();
  });
});

it('what is held are the papers of the base that did not go, and those that joined', async () => {
  const held = await heldPapers(await holdingOf(4, { gone: [1], joined: 2 }));
  expect(held.map(({ id }) => id)).toEqual(['p3', 'p5', 'p6', 'p1', 'p2']);
});

describe('it is worth making one base', () => {
  const isWorth = (papers: number, changed: Partial<Holding>, learns = false) => {
    const base = { ...indexPapers([]), segment: { ...indexPapers([]).segment, papers } };
    return isWorthRebuilding({ base, gone: NONE_GONE, joined: [], withdrawn: new Map(), ...changed }, learns);
  };
  const gone = (count: number) => ({ gone: { ...NONE_GONE, papers: new Set(Array(count).keys()) } });

  it('when much has changed: five hundred papers, and a twentieth of them', () => {
    expect(isWorth(1_000, gone(499))).toBe(false);
    expect(isWorth(1_000, gone(500))).toBe(true);
    expect(isWorth(100_000, gone(4_999))).toBe(false);
    expect(isWorth(100_000, gone(5_000))).toBe(true);
  });

  it('at each change of so few papers that each counts for what is learned', () => {
    expect(isWorth(2_001, gone(1), true)).toBe(true);
    expect(isWorth(2_002, gone(1), true)).toBe(false);
    expect(isWorth(2_001, gone(1), false)).toBe(false);
    expect(isWorth(21, gone(1), true)).toBe(true);
    expect(isWorth(20, gone(1), true)).toBe(false);
    expect(isWorth(100, {}, true)).toBe(false);
  });
});
