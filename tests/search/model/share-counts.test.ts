import { expect, it } from 'vitest';
import { shareCounts } from '../../../src/search/model/share-counts.ts';
import { countDocuments } from '../../helpers/count-documents.ts';

it('counts come to lie on shared memory, the same as they were, and stay where they lie there', async () => {
  const { counts } = countDocuments([['a', 'b', 'b'], [], ['b', 'c']]);
  const shared = await shareCounts(counts);
  expect(shared).toEqual(counts);
  for (const array of [shared.starts, shared.terms, shared.counts])
    expect(array.buffer).toBeInstanceOf(SharedArrayBuffer);
  const again = await shareCounts(shared);
  expect(again.terms).toBe(shared.terms);
  expect(again.counts).toBe(shared.counts);
});

it('millions are copied whole, and others have their turn meanwhile', async () => {
  const terms = Uint32Array.from({ length: 3_000_001 }, (_, at) => at);
  const counts = { rows: 1, columns: terms.length, starts: Uint32Array.of(0, terms.length), terms };
  let turns = 0;
  const count = () => {
    turns++;
    turn = setImmediate(count);
  };
  let turn = setImmediate(count);
  const shared = await shareCounts({ ...counts, counts: new Uint8Array(terms.length).fill(3) });
  clearImmediate(turn);
  expect(Buffer.compare(Buffer.from(shared.terms.slice().buffer), Buffer.from(terms.buffer))).toBe(0);
  expect(shared.counts.every((value) => value === 3)).toBe(true);
  expect(turns).toBeGreaterThan(3);
});
