import { afterEach, beforeEach, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { type FollowTalk, MANAGER, talkOfFollows } from '../helpers/follow-talk.ts';

let talk: FollowTalk;
beforeEach(async () => {
  talk = await talkOfFollows();
  for (const query of ['author:"Sergey Levine"', '"causal discovery"']) await talk.say(`follow ${query}`);
  await talk.say('follow venue:iclr here', MANAGER);
});
afterEach(() => talk.stage.store.close());

const queries = async (id = 'u1') =>
  (await talk.stage.store.alerts.follows.list(toAddress('test', 'workspace', id))).map(({ query }) => query);

it.each([
  'unfollow author:"sergey levine"',
  'stop following Sergey Levine',
  'Stop following papers by Sergey Levine, please',
  'entfolge author:"Sergey Levine"',
  'arrête de suivre Sergey Levine',
  'deja de seguir a Sergey Levine',
])('ends what “%s” means', async (said) => {
  expect(await talk.say(said)).toContain('You do not follow author:"Sergey Levine" any more');
  expect(await queries()).toEqual(['"causal discovery"']);
});

it('ends all that somebody follows, and nothing of the channel', async () => {
  expect(await talk.say('unfollow everything')).toContain('You follow nothing any more');
  expect(await queries()).toEqual([]);
  expect(await queries('channel')).toEqual(['venue:iclr']);
});

it('of the channel is for who may manage it', async () => {
  expect(await talk.say('unfollow venue:iclr here')).toContain('Only people who may manage');
  expect(await talk.say('unfollow venue:iclr here', MANAGER)).toContain(
    'This channel does not follow venue:iclr',
  );
  expect(await queries('channel')).toEqual([]);
});

it('says what is not followed, and lists what is where nothing is said', async () => {
  expect(await talk.say('unfollow bandits')).toContain('You do not follow bandits.');
  expect(await talk.say('unfollow')).toContain('What you follow');
});
