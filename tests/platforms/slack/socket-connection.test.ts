import { describe, expect, it } from 'vitest';
import type { SlackPace } from '../../../src/platforms/slack/pace.ts';
import { createPerson, overWire } from '../../helpers/slack/driver.ts';
import { answered, createSlackOn, serveSlack } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();

/** Everything soon, so that a test takes moments; and what is refused counts as refused when it is three times. */
const SOON: Partial<SlackPace> = {
  firstPauseMs: 20,
  longestPauseMs: 50,
  disabledPauseMs: 100,
  secondTryMs: 20,
  refusedForMs: 0,
  refusedTries: 3,
  settledMs: 0,
};
/** Slack may refuse as often as it likes. */
const PATIENT = { ...SOON, refusedTries: 1_000 };

const LONG = { timeout: 20_000, interval: 20 };
const OPEN = 'apps.connections.open';

const create = (pace: Partial<SlackPace> = SOON) => createSlackOn(slack, { overSocket: true, pace });
const open = async (pace?: Partial<SlackPace>) => {
  const opened = await create(pace);
  return { ...opened, ...(await opened.start()), wire: await slack.socketMode.newest() };
};
const refuse = (error: string, times = 1) => slack.inject({ method: OPEN, times, error });

/** A command by the newest connection is answered. */
async function expectAnswers(words: string): Promise<void> {
  const since = slack.calls.length;
  const ada = createPerson(slack, overWire(await slack.socketMode.newest()));
  await ada.slash(words);
  await slack.waitForCall(answered(words), since);
}

describe('the first connection', () => {
  it('is tried until Slack gives one, and says meanwhile why there is none', async () => {
    slack.inject({ method: OPEN, times: 1, status: 500 });
    refuse('internal_error');
    const { platform, connections, start, log } = await create();
    expect(platform.connection).toEqual({ state: 'connecting' });
    await start();
    expect(platform.connection).toEqual({ state: 'connected' });
    expect(connections).toEqual([
      { state: 'connecting', reason: expect.stringMatching(/cannot be reached \(HTTP 500\).*proxy/) },
      { state: 'connecting', reason: expect.stringContaining('cannot be reached (internal_error)') },
      { state: 'connected' },
    ]);
    expect(log.filter((line) => line.includes('no connection to Slack'))).toHaveLength(2);
  });

  it.each(['invalid_auth', 'not_authed', 'account_inactive', 'missing_scope'])(
    'may be refused once (%s)',
    async (error) => {
      refuse(error);
      const { connections } = await open();
      expect(connections).toEqual([
        { state: 'connecting', reason: expect.stringContaining(`SLACK_APP_TOKEN (${error})`) },
        { state: 'connected' },
      ]);
      await expectAnswers(`after ${error}`);
    },
  );

  it('refused twice is refused: the error has the remedy, and never the token', async () => {
    refuse('invalid_auth', 2);
    const { platform, start } = await create();
    const refused = start();
    await expect(refused).rejects.toMatchObject({
      code: 'slack_refused',
      message: expect.stringMatching(/SLACK_APP_TOKEN \(invalid_auth\)\. .*connections:write/),
    });
    await expect(refused).rejects.not.toThrow(/xapp-/);
    expect(platform.connection).toEqual({
      state: 'refused',
      reason: expect.stringContaining('SLACK_APP_TOKEN (invalid_auth)'),
    });
  });

  it('is not opened when the platform stops while it is tried', async () => {
    slack.inject({ method: OPEN, times: 1, status: 500 });
    const before = slack.socketMode.connections;
    const { platform, start, log } = await create({ ...SOON, firstPauseMs: 60_000, longestPauseMs: 60_000 });
    const started = start();
    await expect.poll(() => log.join(), LONG).toContain('no connection to Slack');
    await platform.stop();
    await started;
    expect(slack.socketMode.connections).toBe(before);
  });

  it('is not left behind when the platform stops while Slack is asked for it', async () => {
    const since = slack.calls.length;
    slack.inject({ method: OPEN, times: 1, delay: 300 });
    const { platform, start } = await create();
    const started = start();
    await expect.poll(() => slack.calls.slice(since).some(({ method }) => method === 'auth.test')).toBe(true);
    await platform.stop();
    await started.catch(() => undefined);
    await slack.waitForCall(({ method }) => method === OPEN, since);
    await expect.poll(() => slack.socketMode.open, LONG).toBe(0);
  });
});

