import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeliveryContext } from '../../src/digest/deliver.ts';
import { createHeartbeat } from '../../src/digest/heartbeat.ts';
import { createSendGuard } from '../../src/digest/send-guard.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';

let stage: DigestStage;
let context: DeliveryContext;
let elapsed: number;
let isWanted: boolean;

beforeEach(async () => {
  stage = await openDigestStage();
  elapsed = 0;
  isWanted = true;
  const pace = { ...stage.options.pace, elapsed: () => elapsed };
  const heartbeat = createHeartbeat(stage.store.digests.instances, 'a', pace);
  context = { ...stage.contextOf('a'), pace, heartbeat };
  await stage.store.digests.deliveries.claim(
    { ...slot(), paperId: 'p', note: undefined, dueAt: stage.now },
    'a',
  );
});
afterEach(() => stage.store.close());

const slot = () => ({ address: stage.channel, slot: '2027-03-01' });
const guard = (more: Partial<DeliveryContext> = {}) =>
  createSendGuard({ ...slot(), attempts: 0 }, { ...context, ...more }, async () => isWanted);

it('allows what this process holds, and says before that it is alive', async () => {
  expect(await guard().allows()).toBe(true);
  expect(await stage.store.digests.instances.alive(60_000)).toEqual(new Set(['a']));
});

it('allows nothing that another took over, that nobody wants, or after it was closed', async () => {
  isWanted = false;
  const unwanted = guard();
  expect(await unwanted.allows()).toBe(false);
  expect(unwanted.refusal).toBe('unwanted');
  isWanted = true;
  const closed = guard();
  closed.close();
  expect(await closed.allows()).toBe(false);
  const row = await stage.store.digests.deliveries.get(slot());
  if (row !== undefined) await stage.store.digests.deliveries.takeOver(row, 'b');
  const taken = guard();
  expect(await taken.allows()).toBe(false);
  expect(taken.refusal).toBe('taken over');
});

it('asks again when it slept over the answer', async () => {
  const { deliveries } = stage.store.digests;
  let asked = 0;
  const sleepy = {
    ...deliveries,
    isHeld: async (...args: Parameters<typeof deliveries.isHeld>) => {
      const isHeld = await deliveries.isHeld(...args);
      asked++;
      if (asked > 1) return isHeld;
      // The process is frozen for three minutes after the answer was on its way; meanwhile another takes the row over.
      elapsed += 3 * 60_000;
      const row = await deliveries.get(slot());
      if (row !== undefined) await deliveries.takeOver(row, 'b');
      return isHeld;
    },
  };
  const records = { ...context.records, deliveries: sleepy };
  expect(await guard({ records }).allows()).toBe(false);
  expect(asked).toBe(2);
});

it('allows nothing where every answer comes too late', async () => {
  const { deliveries } = stage.store.digests;
  const isHeld = async () => {
    elapsed += 3 * 60_000;
    return true;
  };
  const records = { ...context.records, deliveries: { ...deliveries, isHeld } };
  expect(await guard({ records }).allows()).toBe(false);
});

it('allows nothing that the same process began anew, after it was frozen for so long that it gave it up', async () => {
  const frozen = guard();
  await stage.store.digests.deliveries.beginSending(slot(), 'a');
  expect(await frozen.allows()).toBe(false);
  expect(frozen.refusal).toBe('taken over');
});
