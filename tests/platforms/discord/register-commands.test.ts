import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS as BOT_COMMANDS } from '../../../src/answers/slash-commands.ts';
import { registrationOf } from '../../../src/platforms/discord/commands.ts';
import { createRest } from '../../../src/platforms/discord/lasting-rest.ts';
import { registerCommands, removeElsewhere } from '../../../src/platforms/discord/register-commands.ts';
import { startDiscordServer } from '../../helpers/discord/discord-server.ts';
import { configFor } from '../../helpers/discord/open-discord.ts';
import { preparePlatform } from '../../helpers/discord/prepare-platform.ts';
import { readableLog } from '../../helpers/readable-log.ts';

const COMMANDS = registrationOf(BOT_COMMANDS);

async function prepare() {
  const discord = await startDiscordServer();
  const rest = createRest(configFor(discord), { retries: 0 });
  onTestFinished(async () => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
    expect(discord.violations).toEqual([]);
    await discord.close();
  });
  const place = { rest, applicationId: discord.botId, guildIds: [discord.guildId] };
  const { lines, logger } = readableLog();
  const overwritten = (since: number) =>
    discord.calls
      .slice(since)
      .filter(({ method }) => method === 'PUT')
      .map(
        ({ path, body }) =>
          `${path.includes('/guilds/') ? 'server' : 'everywhere'} ${Object.keys(body).length}`,
      );
  return {
    discord,
    place,
    log: lines as readonly string[],
    /** Like a start. @returns what was overwritten, and the ids */
    start: async (guildId?: string, commands = COMMANDS) => {
      const since = discord.calls.length;
      const ids = await registerCommands(commands, { ...place, guildId, logger });
      if (ids.size > 0)
        await removeElsewhere({ ...place, guildId, logger, closing: new AbortController().signal });
      return { ids, overwritten: overwritten(since) };
    },
  };
}

describe('commands', () => {
  it('are registered once, and nothing is overwritten when all is as it should be', async () => {
    const { start } = await prepare();
    expect((await start()).overwritten).toEqual([`everywhere ${COMMANDS.length}`]);
    const { ids, overwritten } = await start();
    expect(overwritten).toEqual([]);
    expect([...ids.keys()].filter((words) => !words.includes(' ')).sort()).toEqual([
      'digest',
      'paper',
      'saved',
      'sources',
    ]);
    expect(ids.get('digest on')).toBe(ids.get('digest'));
    expect(ids.get('paper')).toMatch(/^\d+$/);
  });

  it('move to a server of their own and back, and are never in both places', async () => {
    const { discord, log, start } = await prepare();
    const warnings = () => log.filter((line) => line.includes('is gone with them'));
    await start();
    expect((await start(discord.guildId)).overwritten).toEqual([`server ${COMMANDS.length}`, 'everywhere 0']);
    // What admins set for them is gone, too: that is said once, when it happens.
    expect(warnings()).toHaveLength(1);
    expect((await start(discord.guildId)).overwritten).toEqual([]);
    expect((await start()).overwritten).toEqual([`everywhere ${COMMANDS.length}`, 'server 0']);
    expect(warnings()).toHaveLength(1);
  });

  it('that are gone come back, and those that we have no more go', async () => {
    const { start } = await prepare();
    await start();
    expect((await start(undefined, COMMANDS.slice(1))).overwritten).toEqual([
      `everywhere ${COMMANDS.length - 1}`,
    ]);
    expect((await start()).overwritten).toEqual([`everywhere ${COMMANDS.length}`]);
  });

  it('stay where they are as long as Discord does not take them elsewhere', async () => {
    const { discord, start } = await prepare();
    await start();
    discord.inject({ method: 'PUT', path: /\/guilds\/\d+\/commands$/, times: 1, status: 400 });
    const { ids, overwritten } = await start(discord.guildId);
    expect(overwritten).toEqual([`server ${COMMANDS.length}`]);
    expect(ids.size).toBe(0);
  });
});

describe('what an earlier start registered elsewhere', () => {
  it('is not waited for by the start', async () => {
    const { discord, start } = await preparePlatform();
    const answer = { message: 'wait', retry_after: 20, global: false };
    const path = /\/guilds\/\d+\/commands$/;
    discord.inject({ method: 'GET', path, times: 1, status: 429, answer, retryAfter: 20 });
    const since = performance.now();
    await start();
    expect(performance.now() - since).toBeLessThan(10_000);
    await discord.waitForCall((call) => path.test(call.path));
  });

  it('is looked for in some servers, and it is said how many those are', async () => {
    const { discord, place } = await prepare();
    const { lines, logger } = readableLog();
    const guildIds = Array.from({ length: 30 }, (_, at) => String(at + 1));
    const removal = { ...place, guildIds, guildId: undefined, logger };
    await removeElsewhere({ ...removal, closing: new AbortController().signal });
    expect(discord.calls).toHaveLength(25);
    expect(lines.join()).toContain('in 25 of 30 servers');
    await removeElsewhere({ ...removal, closing: AbortSignal.abort() });
    expect(discord.calls).toHaveLength(25);
  });
});
