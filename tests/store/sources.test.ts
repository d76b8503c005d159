import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { sourceLease } from '../../src/store/sources.ts';
import { keepRecords, recordToKeep } from '../helpers/keep-records.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// What both engines do is said by tests/contracts/records.ts.

async function opened() {
  const store = await openStore(`file:${join(temporaryFolder(), 'p.db')}`);
  onTestFinished(() => store.close());
  return store;
}

it('what was removed and is added again while it leaves is as new, and goes on where nothing was taken out', async () => {
  const store = await opened();
  const { sources } = store;
  await keepRecords(store, 'arxiv:a', { put: [recordToKeep('1')] }, { cursor: 'end', isCaughtUp: true });
  await sources.failed('arxiv:a', 'It is away.', 60_000);
  await sources.tell('arxiv:a');
  await sources.pause('arxiv:a', true);
  expect(await sources.leave('arxiv:a')).toBe(true);
  expect(await sources.add('arxiv:a', 'slack:T1:U2')).toBe(true);
  expect(await sources.add('arxiv:a', 'slack:T1:U3')).toBe(false);
  expect(await sources.list()).toMatchObject([
    {
      ...{ addedBy: 'slack:T1:U2', isLeaving: false, isPaused: false, isTold: false },
      ...{ trouble: undefined, failures: 0, failingSince: undefined, nextRead: undefined },
      ...{ cursor: 'end', isCaughtUp: true },
    },
  ]);
});

it('those that are read now are known by their leases, and no longer than those last', async () => {
  const { sources, leases } = await opened();
  await leases.take(sourceLease('zotero:100%_a'), 'me', 60_000);
  await leases.take(sourceLease('arxiv:a'), 'me', 0);
  await leases.take('library x', 'me', 60_000);
  expect(await sources.reading()).toEqual(new Set(['zotero:100%_a']));
});

it('what was added in a chat and is named by SOURCES then is of the configuration, and goes with it', async () => {
  const { sources } = await opened();
  await sources.add('arxiv:a', 'slack:T1:U1');
  await sources.configure(['arxiv:a']);
  expect(await sources.list()).toMatchObject([{ origin: 'config', addedBy: 'slack:T1:U1' }]);
  expect(await sources.configure([])).toEqual(['arxiv:a']);
});
