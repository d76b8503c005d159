import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { Answer } from '../../../src/chat/reply.ts';
import { createInstallationStore } from '../../../src/platforms/slack/installations.ts';
import { BOT_SCOPES } from '../../../src/platforms/slack/scopes.ts';
import { replyOf, wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { install, REDIRECT_URI } from '../../helpers/slack/install.ts';
import { answered, createSlackOn, openSlack, posted, shown } from '../../helpers/slack/open-slack.ts';
import { BOT_TOKEN, type Call, CLIENT_ID, CLIENT_SECRET, TEAM } from '../../helpers/slack/slack-server.ts';

const post = (deliveryKey: string): Answer => ({
  tone: 'answer',
  deliveryKey,
  blocks: [{ kind: 'text', role: 'body', spans: [{ text: 'a paper' }] }],
});

const STATE_SECRET = 'a-long-random-text';
const KEY = Buffer.alloc(32, 7);

const { slack, ada, port, log, next, secrets, platform, events } = await openSlack({
  redirectUris: [REDIRECT_URI],
  answer: (event) =>
    wordsOf(event) === 'buttons'
      ? { ...replyOf('press'), audience: 'everyone' }
      : wordsAs(`asked: ${wordsOf(event)}`, 'sender'),
  workspaces: {
    kind: 'many',
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    stateSecret: STATE_SECRET,
    tokenKeys: [KEY],
  },
});

/** Of the one workspace. */
const SOON = { firstPauseMs: 20, longestPauseMs: 50, secondTryMs: 20 };

describe('one workspace', () => {
  const refuse = (error: string, times = 1) => slack.inject({ method: 'auth.test', times, error });
  const create = () => createSlackOn(slack, { pace: SOON });

  it('is that of the token, which says who the bot is', async () => {
    const { start, log: lines, platform } = await create();
    expect(platform.connection).toEqual({ state: 'connecting' });
    const { ada: person, next: after } = await start();
    expect(platform.connection).toEqual({ state: 'connected' });
    expect(lines.join()).toContain('Slack: workspace Lab');
    await after(() => person.slash('bandits'), answered('asked: bandits'));
  });

  it.each(['account_inactive', 'invalid_auth'])('may be refused once (%s) at the start', async (error) => {
    refuse(error);
    const { start, connections } = await create();
    await start();
    expect(connections).toEqual([
      { state: 'connecting', reason: expect.stringContaining(`SLACK_BOT_TOKEN (${error})`) },
      { state: 'connected' },
    ]);
  });

  it('is not opened with a token that Slack refuses twice: the error has the remedy, and never the token', async () => {
    refuse('account_inactive', 2);
    const { start, platform } = await create();
    const started = start();
    await expect(started).rejects.toMatchObject({
      code: 'slack_refused',
      message: expect.stringMatching(/SLACK_BOT_TOKEN \(account_inactive\)\. Copy the bot token anew/),
    });
    await expect(started).rejects.not.toThrow(BOT_TOKEN);
    expect(platform.connection).toMatchObject({ state: 'refused' });
  });

  it('waits for a Slack that cannot be reached, until the program stops', async () => {
    slack.inject({ method: 'auth.test', times: 2, status: 503 });
    const { start, platform } = await createSlackOn(slack, {
      pace: { ...SOON, firstPauseMs: 60_000, longestPauseMs: 60_000 },
    });
    const outcome = expect(start()).rejects.toMatchObject({ code: 'slack_refused' });
    await expect
      .poll(() => platform.connection)
      .toEqual({ state: 'connecting', reason: expect.stringContaining('cannot be reached (HTTP 503)') });
    await platform.stop();
    await outcome;
    // The second fault is nobody else's.
    await slack.api('auth.test').catch(() => undefined);
  });

  it('that says that it removed the app is refused when the token does not work any more, and else stays', async () => {
    slack.inject({ method: 'auth.test', times: 0 });
    const { start, platform, log: lines } = await create();
    const { ada: person } = await start();
    await person.event({ type: 'app_uninstalled' });
    await expect.poll(() => lines.join()).toContain('still works');
    expect(platform.connection).toEqual({ state: 'connected' });
    refuse('token_revoked', 2);
    await person.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: [slack.botUserId] } });
    await expect
      .poll(() => platform.connection)
      .toEqual({ state: 'refused', reason: expect.stringContaining('SLACK_BOT_TOKEN (token_revoked)') });
  });
});

