import { describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { MAX_INTERESTS } from '../../src/store/interests.ts';
import { openStore } from '../../src/store/open-store.ts';
import { runSql } from '../helpers/run-sql.ts';

const channel = toAddress('slack', 'T1', 'C1');
const other = toAddress('slack', 'T1', 'C2');
const dueAt = new Date('2020-03-01T09:00:00Z');

/** What channels showed that they like, in a database. */
export function describeInterests(freshUrl: () => Promise<string>): void {
  describe('interests', () => {
    it('are kept apart over a restart, each paper once a kind, the newest first', async () => {
      const url = await freshUrl();
      const store = await openStore(url);
      const { interests } = store.digests;
      await interests.add(channel, 'p1', 'saved');
      await interests.add(channel, 'p2', 'less');
      await interests.add(other, 'p3', 'shared');
      await runSql(url, `update interests set at = at - 5000`);
      await interests.add(channel, 'p1', 'saved');
      await interests.add(channel, 'p4', 'shared');
      await interests.remove(channel, 'p4', 'shared');
      await interests.remove(channel, 'p4', 'saved');
      await store.close();
      const again = await openStore(url);
      expect(await again.digests.interests.of(channel)).toMatchObject([
        { paperId: 'p1', kind: 'saved' },
        { paperId: 'p2', kind: 'less' },
      ]);
      expect(await again.digests.interests.of(other)).toMatchObject([{ paperId: 'p3', kind: 'shared' }]);
      await again.close();
    });

    it('follow from votes, by what most people voted; a reset forgets all until somebody votes again', async () => {
      const { digests, close } = await openStore(await freshUrl());
      const { interests, deliveries, votes } = digests;
      for (const [slot, paperId] of [
        ['2020-03-01', 'liked'],
        ['2020-03-02', 'disliked'],
        ['2020-03-03', 'disputed'],
      ] as const)
        await deliveries.claim({ address: channel, slot, paperId, note: undefined, dueAt }, 'me');
      const vote = (slot: string, voter: string, value: 1 | -1) =>
        votes.put({ address: channel, slot }, voter, value);
      await vote('2020-03-01', 'a', 1);
      await vote('2020-03-01', 'b', 1);
      await vote('2020-03-01', 'c', -1);
      await vote('2020-03-02', 'a', 1);
      await vote('2020-03-02', 'a', -1);
      await vote('2020-03-03', 'a', 1);
      await vote('2020-03-03', 'b', -1);
      await interests.add(channel, 'p', 'saved');
      const known = async () =>
        (await interests.of(channel)).map(({ paperId, kind }) => `${kind} ${paperId}`);
      expect((await known()).toSorted()).toEqual(['down disliked', 'saved p', 'up liked']);
      await interests.reset(channel);
      expect(await known()).toEqual([]);
      expect(await votes.tally({ address: channel, slot: '2020-03-01' })).toEqual({ up: 2, down: 1 });
      await interests.recall(channel, 'liked');
      expect(await known()).toEqual(['up liked']);
      await close();
    });

    it('are no more than a channel can have', async () => {
      const url = await freshUrl();
      const { digests, close } = await openStore(url);
      const rows = Array.from(
        { length: MAX_INTERESTS + 5 },
        (_, at) => `('${channel}', 'p${at}', 'saved', ${at})`,
      );
      await runSql(url, `insert into interests (address, paper_id, kind, at) values ${rows.join()}`);
      await digests.interests.add(channel, 'newest', 'saved');
      const kept = await digests.interests.of(channel);
      expect(kept).toHaveLength(MAX_INTERESTS);
      expect(kept[0]?.paperId).toBe('newest');
      await close();
    });
  });
}
