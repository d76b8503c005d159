import { AuthorizationError } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { PaperboyError } from '../../../src/errors.ts';
import { createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';
import { createInstallationStore } from '../../../src/platforms/slack/installations.ts';
import { mayComeAgain, reportListenerError } from '../../../src/platforms/slack/report-listener-error.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { clientOf, serveSlack, shown } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();
const people = { of: async () => ({}) };

async function report(error: Error, body: object, client?: ReturnType<typeof clientOf>) {
  const { lines, logger } = readableLog();
  const since = slack.calls.length;
  await reportListenerError(error, body, { logger, queue: createChannelQueue(), people, client });
  return { log: lines.map((line) => JSON.parse(line)), calls: slack.calls.slice(since) };
}

const nothingInstalled = () =>
  createInstallationStore({
    get: async () => undefined,
    put: async () => undefined,
    remove: async () => undefined,
  }).fetchInstallation({ teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false });

describe('an error that no listener took care of', () => {
  it('is logged under the reference that the asker alone is told', async () => {
    const { log, calls } = await report(new Error('secret detail'), { response_url: slack.responseUrl() });
    expect(log).toMatchObject([{ err: { message: 'secret detail' }, reference: expect.any(String) }]);
    expect(calls.map(({ body }) => body)).toMatchObject([
      { response_type: 'ephemeral', replace_original: false },
    ]);
    const [told = ''] = calls.map(shown);
    expect(told).toContain(log[0].reference);
    expect(told).not.toContain('secret detail');
  });

  it('is told in another way when the response_url is closed, or there is none', async () => {
    const { channel, ada: user } = slack;
    slack.inject({ method: 'response_url', times: 1, status: 404 });
    const command = { response_url: slack.responseUrl(), user_id: user, channel_id: channel };
    const pressed = { type: 'block_actions', user: { id: user }, channel: { id: channel } };
    const mention = { event: { type: 'app_mention', user, channel, thread_ts: '1.2' } };
    for (const body of [command, pressed, mention]) {
      const { calls } = await report(new Error('broken'), body, clientOf(slack));
      expect(calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral', body: { user, channel } });
    }
    const { calls } = await report(new Error('broken'), { user: { id: user } }, clientOf(slack));
    expect(calls).toMatchObject([{ method: 'chat.postMessage', body: { channel: user } }]);
  });

  it('is logged where nobody waits for an answer', async () => {
    const { ada: user } = slack;
    const typing = { type: 'block_suggestion', user: { id: user } };
    const opened = { event: { type: 'app_home_opened', user } };
    for (const body of [{}, { response_url: 7 }, typing, opened]) {
      const { log, calls } = await report(new Error('broken'), body, clientOf(slack));
      expect(log).toHaveLength(1);
      expect(calls).toEqual([]);
    }
  });

  it('of a workspace without an installation says who can help, and is no error of ours', async () => {
    const noToken = await nothingInstalled().catch((error: Error) => error);
    const noKey = new Error('wrapped', { cause: new PaperboyError('secret_unreadable', 'no key opens it') });
    for (const original of [noToken, noKey]) {
      const error = new AuthorizationError('not authorized', original as Error);
      const { log, calls } = await report(error, { response_url: slack.responseUrl() });
      expect(calls.map(shown).join()).toContain('not installed in this workspace any more');
      expect(log).toMatchObject([{ level: 40 }]);
      expect(mayComeAgain(error, { event: {} })).toBe(false);
    }
  });

  it('never throws, also when the asker cannot be told', async () => {
    const { log } = await report(new Error('broken'), { response_url: 'no address' });
    expect(log.at(-1)).toMatchObject({ msg: 'the asker could not be told' });
  });
});
