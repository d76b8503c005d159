import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { type Address, toAddress } from '../../src/chat/address.ts';
import { runResume } from '../../src/cli/digest-resume.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { openStore } from '../../src/store/open-store.ts';
import { commandTerminal } from '../helpers/command-terminal.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const [one, other, running] = ['C1', 'C2', 'C3'].map((id) => toAddress('slack', 'T1', id)) as [
  Address,
  Address,
  Address,
];

/** A database with two digests that are paused and one that is not. */
async function paused() {
  const url = `file:${temporaryFolder()}/paperboy.db`;
  const store = await openStore(url);
  const schedule = { time: '09:00', timezone: 'UTC', days: [1] };
  for (const address of [one, other, running])
    await store.digests.subscriptions.put(newSubscription(address, schedule, new Date(0)));
  for (const address of [one, other]) await store.digests.subscriptions.pause(address, 'It is gone.');
  await store.close();
  return url;
}

async function resume(url: string, addresses: readonly string[], all = false) {
  const { terminal, written } = commandTerminal();
  await runResume(readConfig({ DATABASE_URL: url }), { addresses, all }, terminal);
  const store = await openStore(url);
  const known = await store.digests.subscriptions.list('');
  await store.close();
  return {
    lines: (await written()).stdout.trimEnd().split('\n'),
    paused: known.filter(({ pausedReason }) => pausedReason !== undefined).map(({ address }) => address),
  };
}

it('ends the pause of the channels that are named', async () => {
  const unknown = toAddress('slack', 'T1', 'C9');
  expect(await resume(await paused(), [one, running, unknown])).toEqual({
    lines: [`${one}: resumed`, `${running}: was not paused`, `${unknown}: has no digest`, '1 digest resumed'],
    paused: [other],
  });
});

it('ends the pause of all', async () => {
  expect(await resume(await paused(), [], true)).toEqual({
    lines: [`${one}: resumed`, `${other}: resumed`, '2 digests resumed'],
    paused: [],
  });
});

it.each([
  [[], false, 'Say which channels'],
  [[one], true, 'Say which channels'],
  [['general'], false, '“general” is no address'],
] as const)('%j with --all %s is wrong usage', async (addresses, all, message) => {
  await expect(resume(await paused(), addresses, all)).rejects.toMatchObject({
    ...{ code: 'usage', message: expect.stringContaining(message) },
  });
});
