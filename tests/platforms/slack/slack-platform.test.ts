import { describe, expect, it } from 'vitest';
import { replyOf, wordsOf } from '../../helpers/scripted-bot.ts';
import { encode, signedHeaders } from '../../helpers/slack/driver.ts';
import { answered, createSlackOn, openSlack, posted, shown } from '../../helpers/slack/open-slack.ts';
import { type Call, SIGNING_SECRET, TEAM } from '../../helpers/slack/slack-server.ts';

const HOSTILE = '<!channel> <@U1> *b* _i_ `c` & <https://evil.example|x>';
const LONG = { timeout: 20_000, interval: 20 };
const MADE_LATE_MS = 1_300;

/** Late for what begins with “slow”; in each kind of block the asker's own words. */
const { slack, ada, port, events, log, next } = await openSlack({
  name: HOSTILE,
  answer: async (event) => {
    const text = wordsOf(event);
    if (text.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, MADE_LATE_MS));
    const reply = replyOf(`${text} ${event.sender.name}`);
    return {
      ...reply,
      audience: event.input.kind === 'text' && !text.includes('alone') ? 'everyone' : 'sender',
    };
  },
});

const said = (words: string) => (call: Call) => shown(call).includes(words);

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
    for (const [act, words] of [
      [() => ada.slash(HOSTILE), '*b* _i_'],
      [() => ada.mention(HOSTILE), 'b i c & x'],
      [() => ada.directMessage(HOSTILE), 'b i c & x'],
    ] as const) {
      const { body } = await next(act, said(words));
      expect(JSON.stringify(body)).not.toMatch(/<[!@]/);
    }
  });
});

describe('an answer that cannot be posted', () => {
  const told = ({ method }: Call) => method === 'chat.postEphemeral';

  it('is tried again after a 500', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, status: 500 });
    await next(() => ada.mention('bandits'), posted());
  });

  it('is told to the person, with what they can do about it', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, error: 'not_in_channel' });
    const { body } = await next(() => ada.mention('bandits'), told);
    expect(JSON.stringify(body)).toContain('/invite @Paperboy');
  });

  it('is told with a reference to the log when only an operator can mend it', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, error: 'token_revoked' });
    const { body } = await next(() => ada.mention('bandits'), told);
    const [, reference = 'none'] = /reference ([0-9a-f]{8})/.exec(JSON.stringify(body)) ?? [];
    expect(log.find((line) => line.includes(reference))).toMatch(/token_revoked.*refuses the token/);
  });
});

describe('requests over HTTP', () => {
  it('are refused without a signature, with a wrong or a stale one, and nothing is done', async () => {
    const { body, type } = encode('slash_commands', {
      command: '/paper',
      text: 'signed',
      team_id: TEAM,
      channel_id: slack.channel,
      user_id: slack.ada,
      response_url: slack.responseUrl(),
    });
    const now = Math.floor(Date.now() / 1000);
    const send = async (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/slack/events`, {
        method: 'POST',
        headers: { 'content-type': type, ...headers },
        body,
      });
    const asked = events.length;
    for (const headers of [
      {},
      signedHeaders(body, 'another secret'),
      signedHeaders(`${body}&x=1`),
      signedHeaders(body, SIGNING_SECRET, now - 6 * 60),
      { ...signedHeaders(body), 'x-slack-request-timestamp': 'never' },
    ])
      expect((await send(headers)).status).toBe(401);
    // A good one last: had the others been taken, they would have been answered before it.
    await next(() => send(signedHeaders(body)), answered('signed'));
    expect(events.length).toBe(asked + 1);
  });

  it('verify the address, as Slack does once', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'c123', token: 'v' });
    const verified = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...signedHeaders(challenge) },
      body: challenge,
    });
    expect(await verified.json()).toEqual({ challenge: 'c123' });
  });
});

describe('the port', () => {
  const parts = { library: { state: 'ok' } } as const;
  const services = { readiness: async () => ({ ready: true, parts }) };
  const pace = { firstPauseMs: 20, longestPauseMs: 20 };

  it('answers while Slack cannot be reached: health, readiness, and Slack that it may try again', async () => {
    const { start, platform, connections } = await createSlackOn(slack, { services, pace });
    slack.inject({ method: 'auth.test', times: 50, status: 500 });
    const started = start();
    await expect
      .poll(() => platform.connection, LONG)
      .toMatchObject({ state: 'connecting', reason: expect.any(String) });
    const at = `http://127.0.0.1:${platform.port}`;
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${at}/readyz`)).json()).toEqual({ ready: true, parts });
    const { body, type } = encode('slash_commands', { command: '/paper', text: 'early', team_id: TEAM });
    const early = await fetch(`${at}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...signedHeaders(body) },
      body,
    });
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '5']);
    const { ada: person, next: after } = await started;
    await after(() => person.slash('now'), answered('asked: now'));
    expect(platform.connection).toEqual({ state: 'connected' });
    expect(connections.map(({ state }) => state)).toEqual(['connecting', 'connected']);
  });
});
