import { afterEach, beforeEach, expect, it } from 'vitest';
import { postNow } from '../../../src/answers/digest/post-now.ts';
import { PostingProblem } from '../../../src/chat/posting.ts';
import { createDigestDesk } from '../../../src/digest/digest-desk.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { shownText } from '../../helpers/conversation.ts';
import { askerIn, type DigestStage, deskOptionsOf, openDigestStage } from '../../helpers/digest-stage.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.store.close());

const now = async () =>
  shownText(await postNow(createDigestDesk(deskOptionsOf(stage)), askerIn(stage), ENGLISH)).trim();

it('says that today’s paper is posted, and when it was, when the next comes', async () => {
  await stage.subscribe();
  expect(await now()).toBe('Today’s paper is posted; it does not come again later today.');
  expect(await now()).toBe(
    'Today’s paper was posted here already. The next comes Tue 2 Mar 2027, 09:00 (UTC).',
  );
  await stage.store.digests.subscriptions.remove(stage.channel);
  expect(await now()).toBe('Today’s paper was posted here already.');
  expect(stage.posts).toHaveLength(1);
});

it('says that another process is at it', async () => {
  const claim = { address: stage.channel, slot: '2027-03-01', dueAt: stage.now };
  await stage.store.digests.deliveries.claim({ ...claim, paperId: 'p', note: undefined }, 'other');
  expect(await now()).toBe('Today’s paper is on its way already.');
});

it('says what is in the way', async () => {
  stage.obstacle = 'Invite me.';
  expect(await now()).toBe('Invite me. Nothing was posted.');
  stage.obstacle = undefined;
  stage.failure = new PostingProblem('later', 'Slack is busy.');
  expect(await now()).toMatch(/^It could not be posted: Slack is busy\. digest status tells when/);
  await stage.subscribe({ topic: 'falconry' });
  stage.now = new Date('2027-03-02T09:00:00Z');
  expect(await now()).toMatch(/^No paper here fits the topic\./);
});
