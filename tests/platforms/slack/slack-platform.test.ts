import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/chat/ports.ts';
import { createSlackPlatform, type SlackPlatform } from '../../../src/platforms/slack/slack-platform.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { replyOf, scriptedBot } from '../../helpers/scripted-bot.ts';
import { createPerson, overHttp, type Person } from '../../helpers/slack/driver.ts';
import {
  BOT_TOKEN,
  type Call,
  SIGNING_SECRET,
  type SlackServer,
  startSlackServer,
} from '../../helpers/slack/slack-server.ts';

const HOSTILE = '<!channel> <@U1> *b* _i_ `c` & <https://evil.example|x>';
const MADE_LATE_MS = 1_300;

let slack: SlackServer;
let platform: SlackPlatform;
let store: Store;
let ada: Person;

/** Late for what begins with “slow”; in each kind of block the asker's own words. */
const bot: Bot = scriptedBot(async ({ input, sender }) => {
  const text = input.kind === 'text' || input.kind === 'command' ? input.text : '';
  if (text.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, MADE_LATE_MS));
  const reply = replyOf(`${text} ${sender.name}`);
  return { ...reply, audience: input.kind === 'text' && !text.includes('alone') ? 'everyone' : 'sender' };
});

beforeAll(async () => {
  slack = await startSlackServer();
  store = await openStore('file::memory:');
  platform = createSlackPlatform({
    config: {
      apiUrl: slack.apiUrl,
      transport: { kind: 'http', signingSecret: SIGNING_SECRET },
      workspaces: { kind: 'one', botToken: BOT_TOKEN },
      port: 0,
    },
    seenEvents: store.seenEvents,
    secrets: store.secrets([]),
    managers: 'members',
    logger: pino({ level: 'silent' }),
  });
  await platform.start(bot);
  ada = createPerson(slack, overHttp(platform.port ?? 0), { name: HOSTILE });
});

afterEach(() => expect(slack.violations).toEqual([]));

afterAll(async () => {
  await platform.stop();
  await store.close();
  await slack.close();
});

const shown = ({ body }: Call) => JSON.stringify(body['blocks']);
const said = (words: string) => (call: Call) => shown(call)?.includes(words) === true;

describe('an answer that takes longer than a second', () => {
  it('is announced to the asker alone after /paper, which is acknowledged at once', async () => {
    const since = slack.calls.length;
    const { status, milliseconds } = await ada.slash('slow one');
    expect(status).toBe(200);
    expect(milliseconds).toBeLessThan(MADE_LATE_MS);
    const looking = await slack.waitForCall(said('Looking…'), since);
    const answer = await slack.waitForCall(said('slow one'), since);
    expect(looking.body).toMatchObject({ response_type: 'ephemeral' });
    expect(answer.body).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(answer.at).toBeGreaterThan(looking.at);
  });

  it('takes the place of its announcement after a mention', async () => {
    const since = slack.calls.length;
    await ada.mention('slow two');
    const looking = await slack.waitForCall(said('Looking…'), since);
    const answer = await slack.waitForCall(said('slow two'), since);
    expect(looking.method).toBe('chat.postMessage');
    expect(answer).toMatchObject({ method: 'chat.update', body: { ts: looking.answer['ts'] } });
    expect(slack.calls.slice(since)).toHaveLength(2);
  });

  it('leaves no announcement behind when it is for the asker alone', async () => {
    const since = slack.calls.length;
    await ada.mention('slow alone');
    const answer = await slack.waitForCall(said('slow alone'), since);
    expect(answer.method).toBe('chat.postEphemeral');
    const methods = slack.calls.slice(since).map(({ method }) => method);
    expect(methods).toEqual(['chat.postMessage', 'chat.delete', 'chat.postEphemeral']);
  });

  it('is not announced when it comes in time', async () => {
    const since = slack.calls.length;
    await ada.slash('quick');
    await slack.waitForCall(said('quick'), since);
    await ada.slash('slow enough to see a late announcement of the one before');
    await slack.waitForCall(said('slow enough'), since);
    expect(slack.calls.slice(since).filter(said('Looking…'))).toHaveLength(1);
  });
});

describe('hostile words', () => {
  it('of a person, their name and their query, ping nobody', async () => {
    for (const act of [
      () => ada.slash(HOSTILE),
      () => ada.mention(HOSTILE),
      () => ada.directMessage(HOSTILE),
    ]) {
      const since = slack.calls.length;
      await act();
      const { body } = await slack.waitForCall(() => true, since);
      expect(JSON.stringify(body)).not.toMatch(/<[!@]/);
    }
  });
});
