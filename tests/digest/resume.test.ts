import { afterEach, beforeEach, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { pausedChannels, resumeIfPossible } from '../../src/digest/resume.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.store.close());

const subscription = () => stage.store.digests.subscriptions.get(stage.channel);

it('goes on when the channel takes posts again, with what is not too late', async () => {
  await stage.subscribe({ pausedReason: 'gone' });
  const context = stage.contextOf('a');
  expect(await pausedChannels(context)).toEqual([stage.channel]);
  stage.obstacle = 'Invite me.';
  await resumeIfPossible(stage.channel, context);
  expect(await subscription()).toMatchObject({ pausedReason: 'gone' });
  stage.obstacle = undefined;
  await resumeIfPossible(stage.channel, context);
  expect(await subscription()).toMatchObject({
    pausedReason: undefined,
    activeSince: new Date(stage.now.getTime() - context.catchUpMs),
  });
  expect(await pausedChannels(context)).toEqual([]);
});

it('stays paused where nobody can tell', async () => {
  await stage.subscribe({ pausedReason: 'gone' });
  const context = stage.contextOf('a');
  const posting = context.postingFor(stage.channel);
  const obstacle = () => Promise.reject(new Error('no connection'));
  await resumeIfPossible(stage.channel, {
    ...context,
    postingFor: () => posting && { ...posting, obstacle },
  });
  expect(await subscription()).toMatchObject({ pausedReason: 'gone' });
});

it('leaves alone what is turned off, and channels of platforms that do not run', async () => {
  const context = stage.contextOf('a');
  await resumeIfPossible(stage.channel, context);
  expect(await subscription()).toBeUndefined();
  const elsewhere = toAddress('other', 'lab', 'papers');
  await stage.subscribe({ address: elsewhere, pausedReason: 'gone' });
  expect(await pausedChannels(context)).toEqual([]);
  await resumeIfPossible(elsewhere, context);
  expect((await stage.store.digests.subscriptions.get(elsewhere))?.pausedReason).toBe('gone');
});
