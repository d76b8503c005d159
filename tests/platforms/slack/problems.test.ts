import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { NoTurn } from '../../../src/platforms/slack/channel-queue.ts';
import { isRefusal, remedyFor, slackErrorCode } from '../../../src/platforms/slack/problems.ts';
import { TRIES_ONCE } from '../../../src/platforms/slack/web-call.ts';
import { serveSlack } from '../../helpers/slack/open-slack.ts';
import { BOT_TOKEN } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const client = new webApi.WebClient(BOT_TOKEN, {
  slackApiUrl: slack.apiUrl,
  logLevel: webApi.LogLevel.ERROR,
  ...TRIES_ONCE,
});

/** The error that the SDK makes of what Slack answers. */
async function errorOf(fault: {
  readonly error?: string;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly extra?: object;
}) {
  slack.inject({ method: 'auth.test', times: 1, ...fault, extra: { ...fault.extra } });
  return client.auth.test().then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('what a person is told', () => {
  it.each([
    ['not_in_channel', '/invite @Paperboy'],
    ['channel_not_found', '/invite @Paperboy'],
    ['is_archived', 'archived'],
    ['restricted_action', 'An admin can allow it'],
    ['restricted_action_thread_only_channel', 'in a thread'],
  ])('about %s is what they can do', async (code, remedy) => {
    const error = await errorOf({ error: code });
    expect(slackErrorCode(error)).toBe(code);
    expect(remedyFor(error)).toContain(remedy);
  });

  it('about a missing scope names it, but nothing that is no scope', async () => {
    const told = async (extra: object) => remedyFor(await errorOf({ error: 'missing_scope', extra }));
    expect(await told({ needed: 'chat:write,users:read' })).toMatch(
      /reinstall the app.* Missing: chat:write,users:read\.$/,
    );
    expect(await told({})).toMatch(/manifest\.$/);
    expect(await told({ needed: '<!channel> pay here' })).not.toContain('Missing');
  });

  it('about too many posts is to ask again, whoever counted them', async () => {
    const limited = await errorOf({ status: 429, retryAfter: 60 });
    for (const error of [limited, new NoTurn(), new AggregateError([new Error('closed'), limited])])
      expect(remedyFor(error)).toMatch(/asks to wait\. Ask again in a minute\.$/);
  });

  it('is in their language', async () => {
    const say = await messagesFor('de');
    const failed = new AggregateError([new NoTurn(), await errorOf({ error: 'is_archived' })]);
    expect(remedyFor(failed, say)).toContain('um Geduld bittet');
    const lacking = await errorOf({ error: 'missing_scope', extra: { needed: 'chat:write' } });
    expect(remedyFor(lacking, say)).toMatch(/Berechtigung.* Es fehlt: chat:write\.$/);
  });

  it('is nothing where only an operator can help', async () => {
    expect(remedyFor(await errorOf({ error: 'as_user_not_supported' }))).toBeUndefined();
    const failed = await errorOf({ status: 500 });
    expect(failed).toBeInstanceOf(Error);
    expect([remedyFor(failed), slackErrorCode(failed)]).toEqual([undefined, undefined]);
    expect(slackErrorCode(new Error('not_in_channel'))).toBeUndefined();
  });
});

describe('a token', () => {
  it('is refused when Slack says so of the token, and of nothing else', async () => {
    for (const error of ['invalid_auth', 'token_revoked', 'account_inactive'])
      expect(isRefusal(await errorOf({ error })), error).toBe(true);
    expect(isRefusal(await errorOf({ error: 'not_in_channel' }))).toBe(false);
    expect(isRefusal(await errorOf({ status: 503 }))).toBe(false);
  });
});
