import { afterEach, beforeEach, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { ALONE, type FollowTalk, MANAGER, talkOfFollows } from '../helpers/follow-talk.ts';
import { seeds } from '../helpers/seeds.ts';

let talk: FollowTalk;
beforeEach(async () => {
  talk = await talkOfFollows();
});
afterEach(() => talk.stage.store.close());

const person = toAddress('test', 'workspace', 'u1');

it('lists what somebody follows, when something came last, with a button each that stops it in its place', async () => {
  expect(await talk.say('following')).toContain('You follow nothing. follow author:levine');
  for (let count = 1; count <= 6; count++) await talk.say(`follow "topic number ${count}"`);
  const { follows } = talk.stage.store.alerts;
  const [one] = await follows.list(person);
  await follows.came([one?.id ?? 0], new Date('2027-02-27T09:00:00Z'));
  const shown = await talk.say('what do I follow?', ALONE);
  expect(shown).toMatch(/1–5 of 6, at most 20 · looked through next Tue 2 Mar 2027/);
  expect(shown).toMatch(
    /"topic number 1" · something came last on Saturday, February 27, 2027|27 February 2027/,
  );
  expect(shown).toContain('"topic number 2" · nothing came yet');
  expect(await talk.press('Next page', ALONE)).toContain('"topic number 6"');
  const left = await talk.press('Stop', ALONE);
  expect(left).not.toContain('"topic number 6"');
  expect(talk.last).toMatchObject({ inPlace: true, audience: 'sender' });
});

it('lists what the channel follows to everybody, and lets those stop it who may', async () => {
  await talk.say('follow venue:iclr here', MANAGER);
  expect(await talk.say('following here')).toContain('What this channel follows');
  expect(await talk.press('Stop')).toContain('Only people who may manage');
  await talk.say('following here');
  expect(await talk.press('Stop', MANAGER)).toContain('This channel follows nothing');
});

it('tells why nothing comes, and takes it up again', async () => {
  await talk.say('follow venue:iclr');
  await talk.stage.store.alerts.follows.pause(person, 'They take no direct messages.');
  expect(await talk.say('following')).toContain('Nothing reaches you: They take no direct messages.');
  expect(await talk.press('Try again')).toContain('New papers come again');
  expect(await talk.stage.store.alerts.follows.follower(person)).toMatchObject({ pausedReason: undefined });
});

it('shows all papers of a day, page by page, and what became of a message that was not sent', async () => {
  await talk.say('follow venue:neurips');
  const { alerts } = talk.stage.store.alerts;
  const paperIds = seeds.papers.slice(0, 7).map(({ id }) => id);
  const slot = { address: person, slot: '2027-03-01' };
  const groups = [{ follow: 1, query: 'venue:neurips', paperIds }];
  await alerts.claim({ ...slot, dueAt: talk.stage.now, groups }, 'a');
  await alerts.markFailed(slot, 'a', 'Discord does not take it.');
  expect(await talk.say('following')).toContain('The last message was not sent: Discord does not take it.');
  const shown = await talk.press('Show what it had');
  expect(shown).toContain('1–5 of 7');
  expect(shown).toContain(seeds.papers[0]?.title);
  expect(await talk.press('Next page')).toContain('6–7 of 7');
});