describe('a connection that was there', () => {
  it('is closed once the platform stops', async () => {
    const { platform } = await open();
    await expect.poll(() => slack.socketMode.open, LONG).toBe(1);
    await platform.stop();
    await expect.poll(() => slack.socketMode.open, LONG).toBe(0);
  });

  it.each(['invalid_auth', 'not_authed', 'account_inactive'])(
    'comes again when Slack refuses another once (%s) after it dropped',
    async (error) => {
      const { platform, connections, wire } = await open();
      refuse(error);
      const before = slack.socketMode.connections;
      wire.drop();
      await slack.socketMode.connected(before);
      await expect.poll(() => platform.connection, LONG).toEqual({ state: 'connected' });
      expect(connections.map(({ state }) => state)).toEqual([
        'connected',
        'connecting',
        'connecting',
        'connected',
      ]);
      expect(connections[2]).toMatchObject({ reason: expect.stringContaining(`SLACK_APP_TOKEN (${error})`) });
      await expectAnswers(`again after ${error}`);
    },
  );

  it('comes again however often Slack refuses, as long as there is time', async () => {
    const { platform, wire } = await open(PATIENT);
    refuse('invalid_auth', 8);
    wire.drop();
    await expect.poll(() => platform.connection.state, LONG).toBe('connecting');
    await expect.poll(() => platform.connection.state, LONG).toBe('connected');
    await expectAnswers('after eight');
  });

  it('is refused when Slack goes on refusing: it says so, and tries no more', async () => {
    const { platform, wire, log } = await open();
    refuse('account_inactive', 3);
    const since = slack.calls.length;
    wire.drop();
    await expect.poll(() => platform.connection.state, LONG).toBe('refused');
    expect(platform.connection).toMatchObject({
      reason: expect.stringMatching(/SLACK_APP_TOKEN \(account_inactive\)\. Make a new/),
    });
    expect(slack.calls.slice(since).filter(({ method }) => method === OPEN)).toHaveLength(3);
    expect(log.join()).toContain('not connected to Slack any more');
  });

  it('comes again when Socket Mode is switched off and on, and says that it is off', async () => {
    const { platform, connections, wire } = await open(PATIENT);
    wire.leave('link_disabled');
    await expect
      .poll(() => platform.connection, LONG)
      .toEqual({
        state: 'connecting',
        reason: expect.stringMatching(/Socket Mode is switched off.*Switch it on/),
      });
    await expect.poll(() => platform.connection.state, LONG).toBe('connected');
    expect(connections.map(({ state }) => state)).toEqual(['connected', 'connecting', 'connected']);
    await expectAnswers('on again');
  });

  it('is refused when Socket Mode stays off', async () => {
    const { platform } = await open({ ...SOON, settledMs: 60_000 });
    for (let times = 1; times <= 2; times++) {
      const before = slack.socketMode.connections;
      (await slack.socketMode.newest()).leave('link_disabled');
      await slack.socketMode.connected(before);
    }
    (await slack.socketMode.newest()).leave('link_disabled');
    await expect
      .poll(() => platform.connection, LONG)
      .toEqual({ state: 'refused', reason: expect.stringContaining('Socket Mode is switched off') });
  });

  it('that is silent is found, and another one opened', async () => {
    const { platform, wire } = await open({ ...SOON, pongMs: 900 });
    const before = slack.socketMode.connections;
    wire.silence();
    await slack.socketMode.connected(before);
    await expect.poll(() => platform.connection, LONG).toEqual({ state: 'connected' });
    await expectAnswers('after silence');
    wire.drop();
  });
});

describe('a connection that Slack is about to end', () => {
  it.each(['warning', 'refresh_requested'] as const)(
    '(%s) is kept until there is another, and what comes by it is acknowledged there and answered',
    async (reason) => {
      const { connections, wire } = await open();
      slack.inject({ method: OPEN, times: 1, delay: 500 });
      const since = slack.calls.length;
      const before = slack.socketMode.connections;
      wire.leave(reason);
      const ada = createPerson(slack, overWire(wire));
      await ada.slash('in between');
      await slack.waitForCall(answered('in between'), since);
      expect(slack.socketMode.connections).toBe(before);
      await slack.socketMode.connected(before);
      expect(wire.isOpen).toBe(true);
      await ada.slash('late on the old one');
      await slack.waitForCall(answered('late on the old one'), since);
      await expectAnswers('on the new one');
      expect(connections.map(({ state }) => state)).toEqual(['connected']);
    },
  );

  it('is closed a while after there is another', async () => {
    const { wire } = await open({ ...SOON, lingerMs: 50 });
    const before = slack.socketMode.connections;
    wire.leave('refresh_requested');
    await slack.socketMode.connected(before);
    await expect.poll(() => slack.socketMode.open, LONG).toBe(1);
    expect(wire.isOpen).toBe(false);
    await expectAnswers('on the one that is left');
  });

  it('is not missed when it ends at once', async () => {
    const { wire, platform } = await open();
    const before = slack.socketMode.connections;
    const began = performance.now();
    wire.leave('refresh_requested');
    wire.drop();
    await slack.socketMode.connected(before);
    // Bolt itself would wait five seconds, in which commands fail.
    expect(performance.now() - began).toBeLessThan(4_000);
    await expect.poll(() => platform.connection, LONG).toEqual({ state: 'connected' });
  });

  it('is not given up while Slack refuses another', async () => {
    const { wire, platform, connections } = await open(SOON);
    refuse('invalid_auth', 5);
    const before = slack.socketMode.connections;
    wire.leave('refresh_requested');
    await slack.socketMode.connected(before);
    expect(platform.connection).toEqual({ state: 'connected' });
    expect(connections).toEqual([{ state: 'connected' }]);
  });

  it('and its follower bring one envelope twice: it is acknowledged on both, and answered once', async () => {
    const { wire, events } = await open();
    const before = slack.socketMode.connections;
    wire.leave('refresh_requested');
    await slack.socketMode.connected(before);
    const follower = await slack.socketMode.newest();
    const command = {
      command: '/paper',
      text: 'the same',
      team_id: 'T000000001',
      channel_id: slack.channel,
      user_id: slack.ada,
      user_name: 'ada',
      response_url: slack.responseUrl(),
      trigger_id: 'unused',
    };
    await wire.send('slash_commands', command, 'envelope-1');
    await follower.send('slash_commands', command, 'envelope-1');
    await expectAnswers('another');
    expect(events.filter(({ input }) => JSON.stringify(input).includes('the same'))).toHaveLength(1);
  });
});

it('a message that is none does not end the connection, or the program', async () => {
  const { wire, log } = await open();
  void wire.send('events_api', { event: null });
  await expect.poll(() => log.join(), LONG).toContain('could not be read');
  await expectAnswers('as ever');
});
