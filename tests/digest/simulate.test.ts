import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simulateDigests } from '../../src/digest/simulate.ts';
import type { Subscription } from '../../src/store/subscriptions.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.store.close());

/** When something was posted, and of what tone, from the first of March 2027 up to a moment. */
async function simulated(to: string, more: Partial<Subscription>) {
  const from = new Date('2027-03-01T00:00:00Z');
  const subscription = await stage.subscribe({
    createdAt: from,
    activeSince: from,
    changedAt: from,
    ...more,
  });
  const shown: string[] = [];
  await simulateDigests({
    ...stage.options,
    subscription,
    from,
    to: new Date(to),
    show: (at, { tone }) => shown.push(`${at.toISOString().slice(0, 16)} ${tone}`),
  });
  return shown;
}

describe('virtual time', () => {
  it('goes from post to post, up to the end', async () => {
    expect(await simulated('2027-03-03T23:59:59Z', {})).toEqual([
      '2027-03-01T09:00 answer',
      '2027-03-02T09:00 answer',
      '2027-03-03T09:00 answer',
    ]);
    expect(await stage.store.digests.deliveries.recent(stage.channel, 10)).toHaveLength(3);
    expect(stage.posts).toEqual([]);
  });

  it('follows the clocks of the zone, and leaves days out that are not chosen', async () => {
    const shown = await simulated('2027-03-31T00:00:00Z', { timezone: 'Europe/Berlin', days: [7] });
    expect(shown).toEqual([
      '2027-03-07T08:00 answer',
      '2027-03-14T08:00 answer',
      '2027-03-21T08:00 answer',
      '2027-03-28T07:00 answer',
    ]);
  });

  it('ends where the digest is paused, after what the person is told', async () => {
    expect(await simulated('2027-03-31T00:00:00Z', { topic: 'falconry' })).toEqual([
      '2027-03-01T09:00 notice',
    ]);
  });
});
