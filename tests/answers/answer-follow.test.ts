import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_FOLLOWS } from '../../src/alerts/alert-desk.ts';
import { createBot } from '../../src/answers/bot.ts';
import { toAddress } from '../../src/chat/address.ts';
import { seedBot, shownText, silent } from '../helpers/conversation.ts';
import { textEvent } from '../helpers/events.ts';
import { ALONE, type FollowTalk, MANAGER, talkOfFollows } from '../helpers/follow-talk.ts';
import { seedLibrary } from '../helpers/seeds.ts';

let talk: FollowTalk;
beforeEach(async () => {
  talk = await talkOfFollows();
});
afterEach(() => talk.stage.store.close());

const channel = toAddress('test', 'workspace', 'channel');
const person = toAddress('test', 'workspace', 'u1');
const queries = async (follower = person) =>
  (await talk.stage.store.alerts.follows.list(follower)).map(({ query }) => query);

describe('follow', () => {
  it('shows what was understood, what fits by now, and how it comes, to the asker alone', async () => {
    const shown = await talk.say('follow author:levine');
    expect(shown).toContain('You follow author:levine now: by levine.');
    expect(shown).toMatch(/\d+ papers of the library fit by now/);
    expect(shown).toMatch(
      /to you as a\s+direct message at most once a day, next Tue 2 Mar 2027, 09:00 \(UTC\)/,
    );
    expect(shown).toContain('follow author:levine here');
    expect(talk.last).toMatchObject({ audience: 'sender', tone: 'answer' });
    expect(await queries()).toEqual(['author:levine']);
    expect(await talk.say('follow author:Levine')).toContain('already');
  });

  it.each([
    ['follow "causal discovery"', '"causal discovery"', 'with “causal discovery”'],
    ['follow venue:iclr', 'venue:iclr', 'in iclr'],
    ['Follow papers by Sergey Levine', 'author:"Sergey Levine"', 'by Sergey Levine'],
    ['please follow new papers on offline reinforcement learning', 'offline reinforcement learning', 'about'],
    ['follow bandits since:2020 -survey', 'bandits since:2020 -survey', 'since 2020, not survey'],
    ['notify me of new papers by Sergey Levine', 'author:"Sergey Levine"', 'by Sergey Levine'],
    ['what papers follow the lottery ticket hypothesis?', undefined, 'lottery'],
    ['subscribe to "causal discovery"', '"causal discovery"', 'with'],
    ['folge author:levine', 'author:levine', 'by levine'],
    ['suis author:levine', 'author:levine', 'by levine'],
    ['sigue a author:levine', 'author:levine', 'by levine'],
    ['author:levine をフォローして', 'author:levine', 'by levine'],
  ])('reads “%s” as %s', async (said, query, words) => {
    expect(await talk.say(said)).toContain(words);
    expect(await queries()).toEqual(query === undefined ? [] : [query]);
  });

  it('takes what no paper fits yet, and says so', async () => {
    expect(await talk.say('follow "quantum gardening"')).toContain('No paper of the library fits yet');
    expect(await queries()).toEqual(['"quantum gardening"']);
  });

  it.each([
    'follow',
    'follow the',
    'follow -survey',
    'follow year:2023',
    'follow lang:""',
    `follow ${'x'.repeat(250)}`,
  ])('refuses “%s” with an example, and keeps nothing', async (said) => {
    expect(await talk.say(said)).toContain('follow "causal discovery"');
    expect(talk.last.tone).toBe('error');
    expect(await queries()).toEqual([]);
  });

  it('of the channel is for who may manage it, and for the person where nobody else is', async () => {
    expect(await talk.say('follow venue:iclr here')).toContain('Only people who may manage this channel');
    expect(await talk.say('follow venue:iclr here', MANAGER)).toContain(
      'This channel follows venue:iclr now',
    );
    expect(await queries(channel)).toEqual(['venue:iclr']);
    const alone = await talk.say('follow venue:neurips here', ALONE);
    expect(alone).toContain('You follow venue:neurips now');
    expect(alone).not.toContain('follow venue:neurips here');
    expect(await queries()).toEqual(['venue:neurips']);
  });

  it('takes so many of a person, and says what to do then', async () => {
    for (let count = 0; count < MOST_FOLLOWS; count++) await talk.say(`follow "topic ${count} of many"`);
    expect(await talk.say('follow "one more"')).toContain(
      `You follow ${MOST_FOLLOWS} things, which is the most`,
    );
    expect(await queries()).toHaveLength(MOST_FOLLOWS);
    expect(await talk.say('follow "one more" here', MANAGER)).toContain('This channel follows');
  });

  it('is taken back by the button below it', async () => {
    await talk.say('follow author:levine');
    expect(await talk.press('Stop')).toContain('You do not follow author:levine any more');
    expect(await talk.press('Follow again')).toContain('You follow author:levine now');
  });
});

describe('where nothing comes', () => {
  it('without SOURCES says so, and keeps nothing', async () => {
    for (const said of ['follow author:levine', 'following', 'unfollow author:levine'])
      expect(shownText(await seedBot.handle(textEvent(said)))).toMatch(
        /while SOURCES is not set \(docs\/sources\.md\)/,
      );
  });

  it('in the terminal says where to say it', async () => {
    const bot = createBot({ library: seedLibrary, alerts: 'elsewhere', logger: silent });
    expect(shownText(await bot.handle(textEvent('follow author:levine')))).toContain('in Slack or Discord');
  });
});

it('leaves to the search what only begins so', async () => {
  expect(await talk.say('follow up on imitation learning')).not.toContain('You follow');
  expect(await talk.say('following the gradient')).not.toContain('You follow');
});
