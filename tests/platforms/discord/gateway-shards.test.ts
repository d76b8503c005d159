import { describe, expect, it, onTestFinished } from 'vitest';
import { openPlatform } from '../../helpers/discord/open-discord.ts';
import { PATIENTLY, preparePlatform } from '../../helpers/discord/prepare-platform.ts';

describe('shards', () => {
  it('that cannot connect again and again is tried with growing pauses, and not twice a second', async () => {
    const { start, discord, pauses, becomes, answers } = await preparePlatform();
    await start();
    discord.gateway.answerWithPage(4);
    discord.gateway.drop();
    await expect.poll(() => Math.max(0, ...pauses), PATIENTLY).toBeGreaterThanOrEqual(3);
    await becomes('connected');
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    await answers('after pages');
  });
  it('whose peer is silent are stopped all the same', async () => {
    const { start, discord, platform } = await preparePlatform();
    await start();
    discord.gateway.silence();
    const began = performance.now();
    await platform.stop();
    // The SDK itself would wait half a minute.
    expect(performance.now() - began).toBeLessThan(15_000);
    discord.gateway.drop();
  });
  it('whose peer is silent are connected anew before the SDK would have given it up', async () => {
    const { start, discord, answers } = await preparePlatform();
    discord.gateway.beat({ everyMs: 500 });
    await start();
    discord.gateway.silence();
    await answers('after the silence');
  });
  it('that are stopped while they connect do not connect afterwards', async () => {
    const { start, discord, platform } = await preparePlatform();
    discord.gateway.answerWithPage(1_000);
    const started = start();
    await expect.poll(() => platform.connection, PATIENTLY).toMatchObject({ reason: /gateway/ });
    await platform.stop();
    await started;
    discord.gateway.answerWithPage(0);
    // Whoever connects after it has the time for a connection, and for another one after the network failed.
    const other = await openPlatform(discord);
    onTestFinished(() => other.stop());
    discord.gateway.drop();
    await discord.gateway.session(1);
    expect(discord.gateway.sessions.map(({ op }) => op)).toEqual(['identify', 'resume']);
    await expect.poll(() => discord.gateway.open, PATIENTLY).toBe(1);
  });
});

describe('an event that cannot be read', () => {
  it.each([
    ['INTERACTION_CREATE', { id: '1', type: 2, data: { type: 1, name: 'words of a person' } }],
    ['INTERACTION_CREATE', { id: '1', type: 3, data: { component_type: 2 } }],
    ['MESSAGE_CREATE', { id: '1', content: 'words of a person' }],
    ['MESSAGE_CREATE', { id: 'words of a person', channel_id: 5, author: 'words of a person' }],
    ['GUILD_CREATE', { id: '5', name: 'words of a person', roles: 5 }],
    ['GUILD_ROLE_UPDATE', null],
  ])('(%s) is logged without what it says, and takes no other along', async (type, data) => {
    const { start, discord, answers, log, connections } = await preparePlatform();
    await start();
    discord.gateway.dispatch(type, data);
    await answers('after it');
    const told = log.filter((line) => line.includes('an event could not be read'));
    expect(told).toEqual([expect.stringContaining(type)]);
    expect(log.join('\n')).not.toContain('words of a person');
    expect(connections).toEqual([{ state: 'connected' }]);
  });

  it('is logged too when it comes while the platform still connects', async () => {
    const { start, discord, answers, log } = await preparePlatform({ shards: { ids: [0, 1], count: 2 } });
    const started = start();
    // One shard is there, the other waits for its turn: not everything is handed on yet.
    await expect.poll(() => log.join('\n'), PATIENTLY).toContain('shard ready');
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 2, data: null });
    await started;
    await answers('after it');
    expect(log.join('\n')).toContain('an event could not be read');
  });

  it('as the greeting leads to a connection anew', async () => {
    const { start, discord, log, platform } = await preparePlatform();
    discord.gateway.refuse(() => {
      // In place of a greeting there comes one that says nothing.
      discord.gateway.refuse(() => undefined);
      discord.gateway.dispatch('READY', { session_id: 's', resume_gateway_url: discord.gateway.url() });
      return undefined;
    });
    await start();
    expect(platform.connection.state).toBe('connected');
    expect(log.join('\n')).toContain('What Discord greets with cannot be read. Trying again');
  });
});
