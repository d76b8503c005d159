import { webApi } from '@slack/bolt';
import { afterAll, afterEach, expect } from 'vitest';
import type { SlackConfig } from '../../../src/platforms/slack/config.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/slack-platform.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { readableLog } from '../readable-log.ts';
import { listeningBot, type Script } from '../scripted-bot.ts';
import { createPerson, overHttp } from './driver.ts';
import { BOT_TOKEN, type Call, SIGNING_SECRET, type SlackServer, startSlackServer } from './slack-server.ts';

/** What a message or view shows. */
export const shown = ({ body }: Call): string => JSON.stringify(body['view'] ?? body['blocks'] ?? '');
/** A call of one method that Slack took, and that shows these words. */
export const called =
  (method: string, words = '') =>
  (call: Call): boolean =>
    call.method === method && call.answer['ok'] === true && shown(call).includes(words);
/** An answer that was posted. */
export const posted = (words?: string) => called('chat.postMessage', words);
/** An answer to the asker alone through a response_url. */
export const answered = (words?: string) => called('response_url', words);

/** One workspace over HTTP. */
export function configFor(slack: SlackServer): SlackConfig {
  return {
    apiUrl: slack.apiUrl,
    transport: { kind: 'http', signingSecret: SIGNING_SECRET },
    workspaces: { kind: 'one', botToken: BOT_TOKEN },
    port: 0,
    managers: 'members',
  };
}

/** Slack on loopback for one file of tests: a test ends without anything that Slack would have refused. */
export async function serveSlack(...given: Parameters<typeof startSlackServer>): Promise<SlackServer> {
  const slack = await startSlackServer(...given);
  afterEach(() => expect(slack.violations).toEqual([]));
  afterAll(() => slack.close());
  return slack;
}

/** A client of the bot's that tries nothing twice. */
export function clientOf(slack: SlackServer): webApi.WebClient {
  return new webApi.WebClient(BOT_TOKEN, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logLevel: webApi.LogLevel.ERROR,
  });
}

interface OpenOptions extends Script {
  /** One workspace by default. */
  readonly workspaces?: SlackConfig['workspaces'];
  /** Where the app may lead browsers back to that install it. */
  readonly redirectUris?: readonly string[];
  /** The person's name. */
  readonly name?: string;
}

/** Slack, our platform over HTTP with a scripted bot, and a person, for one file of tests. */
export async function openSlack(options: OpenOptions = {}) {
  const { redirectUris, name = 'ada' } = options;
  const slack = await serveSlack(redirectUris);
  const config = configFor(slack);
  const store = await openStore('file::memory:');
  const { lines, logger } = readableLog();
  const { bot, events, asked } = listeningBot(options);
  const platform = createSlackPlatform({
    config: { ...config, workspaces: options.workspaces ?? config.workspaces },
    seenEvents: store.seenEvents,
    secrets: store.secrets,
    logger,
  });
  await platform.start(bot);
  afterAll(async () => {
    await platform.stop();
    await store.close();
  });
  const port = platform.port ?? 0;
  return {
    slack,
    /** Of the platform. */
    port,
    ada: createPerson(slack, overHttp(port), { name }),
    events,
    asked,
    /** What was logged, a line of JSON each. */
    log: lines as readonly string[],
    /** The first call that fits, after something was done. */
    next: async (act: () => Promise<unknown>, fits: (call: Call) => boolean): Promise<Call> => {
      const since = slack.calls.length;
      await act();
      return slack.waitForCall(fits, since);
    },
  };
}
