import { describe, expect, it } from 'vitest';
import { TOKEN } from '../../helpers/discord/discord-server.ts';
import { PATIENTLY, preparePlatform } from '../../helpers/discord/prepare-platform.ts';

describe('a connection', () => {
  it('is told of from its beginning to its end', async () => {
    const { platform, start, connections, discord, becomes, answers } = await preparePlatform();
    expect(platform.connection).toEqual({ state: 'connecting' });
    await start();
    expect(connections).toEqual([{ state: 'connected' }]);
    discord.gateway.drop();
    await expect.poll(() => connections.length, PATIENTLY).toBeGreaterThan(1);
    expect(connections[1]).toEqual({
      state: 'connecting',
      reason: 'The connection to Discord was lost (1 of 1 shards); it is made anew.',
    });
    await becomes('connected');
    expect(discord.gateway.sessions.at(-1)?.op).toBe('resume');
    await answers('after a resume');
  });

  it('of several shards is there when each of them is', async () => {
    const { start, discord, platform, becomes, connections } = await preparePlatform({
      shards: { ids: [0, 1], count: 2 },
    });
    await start();
    discord.gateway.answerWithPage(1);
    discord.gateway.end(4000, 1);
    await expect.poll(() => connections.at(-1)?.state, PATIENTLY).toBe('connecting');
    expect(platform.connection).toMatchObject({ reason: expect.stringContaining('1 of 2 shards') });
    await becomes('connected');
  });

  it('that nobody hears any more is found out, and made anew', async () => {
    const { start, discord, connections, becomes, answers } = await preparePlatform();
    discord.gateway.beat({ everyMs: 300, isHeard: false });
    await start();
    await expect.poll(() => connections.some(({ state }) => state === 'connecting'), PATIENTLY).toBe(true);
    discord.gateway.beat({ everyMs: 300, isHeard: true });
    await becomes('connected');
    await answers('again');
  });

  it('that Discord ends with a code that may pass is made anew, in a client of its own', async () => {
    const { start, discord, becomes, answers, connections, log } = await preparePlatform();
    await start();
    // Of shards that nobody chose, Discord says that it wants others.
    discord.gateway.end(4011);
    await expect.poll(() => connections.length, PATIENTLY).toBeGreaterThan(1);
    await becomes('connected');
    expect(connections.map(({ state }) => state)).not.toContain('refused');
    expect(log.join('\n')).toContain('Discord wants other shards (close code 4011). Trying again');
    expect(discord.gateway.open).toBe(1);
    await answers('with other shards');
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4012, 'Update Paperboy'],
    [4013, 'Update Paperboy'],
    [4014, 'Update Paperboy'],
  ])('that Discord ends with %i is refused for good, with the remedy', async (code, remedy) => {
    const { start, discord, platform, becomes, connections } = await preparePlatform();
    await start();
    const before = discord.gateway.sessions.length;
    discord.gateway.end(code);
    await becomes('refused');
    expect(platform.connection).toMatchObject({ reason: expect.stringContaining(remedy) });
    expect(connections.at(-1)).toBe(platform.connection);
    expect(JSON.stringify(connections)).not.toContain(TOKEN);
    expect(discord.gateway.sessions.length).toBe(before);
    await expect.poll(() => discord.gateway.open, PATIENTLY).toBe(0);
  });
});
