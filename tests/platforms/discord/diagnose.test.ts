import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../src/answers/slash-commands.ts';
import { toAddress } from '../../../src/chat/address.ts';
import type { DiscordConfig } from '../../../src/platforms/discord/config.ts';
import { diagnoseDiscord, discordObstacle } from '../../../src/platforms/discord/diagnose.ts';
import { configFor, openDiscord } from '../../helpers/discord/open-discord.ts';

/** The commands are registered when the platform starts. */
const { discord } = await openDiscord();
const config = configFor(discord);
const NOWHERE: DiscordConfig = { ...config, apiUrl: 'http://127.0.0.1:9/api' };

/** What is found, a line each: `FAIL about: found – remedy`. */
const lines = async (given: DiscordConfig, commands = COMMANDS) =>
  (await diagnoseDiscord(given, commands)).map(
    ({ well, about, found, remedy }) =>
      `${well ? 'ok' : 'FAIL'} ${about}: ${found}${remedy === undefined ? '' : ` – ${remedy}`}`,
  );

describe('what doctor finds', () => {
  it('of a token that works is the application, its switch, its commands and the way into a server', async () => {
    expect(await lines(config)).toEqual([
      expect.stringMatching(/^ok Discord token: application /),
      expect.stringMatching(/^ok Discord message content: the intent is off/),
      'ok Discord commands: registered',
      expect.stringMatching(/^ok Discord invite: https:\/\/discord.com\/oauth2\/authorize\?client_id=\d+/),
    ]);
    discord.inject({ path: /@me$/, times: 1, status: 200, answer: { id: '1', flags: 1 << 18 } });
    expect((await lines(config))[1]).toBe('ok Discord message content: the intent is on');
  });

  it('of commands that changed is that they are registered at the next start', async () => {
    const fewer = { ...COMMANDS, menus: [] };
    expect((await lines(config, fewer))[2]).toContain('differ; they are registered at the next start');
  });

  it('of one server are the commands of that server', async () => {
    const since = discord.calls.length;
    await lines({ ...config, guildId: discord.guildId });
    const paths = discord.calls.slice(since).map(({ path }) => path);
    expect(paths.at(-1)).toMatch(new RegExp(`/guilds/${discord.guildId}/commands$`));
  });

  it('of a token that Discord refuses is the remedy, and of a Discord that is down that', async () => {
    const [refused] = await lines({ ...config, token: 'wrong-token-0123456789' });
    expect(refused).toMatch(/^FAIL Discord token: refused – reset it/);
    expect(await lines(NOWHERE)).toEqual([
      'FAIL Discord token: Discord cannot be reached (ECONNREFUSED) – look at proxy, firewall and DNS',
    ]);
  });
});

describe('why a channel takes no posts', () => {
  const here = toAddress('discord', discord.guildId, discord.channelId);

  it('is what Discord says of it; nothing where it takes them, or Discord is down', async () => {
    expect(await discordObstacle(config, here)).toBeUndefined();
    discord.inject({
      path: /^\/channels\/\d+$/,
      times: 1,
      status: 403,
      answer: { message: 'no', code: 50001 },
    });
    expect(await discordObstacle(config, here)).toContain('I cannot see the channel');
    expect(await discordObstacle(NOWHERE, here)).toBeUndefined();
    discord.inject({
      path: /^\/channels\/\d+$/,
      times: 1,
      status: 403,
      page: '<html>Attention Required!</html>',
    });
    expect(await discordObstacle(config, here)).toBeUndefined();
  });

  it('is that the history may not be read there, without which a post could come twice', async () => {
    discord.deny(PermissionFlagsBits.ReadMessageHistory);
    onTestFinished(() => discord.deny(0n));
    expect(await discordObstacle(config, here)).toContain('I lack the permission Read Message History');
  });
});
