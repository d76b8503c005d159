import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { turnOff, turnOn } from '../../../src/answers/digest/turn-digest.ts';
import { createDigestDesk, type DigestDesk } from '../../../src/digest/digest-desk.ts';
import { shownText } from '../../helpers/conversation.ts';
import { askerIn, type DigestStage, deskOptionsOf, openDigestStage } from '../../helpers/digest-stage.ts';

let stage: DigestStage;
let desk: DigestDesk;
beforeEach(async () => {
  stage = await openDigestStage();
  desk = createDigestDesk(deskOptionsOf(stage));
});
afterEach(() => stage.store.close());

const on = async (text: string) => shownText(await turnOn(text, desk, askerIn(stage))).replace(/\s+/g, ' ');
const off = async () => shownText(await turnOff(desk, askerIn(stage)));
const subscription = () => stage.store.digests.subscriptions.get(stage.channel);

describe('turning it on', () => {
  it('says when papers come, and when the next does, by the clocks of the channel', async () => {
    const said = await on('11:30 Berlin weekdays thread');
    expect(said).toMatch(/^A paper of the day is posted here .*weekdays.*11:30.*Europe\/Berlin/);
    expect(said).toContain('The next comes Mon 1 Mar 2027, 11:30 (Europe/Berlin).');
    expect(said).toContain('“digest off” ends it');
    expect(await subscription()).toMatchObject({ time: '11:30', thread: true, createdBy: 'ada' });
  });

  it('says that today’s paper comes now, when it was not posted yet', async () => {
    await stage.subscribe();
    expect(await on('8:00')).toContain('Today’s comes now, since its time is over');
  });
});

describe('what stands in the way', () => {
  it.each([
    ['26:00', '“26:00” is no time of day'],
    [`topic:${'x'.repeat(201)}`, 'A topic has at most 200 characters.'],
    ['falconry', 'No paper here really fits the topic “falconry”. Try a search for it first.'],
    ['Berln', 'Did you mean Europe/Berlin'],
  ])('of “%.20s” is said, and nothing is changed', async (text, reason) => {
    const said = await on(text);
    expect(said).toContain(reason);
    expect(said).toMatch(/Nothing was changed\. $/);
    expect(await subscription()).toBeUndefined();
  });

  it('in the channel is said', async () => {
    stage.obstacle = 'Invite me.';
    expect(await on('')).toBe('Invite me. Nothing was changed. ');
  });

  it('is whoever runs the program, for channels that they named', async () => {
    await stage.subscribe({ origin: 'config' });
    expect(await on('10:00')).toContain('set by whoever runs Paperboy (DIGEST_CHANNELS)');
    expect(await off()).toContain('set by whoever runs Paperboy (DIGEST_CHANNELS)');
    expect((await subscription())?.time).toBe('09:00');
  });
});

describe('turning it off', () => {
  it('says that what was shown is remembered, or that it was off', async () => {
    await stage.subscribe();
    expect(await off()).toContain('What was shown is remembered');
    expect(await subscription()).toBeUndefined();
    expect(await off()).toContain('There is no paper of the day here');
  });
});
