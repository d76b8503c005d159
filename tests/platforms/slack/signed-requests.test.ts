import { describe, expect, it } from 'vitest';
import { encode, signedHeaders } from '../../helpers/slack/driver.ts';
import { answered, called, createSlackOn, serveSlack } from '../../helpers/slack/open-slack.ts';
import { SIGNING_SECRET, TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();

const open = async (services = {}) => {
  const opened = await createSlackOn(slack, { services });
  return { ...opened, ...(await opened.start()) };
};
type Opened = Awaited<ReturnType<typeof open>>;

const now = () => Math.floor(Date.now() / 1000);
const commandOf = (text: string) =>
  encode('slash_commands', {
    command: '/paper',
    text,
    team_id: TEAM,
    channel_id: slack.channel,
    user_id: slack.ada,
    user_name: 'ada',
    response_url: slack.responseUrl(),
  });
const actionOf = (words: string) =>
  encode('interactive', {
    type: 'block_actions',
    team: { id: TEAM },
    user: { id: slack.ada, name: 'ada', team_id: TEAM },
    container: { type: 'message', message_ts: '1.000001', channel_id: slack.channel, is_ephemeral: true },
    channel: { id: slack.channel },
    response_url: slack.responseUrl(),
    actions: [{ type: 'button', action_id: 'paperboy:0', block_id: 'b', value: words }],
  });
const eventOf = (type: string) =>
  encode('events_api', {
    type: 'event_callback',
    team_id: TEAM,
    event_time: now(),
    event: { type, user: slack.ada, channel: slack.adaDirect, tab: 'home' },
  });

const send = async (port: number, { body, type }: ReturnType<typeof commandOf>, headers: object) =>
  (
    await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body,
    })
  ).status;

/** Everything that was sent before this is answered by now. */
const settle = async ({ ada, next }: Opened) => {
  await next(() => ada.slash('the last'), answered('the last'));
};

describe('a request that is sent again', () => {
  it.each([
    ['a command', commandOf('bandits')],
    ['a press', actionOf('p:1')],
    ['an event', eventOf('app_home_opened')],
  ])('is handled once: %s, three times by two replicas', async (_, request) => {
    const first = await open();
    const second = await open({ seenEvents: first.seenEvents, secrets: first.secrets });
    const headers = signedHeaders(request.body);
    for (const { port } of [first, second, first]) expect(await send(port, request, headers)).toBe(200);
    await settle(first);
    await settle(second);
    expect(
      [...first.events, ...second.events].filter(({ input }) => !JSON.stringify(input).includes('the last')),
    ).toHaveLength(1);
  });

  it('is not new because something hangs on its signature', async () => {
    const opened = await open();
    const request = commandOf('bandits');
    const headers = signedHeaders(request.body);
    for (const more of ['', '=', '=x'])
      expect(
        await send(opened.port, request, {
          ...headers,
          'x-slack-signature': headers['x-slack-signature'] + more,
        }),
      ).toBe(200);
    await settle(opened);
    expect(opened.events).toHaveLength(2);
  });

  it('with a signature of its own is a new one, as when somebody presses twice', async () => {
    const opened = await open();
    const request = commandOf('bandits');
    const at = now();
    for (const seconds of [at, at - 1])
      expect(await send(opened.port, request, signedHeaders(request.body, SIGNING_SECRET, seconds))).toBe(
        200,
      );
    await settle(opened);
    expect(opened.events).toHaveLength(3);
  });

  it('that was never signed right takes nothing from the one that is', async () => {
    const opened = await open();
    const request = commandOf('bandits');
    const headers = signedHeaders(request.body);
    expect(await send(opened.port, { ...request, body: `${request.body}&x=1` }, headers)).toBe(401);
    expect(await send(opened.port, request, headers)).toBe(200);
    await settle(opened);
    expect(opened.events).toHaveLength(2);
  });

  it('is given its completions each time', async () => {
    const { port } = await open();
    const request = encode('interactive', {
      type: 'block_suggestion',
      team: { id: TEAM },
      user: { id: slack.ada, team_id: TEAM },
      action_id: 'paperboy-query',
      block_id: 'paperboy-query',
      value: 'ban',
    });
    const headers = { 'content-type': request.type, ...signedHeaders(request.body) };
    for (let times = 0; times < 2; times++) {
      const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
        method: 'POST',
        headers,
        body: request.body,
      });
      expect(await answer.text()).toContain('ban completed');
    }
  });
});

describe('a request from another time', () => {
  it.each([
    [-6 * 60, 401],
    [-4 * 60, 200],
    [30, 200],
    [2 * 60, 401],
    [6 * 60, 401],
  ])('%i s off is answered with %i', async (seconds, status) => {
    const opened = await open();
    const request = commandOf('bandits');
    const headers = signedHeaders(request.body, SIGNING_SECRET, now() + seconds);
    expect(await send(opened.port, request, headers)).toBe(status);
    await settle(opened);
    expect(opened.events).toHaveLength(status === 200 ? 2 : 1);
    expect(opened.log.join().includes('set the clock')).toBe(seconds > 60);
  });
});

it('App Home is shown once for one signed event', async () => {
  const opened = await open();
  const request = eventOf('app_home_opened');
  const headers = signedHeaders(request.body);
  const since = slack.calls.length;
  for (let times = 0; times < 3; times++) await send(opened.port, request, headers);
  await slack.waitForCall(called('views.publish'), since);
  await settle(opened);
  expect(slack.calls.slice(since).filter(called('views.publish'))).toHaveLength(1);
});
