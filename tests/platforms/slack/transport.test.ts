import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import { diagnoseSlack, slackObstacle } from '../../../src/platforms/slack/diagnose.ts';
import { openProxy, readProxy } from '../../../src/proxy.ts';
import { BEHIND_PROXY, startConnectProxy } from '../../helpers/connect-proxy.ts';
import { browse, install, REDIRECT_URI } from '../../helpers/slack/install.ts';
import {
  answered,
  called,
  configFor,
  createSlackOn,
  posted,
  serveSlack,
} from '../../helpers/slack/open-slack.ts';
import { APP_TOKEN, CLIENT_ID, CLIENT_SECRET, TEAM } from '../../helpers/slack/slack-server.ts';

const before = getGlobalDispatcher();
const proxy = await startConnectProxy();
const { url } = proxy;
const dispatcher = await openProxy(readProxy({ HTTPS_PROXY: url, HTTP_PROXY: url }, []));
/** Nobody finds it but through the proxy. */
const slack = await serveSlack([REDIRECT_URI], 0, BEHIND_PROXY);
afterAll(async () => {
  // Other files of the same process go on without a proxy.
  setGlobalDispatcher(before);
  await proxy.close();
});

const LONG = { timeout: 20_000, interval: 20 };
const services = { dispatcher };

describe('with a proxy, Slack is reached through it', () => {
  it('by commands over HTTP: the Web API and response_urls', async () => {
    const { start } = await createSlackOn(slack, { services });
    const { ada, next } = await start();
    await next(() => ada.slash('bandits'), answered('asked: bandits'));
    await next(() => ada.mention('bandits'), called('chat.postEphemeral', 'asked: bandits'));
    await next(() => ada.openHome(), called('views.publish'));
  });

  describe('also where that alone is told to go there', () => {
    const everybodyElse = getGlobalDispatcher();
    beforeEach(() => setGlobalDispatcher(new Agent()));
    afterEach(() => setGlobalDispatcher(everybodyElse));

    it('by Socket Mode: its address, its connection, and the one after that', async () => {
      const { start, platform } = await createSlackOn(slack, { services, overSocket: true });
      const { ada, next } = await start();
      expect(platform.connection).toEqual({ state: 'connected' });
      await next(() => ada.mention('bandits'), called('chat.postEphemeral', 'asked: bandits'));
      const known = slack.socketMode.connections;
      (await slack.socketMode.newest()).leave('refresh_requested');
      await slack.socketMode.connected(known);
      await next(() => ada.mention('unlearning'), called('chat.postEphemeral', 'asked: unlearning'));
    });

    it('by papers of the day', async () => {
      const { start, platform } = await createSlackOn(slack, { services });
      const { next } = await start();
      const here = toAddress('slack', TEAM, slack.channel);
      const blocks = [{ kind: 'text', role: 'body', spans: [{ text: 'of the day' }] }] as const;
      await next(
        async () => platform.posting?.send(here, { tone: 'answer', deliveryKey: 'key-1', blocks }),
        posted('of the day'),
      );
    });

    it('by installations', async () => {
      const { start } = await createSlackOn(slack, {
        services,
        workspaces: {
          kind: 'many',
          clientId: CLIENT_ID,
          clientSecret: CLIENT_SECRET,
          stateSecret: 'a-long-random-text',
          tokenKeys: [Buffer.alloc(32, 7)],
        },
      });
      const { port, ada, next } = await start();
      expect((await install(slack, port)).page).toContain('Paperboy is installed');
      expect((await browse(port, '/healthz')).text).toBe('ok\n');
      await next(() => ada.mention('bandits'), called('chat.postEphemeral', 'asked: bandits'));
    });

    it('by the doctor', async () => {
      const config = { ...configFor(slack), transport: { kind: 'socket', appToken: APP_TOKEN } } as const;
      const here = toAddress('slack', TEAM, slack.channel);
      expect((await diagnoseSlack(config, dispatcher)).every(({ well }) => well)).toBe(true);
      expect(await slackObstacle(config, here, { secrets: undefined, dispatcher })).toBeUndefined();
      expect((await diagnoseSlack(config)).every(({ well }) => well)).toBe(false);
    });
  });

  it('and a connection that is silent is taken from the proxy too', async () => {
    const { start, platform } = await createSlackOn(slack, {
      services,
      overSocket: true,
      pace: { pongMs: 900, settledMs: 0 },
    });
    await start();
    const wire = await slack.socketMode.newest();
    const known = slack.socketMode.connections;
    wire.silence();
    await slack.socketMode.connected(known);
    await platform.stop();
    await dispatcher?.close();
    await expect.poll(() => proxy.open, LONG).toBe(0);
    wire.drop();
  });
});
