import { ChannelType, SnowflakeUtil } from 'discord.js';
import { expect, it } from 'vitest';
import {
  forumPost,
  isForum,
  isStarter,
  lacksTag,
  ownThreads,
  tagFor,
} from '../../../src/platforms/discord/forum-posts.ts';

const tag = (name: string, moderated = false) => ({
  id: name,
  name,
  moderated,
  emoji_id: null,
  emoji_name: null,
});
const forum = { id: '5', guild_id: '1', flags: 0, available_tags: [tag('Question'), tag('Papers')] };
const REQUIRES = 1 << 4;

it('has a tag that is meant for papers where there is one, and lacks one only where a post needs it', () => {
  expect(forumPost('A title', { content: 'x' }, forum as never)).toEqual({
    name: 'A title',
    message: { content: 'x' },
    applied_tags: ['Papers'],
  });
  const untagged = { ...forum, available_tags: [tag('Question'), tag('Paper', true)] };
  expect(tagFor(untagged)).toBeUndefined();
  expect(forumPost('A title', {}, untagged as never)).toEqual({ name: 'A title', message: {} });
  expect(lacksTag(untagged as never)).toBe(false);
  expect(lacksTag({ ...untagged, flags: REQUIRES } as never)).toBe(true);
  expect(lacksTag({ ...forum, flags: REQUIRES } as never)).toBe(false);
});

it('is a channel of posts', () => {
  expect(isForum({ ...forum, type: ChannelType.GuildForum } as never)).toBe(true);
  expect(isForum({ ...forum, type: ChannelType.GuildText } as never)).toBe(false);
});

it('is looked for among the bot’s own threads there, the newest first', () => {
  const at = (minutes: number) =>
    String(SnowflakeUtil.generate({ timestamp: Date.UTC(2027, 0, 1, 0, minutes) }));
  const [old, one, two] = [at(0), at(10), at(20)];
  const thread = (id: string, parent = '5', owner = '7') => ({ id, parent_id: parent, owner_id: owner });
  const told = {
    threads: [thread(old), thread(one), thread(two), thread(at(30), '6'), thread(at(30), '5', '8'), {}],
  };
  const wanted = { forumId: '5', botId: '7', since: new Date(Date.UTC(2027, 0, 1, 0, 5)) };
  expect(ownThreads(told, wanted)).toEqual([two, one]);
  for (const value of [undefined, {}, { threads: 7 }]) expect(ownThreads(value, wanted)).toEqual([]);
  expect(isStarter({ id: one }, one)).toBe(true);
  expect(isStarter(undefined, one)).toBe(false);
});
