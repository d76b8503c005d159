import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostingProblem } from '../../src/chat/posting.ts';
import { claimAndSend, type Order } from '../../src/digest/claim-and-send.ts';
import type { DeliveryContext } from '../../src/digest/deliver.ts';
import type { Step } from '../../src/digest/pace.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';
import { seeds } from '../helpers/seeds.ts';

let stage: DigestStage;
let context: DeliveryContext;
let order: Order;
let steps: Step[];

beforeEach(async () => {
  stage = await openDigestStage();
  steps = [];
  const pace = { ...stage.options.pace, reached: (step: Step) => void steps.push(step) };
  context = { ...stage.contextOf('a'), pace };
  const slot = { address: stage.channel, slot: '2027-03-01', dueAt: stage.now };
  order = { slot, topic: undefined, again: false };
});
afterEach(() => stage.store.close());

const row = () => stage.store.digests.deliveries.get(order.slot);

describe('a slot', () => {
  it('gets the paper that is next, one step after the other', async () => {
    expect(await claimAndSend(order, context)).toBe('sent');
    expect(await row()).toMatchObject({ state: 'sent', paperId: seeds.papers[0]?.id, claimedBy: 'a' });
    expect(steps).toEqual(['picked', 'claimed', 'sending', 'composed', 'accepted', 'threaded', 'sent']);
  });

  it('is left alone when it has a row', async () => {
    expect(await claimAndSend(order, context)).toBe('sent');
    expect(await claimAndSend(order, { ...context, instance: 'b' })).toBe('taken');
    expect(await claimAndSend({ ...order, again: true }, context)).toBe('taken');
    expect(stage.posts).toHaveLength(1);
  });

  it('that was missed or failed is taken only for who asks for it again', async () => {
    stage.failure = new PostingProblem('refused', 'too long');
    expect(await claimAndSend(order, context)).toBe('later');
    expect(await claimAndSend(order, context)).toBe('taken');
    expect(await claimAndSend({ ...order, again: true }, context)).toBe('sent');
  });

  it('stays without a row where no paper fits', async () => {
    expect(await claimAndSend({ ...order, topic: 'falconry' }, context)).toBe('nothing fits');
    expect(await row()).toBeUndefined();
    expect(steps).toEqual([]);
  });

  it('has the note of a new round', async () => {
    const [paper] = seeds.papers;
    if (paper === undefined) throw new Error('the seeds are empty');
    const picker = {
      ...context.picker,
      pick: async () => ({ paper, newRound: { round: 2, papers: 278 } }),
    };
    await claimAndSend(order, { ...context, picker });
    expect((await row())?.note).toMatch(/^All 278 papers were shown here/);
  });
});
