import { expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { openStore } from '../../src/store/open-store.ts';

// What every engine has to do is in tests/contracts/interests.ts.

it('begins anew twice without harm, also where nothing was', async () => {
  const { digests, close } = await openStore('file::memory:');
  const channel = toAddress('slack', 'T1', 'C1');
  await digests.interests.reset(channel);
  await digests.interests.reset(channel);
  expect(await digests.interests.of(channel)).toEqual([]);
  await close();
});