describe('one workspace, of which nobody knows whether its token works when the program stops,', () => {
  it('is not refused', async () => {
    const {
      start,
      platform,
      connections,
      log: lines,
    } = await createSlackOn(slack, {
      pace: { ...SOON, firstPauseMs: 60_000, longestPauseMs: 60_000 },
    });
    const { ada: person } = await start();
    slack.inject({ method: 'auth.test', times: 100, status: 503 });
    await person.event({ type: 'app_uninstalled' });
    await expect.poll(() => lines.join()).toContain('cannot be reached (HTTP 503)');
    await platform.stop();
    await expect.poll(() => slack.calls.filter(({ status }) => status === 503).length).toBeGreaterThan(1);
    slack.forgive();
    expect(connections).toEqual([{ state: 'connected' }]);
    expect(lines.join()).not.toContain('does not accept SLACK_BOT_TOKEN');
  });
});

describe('many workspaces', () => {
  const notInstalled = 'not installed in this workspace';
  /** In seconds since 1970: surely after what was installed a moment ago. */
  const later = () => Math.floor(Date.now() / 1000) + 5;

  it('are told that the app is not installed before it is', async () => {
    await next(() => ada.slash('bandits'), answered(notInstalled));
    const forged = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=x&state=y`);
    expect(forged.status).toBe(400);
    expect(await forged.text()).toContain('was not installed');
    await next(() => ada.slash('bandits'), answered(notInstalled));
  });

  it('install the app, and are answered with their own token', async () => {
    const { scopes, page, token } = await install(slack, port);
    expect(scopes.split(',')).toEqual([...BOT_SCOPES]);
    expect(page).toContain('Paperboy is installed');
    const answer = await next(
      () => ada.mention('bandits'),
      ({ method }) => method === 'chat.postEphemeral',
    );
    expect(answer.token).toBe(token);
  });

  it.each([
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [slack.botUserId] } },
  ])('are forgotten after $type, until they install it again', async (event) => {
    const forgotten = () => log.filter((line) => line.includes('its token is deleted')).length;
    const before = forgotten();
    await ada.event(event, { event_time: later() });
    await expect.poll(forgotten).toBe(before + 1);
    await next(() => ada.slash('bandits'), answered(notInstalled));
    await install(slack, port);
    await next(() => ada.slash('unlearning'), answered('asked: unlearning'));
  });

  it.each([
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [slack.botUserId] } },
  ])('stay when $type comes late, after they installed it again', async (event) => {
    const stays = () => log.filter((line) => line.includes('its token stays')).length;
    const before = stays();
    await ada.event(event, { event_time: Math.floor(Date.now() / 1000) - 3_600 });
    await expect.poll(stays).toBe(before + 1);
    await next(() => ada.slash('unlearning'), answered('asked: unlearning'));
  });

  it('keep their secrets out of the log', async () => {
    const { token } = await install(slack, port);
    const shownInLog = log.filter((line) => JSON.parse(line).level > 10).join('\n');
    for (const secret of [CLIENT_SECRET, STATE_SECRET, KEY.toString('base64'), token])
      expect(shownInLog).not.toContain(secret);
  });
});

const installed = (team: string | undefined, enterprise: string | undefined) =>
  createInstallationStore(secrets([KEY])).storeInstallation({
    team: team === undefined ? undefined : { id: team },
    enterprise: enterprise === undefined ? undefined : { id: enterprise },
    isEnterpriseInstall: team === undefined,
    user: { id: 'U1', token: undefined, scopes: undefined },
    bot: { id: 'B1', userId: slack.botUserId, scopes: [], token: BOT_TOKEN },
  });

describe('many workspaces whose tokens cannot be read for a while', () => {
  /** The platform with a database that may be away. */
  const open = async (overSocket: boolean) => {
    const database = { isAway: false };
    const kept = secrets([KEY]);
    const get = async (name: string) => {
      if (database.isAway) throw new Error('the database is away');
      return kept.get(name);
    };
    await installed(TEAM, undefined);
    const many = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, stateSecret: STATE_SECRET };
    const opened = await createSlackOn(slack, {
      overSocket,
      workspaces: { kind: 'many', ...many, tokenKeys: [KEY] },
      services: { secrets: () => ({ ...kept, get }) },
    });
    return { ...opened, ...(await opened.start()), database };
  };

  it('tell whoever asks that it was a fault, and not that the app is not installed', async () => {
    const { ada: person, next: came, database } = await open(false);
    database.isAway = true;
    const told = await came(() => person.slash('bandits'), answered('It was logged under the reference'));
    expect(shown(told)).not.toContain('installed');
  });

  it('are sent again what was said meanwhile, by HTTP', async () => {
    const { ada: person, next: came, database } = await open(false);
    database.isAway = true;
    const event = { event_id: 'Ev0AGAIN' };
    expect(await person.mention('bandits', {}, event)).toMatchObject({ status: 500 });
    database.isAway = false;
    await came(
      async () => expect(await person.mention('bandits', {}, event)).toMatchObject({ status: 200 }),
      ({ method }) => method === 'chat.postEphemeral',
    );
  });

  it('acknowledge nothing of it by Socket Mode, so that it is sent again too', async () => {
    const { ada: person, next: came, database, log: lines } = await open(true);
    database.isAway = true;
    let isTaken = false;
    const sent = person.mention('bandits').then(() => {
      isTaken = true;
    });
    await expect.poll(() => lines.join()).toContain('the database is away');
    database.isAway = false;
    await came(() => person.slash('afterwards'), answered('asked: afterwards'));
    expect(isTaken).toBe(false);
    void sent;
  });
});

describe('an organisation', () => {
  const ENTERPRISE = 'E0BIG';
  const OF_IT = 'T0OFIT';
  const there = toAddress('slack', OF_IT, slack.channel);
  const ofOrganisation = {
    team_id: OF_IT,
    enterprise_id: ENTERPRISE,
    authorizations: [
      {
        enterprise_id: ENTERPRISE,
        team_id: OF_IT,
        user_id: slack.botUserId,
        is_bot: true,
        is_enterprise_install: true,
      },
    ],
  };
  const withTeam = (team: string, method: string) => (call: Call) =>
    call.method === method && call.body['team_id'] === team && call.answer['ok'] === true;

  it('is not known by a workspace of which nothing was heard', async () => {
    await installed(undefined, ENTERPRISE);
    await expect(platform.posting?.send(there, post('e-1'))).rejects.toMatchObject({ kind: 'gone' });
  });

  it('answers in its workspaces, with the workspace in each call', async () => {
    const answer = await next(
      () => ada.mention('bandits', {}, ofOrganisation),
      withTeam(OF_IT, 'chat.postEphemeral'),
    );
    expect(answer.token).toBe(BOT_TOKEN);
    expect(events.at(-1)?.address).toContain(`slack:${OF_IT}:`);
  });

  it('gets its papers in a workspace that was heard of, also after a restart', async () => {
    const { calls } = slack;
    const since = calls.length;
    await platform.posting?.send(there, post('e-2'));
    expect((await slack.waitForCall(withTeam(OF_IT, 'chat.postMessage'), since)).token).toBe(BOT_TOKEN);
    expect(await platform.posting?.obstacle(there)).toBeUndefined();
    const restarted = createInstallationStore(secrets([KEY]));
    const query = { teamId: OF_IT, enterpriseId: undefined, isEnterpriseInstall: false };
    expect((await restarted.fetchInstallation(query)).bot?.token).toBe(BOT_TOKEN);
  });

  it('shows App Home', async () => {
    await next(
      () =>
        ada.event(
          { type: 'app_home_opened', user: slack.ada, channel: slack.adaDirect, tab: 'home' },
          ofOrganisation,
        ),
      withTeam(OF_IT, 'views.publish'),
    );
  });

  it('that removes the app takes nothing from a workspace that installed it itself', async () => {
    const forgotten = () => log.filter((line) => line.includes('its token is deleted')).length;
    const before = forgotten();
    await ada.event(
      { type: 'app_uninstalled' },
      { ...ofOrganisation, event_time: Math.floor(Date.now() / 1000) + 5 },
    );
    await expect.poll(forgotten).toBe(before + 1);
    await expect(platform.posting?.send(there, post('e-3'))).rejects.toMatchObject({ kind: 'gone' });
    await next(() => ada.slash('still here'), answered('asked: still here'));
  });
});

describe('people of another workspace in a channel that both share', () => {
  const ELSEWHERE = 'T0ELSEWHERE';

  it.each([
    ['has not installed it', false],
    ['has installed it too', true],
  ])('press for the workspace that posted the message, where their own %s', async (_, hasInstalled) => {
    if (hasInstalled) await installed(ELSEWHERE, undefined);
    const message = await next(() => ada.mention('buttons'), posted('press'));
    const before = events.length;
    await next(
      () =>
        ada.press(message, 'press', {
          team: { id: ELSEWHERE, domain: 'elsewhere' },
          user: { id: 'U0STRANGER', name: 'eve', team_id: ELSEWHERE },
          message: { type: 'message', ts: '1.000001', team: TEAM, text: 'x' },
        }),
      (call) => call.method === 'response_url' && shown(call).includes('asked: '),
    );
    expect(events[before]).toMatchObject({
      address: expect.stringMatching(new RegExp(`^slack:${TEAM}:${slack.channel}:`)),
      sender: { id: 'U0STRANGER' },
    });
  });
});
