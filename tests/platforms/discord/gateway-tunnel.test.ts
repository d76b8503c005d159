import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { COMMANDS } from '../../../src/answers/slash-commands.ts';
import { toAddress } from '../../../src/chat/address.ts';
import { diagnoseDiscord, discordObstacle } from '../../../src/platforms/discord/diagnose.ts';
import { openGatewayTunnel } from '../../../src/platforms/discord/gateway-tunnel.ts';
import { openProxy, readProxy } from '../../../src/proxy.ts';
import { BEHIND_PROXY, startConnectProxy } from '../../helpers/connect-proxy.ts';
import { configFor } from '../../helpers/discord/open-discord.ts';
import { PATIENTLY, preparePlatform } from '../../helpers/discord/prepare-platform.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';

const everybodyElse = getGlobalDispatcher();
const proxy = await startConnectProxy();
const dispatcher = await openProxy(readProxy({ HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url }, []));
if (dispatcher === undefined) throw new Error('there is no proxy');
// Nothing goes through the proxy but what is told to.
setGlobalDispatcher(new Agent());
afterAll(async () => {
  setGlobalDispatcher(everybodyElse);
  await proxy.close();
});

describe('with a proxy, Discord is reached through it', () => {
  it('by requests, by the gateway, and by the gateway after the network failed', async () => {
    // Nobody finds it but through the proxy.
    const { start, discord, platform, becomes, answers, log } = await preparePlatform({
      host: BEHIND_PROXY,
      dispatcher,
    });
    await start();
    await answers('through a proxy');
    const here = toAddress('discord', discord.guildId, discord.channelId);
    const id = await platform.posting?.send(here, { ...replyOf('text'), deliveryKey: 'key-1' });
    expect(discord.posts.at(-1)).toMatchObject({ id, key: 'key-1' });
    for (const [op, times] of [
      ['resume', 1],
      ['resume', 2],
    ] as const) {
      discord.gateway.drop();
      await discord.gateway.session(times);
      await becomes('connected');
      expect(discord.gateway.sessions.at(-1)?.op).toBe(op);
    }
    await answers('through a proxy again');
    expect(log.join('\n')).not.toContain(proxy.password);
  });

  it('when it is looked at, and a channel is', async () => {
    const { discord } = await preparePlatform({ host: BEHIND_PROXY, dispatcher });
    const config = configFor(discord);
    expect((await diagnoseDiscord(config, COMMANDS, dispatcher))[0]).toMatchObject({ well: true });
    expect((await diagnoseDiscord(config, COMMANDS))[0]).toMatchObject({ well: false });
    const here = toAddress('discord', discord.guildId, '5');
    discord.inject({ path: /\/5$/, times: 1, status: 404, answer: { message: 'x', code: 10003 } });
    expect(await discordObstacle(config, here, dispatcher)).toContain('does not exist');
  });

  it('and nothing of it is left when the platform stops', async () => {
    const { start, platform, discord } = await preparePlatform({ host: BEHIND_PROXY, dispatcher });
    await start();
    expect(discord.gateway.open).toBe(1);
    await platform.stop();
    await expect.poll(() => discord.gateway.open, PATIENTLY).toBe(0);
  });

  it('or says that there is no way', async () => {
    const { start, platform } = await preparePlatform({ host: BEHIND_PROXY });
    const started = start();
    await expect
      .poll(() => platform.connection, PATIENTLY)
      .toMatchObject({
        state: 'connecting',
        reason: expect.stringContaining('Discord cannot be reached'),
      });
    await platform.stop();
    await started;
  });
});

describe('the port of loopback', () => {
  const ended = (url: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      socket.on('open', () => resolve('open'));
      socket.on('error', ({ message }) => resolve(message));
    });

  it('serves nobody who does not know its secret, and nothing but sockets', async () => {
    const tunnel = await openGatewayTunnel(dispatcher, readableLog().logger);
    onTestFinished(() => tunnel.close());
    const known = tunnel.addressFor('ws://127.0.0.1:9/');
    expect(tunnel.addressFor(known)).toBe(known);
    const [, port = ''] = /:(\d+)\//.exec(known) ?? [];
    const guessed = `ws://127.0.0.1:${port}/${'0'.repeat(32)}/${encodeURIComponent('ws://127.0.0.1:9/')}`;
    expect(await ended(guessed)).toContain('404');
    expect(await ended(`${known.slice(0, known.lastIndexOf('/'))}/%zz`)).toContain('404');
    expect((await fetch(known.replace('ws:', 'http:'))).status).toBe(404);
  });

  it('says that what it cannot reach is not there', async () => {
    const { lines, logger } = readableLog();
    const tunnel = await openGatewayTunnel(dispatcher, logger);
    onTestFinished(() => tunnel.close());
    expect(await ended(tunnel.addressFor('ws://127.0.0.1:9/'))).toContain('502');
    expect(lines.join('\n')).toContain('cannot be reached through the proxy');
    expect(lines.join('\n')).not.toContain(proxy.password);
  });
});
