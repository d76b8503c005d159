import { describe, expect, it } from 'vitest';
import { OPEN_MENU } from '../../../src/platforms/discord/render-components.ts';
import type { Call } from '../../helpers/discord/discord-server.ts';
import {
  ASIDE,
  EPHEMERAL,
  IS_COMPONENTS_V2,
  messageOf,
  openDiscord,
  option,
  said,
} from '../../helpers/discord/open-discord.ts';
import { choiceFaults } from '../../helpers/discord/validate.ts';
import { replyOf, wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

const { discord, asked, events, next } = await openDiscord({
  answer: (event) =>
    wordsOf(event) === 'buttons'
      ? replyOf('buttons')
      : wordsAs(`asked: ${wordsOf(event)}`, event.inTheOpen === true ? 'everyone' : 'sender'),
  bot: {
    complete: async (prefix, limit, kind = 'title') =>
      Array.from({ length: limit }, (_, at) => {
        const label = `${prefix} ${at} ${'long '.repeat(40)}`;
        return { label, value: `value of ${label}`, exact: `paper ${at}`, token: 'p:1', kind };
      }),
    propose: async ({ sender: { id } }, _, kind = 'title') => [
      { label: `${kind} for ${id}`, value: 'of no use', exact: 'paper 1', token: 'p:1', kind },
    ],
    completeZones: async (prefix) => [{ label: `${prefix}: Tokyo`, timezone: 'Asia/Tokyo' }],
  },
});

const choicesOf = ({ body }: Call) =>
  (body['data'] as { readonly choices: readonly { readonly name: string; readonly value: string }[] })
    .choices;
const completed = ({ body }: Call) => body['type'] === 8;

describe('a slash command', () => {
  it('asks the bot what was filled in, as words that anybody could have typed', async () => {
    const event = await asked(() =>
      discord.slash('paper', [
        option('query', ' graph networks '),
        option('author', 'Ada Lovelace'),
        option('year', '2020..2023'),
        option('share', true),
      ]),
    );
    expect(event).toMatchObject({
      address: `discord:${discord.guildId}:${discord.channelId}`,
      sender: { id: discord.adaId, name: 'ada', isManager: true, isSameEverywhere: true, locale: 'en' },
      input: { kind: 'command', text: 'graph networks author:"Ada Lovelace" year:2020..2023' },
      canShare: true,
    });
  });

  it('asks for an answer to everyone where its option says so', async () => {
    const share = (value: boolean) =>
      next(
        () => discord.slash('paper', [option('query', `share ${value}`), option('share', value)]),
        said(`asked: share ${value}`),
      );
    expect(messageOf(await share(false))).toMatchObject({ flags: ASIDE });
    expect(messageOf(await share(true))).toMatchObject({ flags: IS_COMPONENTS_V2 });
  });

  it('says what an option takes that cannot be read, and asks the bot nothing', async () => {
    const before = events.length;
    const ask = () => discord.slash('paper', [option('query', 'bandits'), option('year', '<@1> recent')]);
    const refused = messageOf(await next(ask, said('since 2021')));
    expect(refused).toMatchObject({ flags: EPHEMERAL });
    expect(events.length).toBe(before);
  });

  it('with a command behind it asks the bot both', async () => {
    const { input } = await asked(() => discord.digest('on', [option('time', '9:30')]));
    expect(input).toEqual({ kind: 'command', text: 'digest on time:"9:30"' });
    expect((await asked(() => discord.slash('saved'))).input).toEqual({ kind: 'command', text: 'saved' });
  });
});

describe('the menu of a message', () => {
  it('asks the bot about its words', async () => {
    const target = {
      id: '850000000000000001',
      channel_id: discord.channelId,
      author: { id: '1', username: 'bob', discriminator: '0', avatar: null },
      content: 'Offline learning? https://example.org/bread',
      timestamp: new Date().toISOString(),
      type: 0,
    };
    const event = await asked(() => discord.menuCommand('Related papers', target));
    expect(event).toMatchObject({
      sender: { id: discord.adaId },
      input: { kind: 'command', text: 'related' },
      context: { text: 'Offline learning?', tokens: [] },
    });
  });

  it('asks about the paper in a post of the bot’s own', async () => {
    const button = { type: 2, style: 2, label: 'Related', custom_id: '0.p:1' };
    const target = {
      id: '850000000000000002',
      channel_id: discord.channelId,
      author: { id: discord.botId, username: 'Paperboy', discriminator: '0', avatar: null, bot: true },
      content: 'A paper',
      components: [{ type: 1, components: [button] }],
      timestamp: new Date().toISOString(),
      type: 0,
    };
    const event = await asked(() => discord.menuCommand('Related papers', target));
    expect(event.context).toEqual({ text: '', tokens: ['p:1'] });
  });
});

describe('a button', () => {
  it('asks the bot its token', async () => {
    const shown = await next(() => discord.slash('paper', [option('query', 'buttons')]), said('buttons'));
    const event = await asked(() => discord.press(shown, 'buttons'));
    expect(event).toMatchObject({ input: { kind: 'action', token: 'buttons' }, canShare: true });
  });
});

describe('what an older version of the bot left behind', () => {
  const older = 'of another version of me';

  it.each(['of-another-time', 'open', '0.', '123.x', ''])(
    'a button “%s” is answered, to whoever pressed it alone',
    async (id) => {
      const shown = await next(() => discord.slash('paper', [option('query', 'buttons')]), said('buttons'));
      const left = [{ type: 1, components: [{ type: 2, label: 'Other', custom_id: id }] }];
      const press = () => discord.press({ ...shown, body: { data: { components: left } } }, 'Other');
      expect(messageOf(await next(press, said(older)))).toMatchObject({ flags: EPHEMERAL });
    },
  );

  it('the menu below an old list opens what is picked in it', async () => {
    const shown = await next(() => discord.slash('paper', [option('query', 'buttons')]), said('buttons'));
    const options = [{ label: '1. A paper', value: 'p:1' }];
    const left = [{ type: 1, components: [{ type: 3, custom_id: OPEN_MENU, options }] }];
    const pick = () => discord.press({ ...shown, body: { data: { components: left } } }, '1. ');
    expect((await asked(pick)).input).toEqual({ kind: 'action', token: 'p:1' });
  });

  it('a menu is answered too, and one without a choice', async () => {
    const shown = await next(() => discord.slash('paper', [option('query', 'buttons')]), said('buttons'));
    const options = [{ label: 'Other', value: 'p:1' }];
    const left = [{ type: 1, components: [{ type: 3, custom_id: 'menu-of-another-time', options }] }];
    const pick = () => discord.press({ ...shown, body: { data: { components: left } } }, 'Other');
    expect(messageOf(await next(pick, said(older)))).toMatchObject({ flags: EPHEMERAL });
  });

  it('a command and the menu of a message are answered, and ask the bot nothing', async () => {
    const before = events.length;
    const slash = await next(() => discord.slash('papers-of-old'), said('do not know this command any more'));
    expect(messageOf(slash)).toMatchObject({ flags: EPHEMERAL });
    const target = {
      id: '850000000000000002',
      channel_id: discord.channelId,
      author: { id: '1', username: 'bob', discriminator: '0', avatar: null },
      content: 'Offline learning?',
      timestamp: new Date().toISOString(),
      type: 0,
    };
    const menu = () => discord.menuCommand('Papers of old', target);
    expect(messageOf(await next(menu, said('do not know this command any more')))).toMatchObject({
      flags: EPHEMERAL,
    });
    expect(events.length).toBe(before);
  });
});

describe('whoever reads German', () => {
  it('is told in German why there is no answer', async () => {
    discord.gateway.read('de');
    const unnamed = () => discord.slash('paper', [option('query', 'x'), option('author', '"')]);
    expect(messageOf(await next(unnamed, said('Sag einen Namen')))).toMatchObject({ flags: EPHEMERAL });
    await next(() => discord.slash('papers-of-old'), said('Diesen Befehl kenne ich nicht mehr'));
    discord.gateway.read('en-US');
  });
});

describe('while typing', () => {
  it('titles and authors are completed, within the limits', async () => {
    const titles = choicesOf(await next(() => discord.complete('query', 'conserv'), completed));
    expect(titles).toHaveLength(25);
    expect(titles.flatMap(choiceFaults)).toEqual([]);
    // What stands in the box is the name; what is sent names just that paper, however long its title is.
    expect(titles[0]?.name).toMatch(/^conserv 0 long/);
    expect(titles[0]?.value).toBe('paper 0');
    const authors = choicesOf(await next(() => discord.complete('author', 'ada'), completed));
    expect(authors[0]?.value).toMatch(/^ada 0/);
    const venues = choicesOf(await next(() => discord.complete('venue', 'icl'), completed));
    expect(venues[0]?.value).toMatch(/^icl 0/);
  });

  it('before anything is typed, what fits this person is offered', async () => {
    const choices = async (option: string) =>
      choicesOf(await next(() => discord.complete(option, ' '), completed));
    expect(await choices('query')).toEqual([{ name: `title for ${discord.adaId}`, value: 'paper 1' }]);
    const name = `author for ${discord.adaId}`;
    expect(await choices('author')).toEqual([{ name, value: name }]);
  });

  it('nothing is completed of what is not known', async () => {
    expect(choicesOf(await next(() => discord.complete('of-another-time', 'tok'), completed))).toEqual([]);
  });

  it('time zones are completed', async () => {
    expect(choicesOf(await next(() => discord.completeZone('tok'), completed))).toEqual([
      { name: 'tok: Tokyo', value: 'Asia/Tokyo' },
    ]);
  });
});
