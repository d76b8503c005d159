import { expect, it } from 'vitest';
import { drawMessage } from '../../../bench/pictures/draw-message.ts';
import { htmlOf } from '../../../bench/pictures/markup.ts';
import { collectMessages } from '../../../bench/pictures/messages.ts';
import { seedLibrary } from '../../helpers/seeds.ts';

it('takes what is really sent to both platforms, of which everything can be drawn', async () => {
  const messages = await collectMessages({ library: seedLibrary, locale: 'en' });
  const kinds = messages.map(({ platform, name }) => `${platform}-${name}`);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds).toEqual(expect.arrayContaining(['slack-search', 'slack-home', 'discord-digest-post']));
  const seenByAll = messages.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name);
  expect(new Set(seenByAll)).toEqual(new Set(['share', 'mention', 'digest-post', 'digest-voted']));
  for (const message of messages) {
    const drawn = htmlOf(drawMessage(message));
    expect(drawn.match(/class="unknown">[^<]*/)?.[0], message.name).toBeUndefined();
    expect(drawn.replace(/<[^>]*>/g, '').length, message.name).toBeGreaterThan(40);
  }
});
