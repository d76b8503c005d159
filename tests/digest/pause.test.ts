import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeliveryContext } from '../../src/digest/deliver.ts';
import { pause, sayNothingFits } from '../../src/digest/pause.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';

let stage: DigestStage;
let context: DeliveryContext;
beforeEach(async () => {
  stage = await openDigestStage();
  context = stage.contextOf('a');
});
afterEach(() => stage.store.close());

const subscriptions = () => stage.store.digests.subscriptions;

it('tells a reason once, also when the digest went on in between and is paused again', async () => {
  await stage.subscribe();
  await pause(stage.channel, 'It is gone.', context);
  await pause(stage.channel, 'It is gone.', context);
  await subscriptions().resume(stage.channel, stage.now);
  await pause(stage.channel, 'It is gone.', context);
  expect(stage.told).toEqual(['ada']);
  await subscriptions().resume(stage.channel, stage.now);
  await subscriptions().clearTrouble(stage.channel);
  await pause(stage.channel, 'It is gone.', context);
  expect(stage.told).toEqual(['ada', 'ada']);
});

it('leaves the digest on where nothing fits', async () => {
  await stage.subscribe({ topic: 'falconry' });
  await sayNothingFits(stage.channel, 'falconry', context);
  await sayNothingFits(stage.channel, 'falconry', context);
  expect(await subscriptions().get(stage.channel)).toMatchObject({
    ...{ pausedReason: undefined, trouble: 'No paper fits the topic “falconry”.' },
  });
  expect(stage.told).toEqual(['ada']);
});

it('is about a digest, and tells people: without them it does nothing', async () => {
  await pause(stage.channel, 'It is gone.', context);
  expect(await subscriptions().get(stage.channel)).toBeUndefined();
  await stage.subscribe({ createdBy: undefined });
  await pause(stage.channel, 'It is gone.', context);
  expect(stage.told).toEqual([]);
});
