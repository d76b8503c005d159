import { describe, expect, it } from 'vitest';
import { composeStatus } from '../../../src/answers/digest/digest-status.ts';
import { toAddress } from '../../../src/chat/address.ts';
import { newSubscription } from '../../../src/digest/subscription.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import type { Delivery } from '../../../src/store/delivery.ts';
import type { Subscription } from '../../../src/store/subscriptions.ts';
import { shownText } from '../../helpers/conversation.ts';

const address = toAddress('test', 'lab', 'papers');
const noon = new Date('2027-03-01T12:00:00Z');
const schedule = { time: '09:30', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] };
const OFF = {
  subscription: undefined,
  next: undefined,
  last: undefined,
  isClockWrong: false,
  fitting: 278,
  canPublish: false,
  hasNews: true,
};
const next = { address, slot: '2027-03-02', dueAt: new Date('2027-03-02T08:30:00Z') };

/** What is said of a digest, by label. */
function factsOf(more: Partial<Subscription> = {}, last?: Partial<Delivery>, isClockWrong = false) {
  const subscription = { ...newSubscription(address, schedule, noon), ...more };
  const row = last && { ...ROW, ...last };
  const { blocks } = composeStatus(
    { ...OFF, subscription, next, last: row, isClockWrong, fitting: 17 },
    ENGLISH,
  );
  return Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'facts'
        ? block.facts.map(({ label, value }) => [label, value.map(({ text }) => text).join('')])
        : [],
    ),
  );
}

const ROW: Delivery = {
  address,
  slot: '2027-03-01',
  state: 'claimed',
  paperId: 'p',
  note: undefined,
  claimedBy: 'a',
  claimedAt: noon,
  dueAt: noon,
  attempts: 1,
  retryAt: undefined,
  sentAt: undefined,
  messageId: undefined,
  reason: undefined,
  goneSince: undefined,
};

describe('how it stands', () => {
  it('is that there is none, and how to turn it on', () => {
    const said = shownText(composeStatus(OFF, ENGLISH));
    expect(said).toMatch(/There is no paper of the day in this channel\.[\s\S]*digest on 9:30 Berlin/);
    expect(said).not.toContain('publish');
    expect(shownText(composeStatus({ ...OFF, canPublish: true, hasNews: true }, ENGLISH))).toMatch(
      /on publish[\s\S]*on ping/,
    );
  });

  it('has when, which and by whom', () => {
    expect(factsOf({ createdBy: 'U1' })).toEqual({
      'Paper of the day': 'weekdays at 09:30 (Europe/Berlin)',
      Topic: 'any of 17 papers',
      Thread: 'none',
      Next: 'Tue 2 Mar 2027, 09:30 (Europe/Berlin)',
      'Set by': 'a person here',
    });
    expect(factsOf({ topic: 'bandits', thread: true, origin: 'config' })).toMatchObject({
      'Paper of the day': 'weekdays at 09:30 (Europe/Berlin)',
      Topic: '“bandits”: 17 papers',
      Thread: 'below each paper',
      'Set by': 'whoever runs Paperboy (DIGEST_CHANNELS)',
    });
  });

  it('has moments and persons as such, for platforms that show them in their own way', () => {
    const subscription = { ...newSubscription(address, schedule, noon), createdBy: 'U1' };
    const { blocks } = composeStatus({ ...OFF, subscription, next }, ENGLISH);
    const spans = blocks.flatMap((block) =>
      block.kind === 'facts' ? block.facts.flatMap(({ value }) => value) : [],
    );
    expect(spans).toContainEqual(expect.objectContaining({ at: next.dueAt }));
    expect(spans).toContainEqual({ text: 'a person here', person: 'U1' });
  });

  it('has what comes with each paper, and why the last one was not published', () => {
    expect(factsOf({ publish: true, role: '123' })).toMatchObject({
      'Paper of the day': 'weekdays at 09:30 (Europe/Berlin)',
      Published: 'to the channels that follow this one',
      Ping: 'one role, with each paper',
    });
    expect(factsOf({ publish: true, unpublished: 'I lack a permission.' })['Published']).toMatch(
      /not the last paper, which was posted here all the same: I lack a permission\./,
    );
  });

  it('counts in words', () => {
    const subscription = newSubscription(address, schedule, noon);
    expect(shownText(composeStatus({ ...OFF, subscription, fitting: 1 }, ENGLISH))).toContain(
      'any of 1 paper\n',
    );
  });

  it('has why it is paused, and what ends that', () => {
    expect(factsOf({ pausedReason: 'The channel is gone.' })).toMatchObject({
      'Paper of the day': 'paused',
      Why: 'The channel is gone. When that is mended, it goes on by itself within the hour; digest on turns it on at once.',
    });
  });

  it('has why no paper comes although it is on, and what looks wrong with the clock', () => {
    const facts = factsOf({ trouble: 'No paper fits the topic “x”.' }, undefined, true);
    expect(facts).toMatchObject({
      'Paper of the day': 'weekdays at 09:30 (Europe/Berlin)',
      'No paper': 'No paper fits the topic “x”. It is looked for again, and comes when one fits.',
      Clock: expect.stringContaining('had a wrong date, or has one'),
    });
  });
});

describe('the last post', () => {
  it.each([
    [{ state: 'sent', sentAt: noon }, 'Mon 1 Mar 2027, 13:00 (Europe/Berlin)'],
    [{ state: 'missed' }, 'Monday, 1 March 2027: missed, since Paperboy was not running'],
    [{ state: 'missed', reason: 'No paper fits.' }, 'Monday, 1 March 2027: not posted. No paper fits.'],
    [{ state: 'failed', reason: 'It is gone.' }, 'Monday, 1 March 2027: not posted. It is gone.'],
    [{ state: 'failed' }, 'Monday, 1 March 2027: not posted.'],
    [{ state: 'claimed' }, 'Monday, 1 March 2027: on its way'],
    [
      { state: 'claimed', reason: 'busy', retryAt: noon },
      'Monday, 1 March 2027: not posted yet (busy); tried again Mon 1 Mar 2027, 13:00 (Europe/Berlin)',
    ],
  ] satisfies [Partial<Delivery>, string][])('%o', (row, said) => {
    expect(factsOf({}, row)['Last']).toBe(said);
  });
});
