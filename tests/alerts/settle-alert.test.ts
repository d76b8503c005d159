import { afterEach, beforeEach, expect, it } from 'vitest';
import { settleAlert } from '../../src/alerts/settle-alert.ts';
import { PostingProblem } from '../../src/chat/posting.ts';
import { type AlertStage, openAlertStage } from '../helpers/alert-stage.ts';

let stage: AlertStage;
beforeEach(async () => {
  stage = await openAlertStage();
});
afterEach(() => stage.store.close());

const settle = async (who: 'ada' | 'channel', error: unknown, refusal?: 'taken over' | 'unwanted') => {
  await stage.follow('author:levine', who);
  const { alerts, follows } = stage.store.alerts;
  const slot = { address: stage[who], slot: '2027-03-01' };
  const groups = [{ follow: 1, query: 'author:levine', paperIds: ['p'] }];
  await alerts.claim({ ...slot, dueAt: stage.now, groups }, 'a');
  const [alert, follower] = [await alerts.get(slot), await follows.follower(slot.address)];
  if (alert === undefined || follower === undefined) throw new Error('it was claimed');
  const guard = { allows: async () => false, close: () => undefined, refusal };
  await settleAlert({ alert, follower, guard, error }, stage.contextOf('a'));
  return { row: await alerts.get(slot), follower: await follows.follower(slot.address) };
};

it('gives up what a channel refuses, which goes on', async () => {
  const { row, follower } = await settle('channel', new PostingProblem('refused', 'AutoMod.'));
  expect(row).toMatchObject({ state: 'failed', reason: 'AutoMod.' });
  expect(follower).toMatchObject({ pausedReason: undefined });
});

it('tries again what may pass, and looks twice where somebody takes nothing', async () => {
  const { row } = await settle('ada', new PostingProblem('gone', 'Closed.'));
  expect(row).toMatchObject({ state: 'claimed', claimedBy: undefined, goneSince: stage.now });
  expect(row?.retryAt?.getTime()).toBe(stage.now.getTime() + stage.options.pace.secondLookMs);
});

it('leaves what another process took over, and ends what nobody wants', async () => {
  expect((await settle('ada', new Error('x'), 'taken over')).row).toMatchObject({ claimedBy: 'a' });
  expect((await settle('channel', new Error('x'), 'unwanted')).row).toMatchObject({ state: 'failed' });
});
