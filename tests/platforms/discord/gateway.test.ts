import { describe, expect, it } from 'vitest';
import { said } from '../../helpers/discord/open-discord.ts';
import { PATIENTLY, preparePlatform } from '../../helpers/discord/prepare-platform.ts';

const CONTENT = 1 << 15;

describe('the privileged intent', () => {
  const refuseContent = ({ intents }: Readonly<Record<string, unknown>>) =>
    (Number(intents) & CONTENT) === 0 ? undefined : 4014;
  const intentsOf = (discord: Awaited<ReturnType<typeof preparePlatform>>['discord']) =>
    discord.gateway.sessions.map(({ data }) => (Number(data['intents']) & CONTENT) !== 0);

  it('that Discord does not grant is done without, and the log says what is lost and where to turn it on', async () => {
    const { start, discord, connections, log, answers } = await preparePlatform({ contentIntent: true });
    discord.gateway.refuse(refuseContent);
    await start();
    expect(intentsOf(discord)).toEqual([true, false]);
    expect(connections.at(-1)).toEqual({ state: 'connected' });
    expect(log.join('\n')).toMatch(
      /does not grant the Message Content Intent.*cannot read what others wrote.*Developer Portal/,
    );
    await answers('without the intent');
  });

  it('that is switched off in the middle of its life is done without from then on', async () => {
    const { start, discord, connections, becomes, answers, log } = await preparePlatform({
      contentIntent: true,
    });
    await start();
    discord.gateway.refuse(refuseContent);
    discord.gateway.end(4014);
    await expect.poll(() => connections.length, PATIENTLY).toBeGreaterThan(1);
    await becomes('connected');
    expect(intentsOf(discord)).toEqual([true, false]);
    expect(log.join('\n')).toContain('does not grant the Message Content Intent');
    await answers('without the intent');
    // It is told what it cannot read.
    const hidden = await discord.say('');
    const since = discord.calls.length;
    await discord.say(`<@${discord.botId}>`, { replyTo: hidden });
    await discord.waitForCall(said('Message Content Intent'), since);
  });
});

describe('a start', () => {
  it('waits for ever for what may pass, and says what for', async () => {
    const { start, discord, platform, connections, pauses } = await preparePlatform();
    discord.inject({ path: /applications\/@me/, times: 8, status: 503 });
    discord.inject({ path: /applications\/@me/, times: 1, status: 403, page: '<html>Attention!</html>' });
    discord.inject({
      path: /gateway\/bot/,
      times: 1,
      status: 200,
      answer: {
        url: discord.gateway.url(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 0, reset_after: 3_600_000, max_concurrency: 1 },
      },
    });
    discord.inject({ path: /gateway\/bot/, times: 4, status: 500 });
    discord.inject({ path: /gateway\/bot/, times: 1, status: 429, retryAfter: 3_600 });
    discord.inject({
      path: /gateway\/bot/,
      times: 1,
      status: 200,
      page: '<html>Welcome to this hotel</html>',
    });
    discord.gateway.answerWithPage(1);
    await start();
    expect(platform.connection).toEqual({ state: 'connected' });
    const reasons = connections.flatMap((one) => (one.state === 'connecting' ? [one.reason] : []));
    for (const reason of [
      /cannot be reached \(HTTP 503\)/,
      /something before it answered.*HTTP 403/,
      /allows no new connection until \d{4}-/,
      /cannot be reached \(HTTP 500\)/,
      /asks to wait for 61 minutes/,
      /gateway cannot be reached \(Unexpected server response: 502\)/,
    ])
      expect(reasons).toContainEqual(expect.stringMatching(reason));
    // Of growing pauses the first ones: one more failure each time.
    expect(pauses.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is not given up for a token that is refused once', async () => {
    const { start, discord, platform } = await preparePlatform();
    discord.inject({ path: /applications\/@me/, times: 1, status: 401, answer: { message: '401', code: 0 } });
    await start();
    expect(platform.connection.state).toBe('connected');
  });

  it.each([
    ['that is refused', 'wrong-token-0123456789', 2],
    ['that is left over from an example', 'MTA…', 0],
  ])('is given up for a token %s', async (_, token, requests) => {
    const { start, discord, platform } = await preparePlatform({ token });
    await expect(start()).rejects.toMatchObject({
      code: 'discord_refused',
      message: expect.stringMatching(/does not accept DISCORD_TOKEN.*Reset Token/),
    });
    expect(platform.connection.state).toBe('refused');
    expect(JSON.stringify(platform.connection)).not.toContain(token);
    expect(discord.calls).toHaveLength(requests);
  });

  it('is given up for shards that Discord does not accept', async () => {
    const { start, discord } = await preparePlatform({ shards: { ids: [0], count: 2 } });
    discord.gateway.refuse(() => 4010);
    await expect(start()).rejects.toMatchObject({ message: expect.stringContaining('DISCORD_SHARDS') });
  });
});
