import { webApi } from '@slack/bolt';
import { afterAll, afterEach, expect, onTestFinished } from 'vitest';
import type { Connection } from '../../../src/chat/platform.ts';
import type { PlatformServices } from '../../../src/platforms/chat-platform.ts';
import type { SlackConfig } from '../../../src/platforms/slack/config.ts';
import type { SlackPace } from '../../../src/platforms/slack/pace.ts';
import { createSlackPlatform, type SlackPlatform } from '../../../src/platforms/slack/slack-platform.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { readableLog } from '../readable-log.ts';
import { listeningBot, type Script } from '../scripted-bot.ts';
import { createPerson, overHttp, overSocket } from './driver.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Call,
  SIGNING_SECRET,
  type SlackServer,
  startSlackServer,
} from './slack-server.ts';

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
    unfurl: 'on',
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
  /** Socket Mode in place of HTTP. */
  readonly overSocket?: boolean;
  readonly pace?: Partial<SlackPace>;
  /** What the platform has otherwise. */
  readonly services?: Partial<PlatformServices>;
  /** One workspace by default. */
  readonly workspaces?: SlackConfig['workspaces'];
  /** Where the app may lead browsers back to that install it. */
  readonly redirectUris?: readonly string[];
  /** Where it listens, and how it is reached. */
  readonly place?: Pick<SlackConfig, 'host' | 'publicUrl'>;
  /** On by default. */
  readonly unfurl?: SlackConfig['unfurl'];
  /** The person's name. */
  readonly name?: string;
}

/** Slack, our platform with a scripted bot, and a person, for one file of tests. */
export async function openSlack(options: OpenOptions = {}) {
  const slack = await serveSlack(options.redirectUris);
  const opened = await createOn(slack, options);
  await opened.platform.start(opened.bot);
  afterAll(opened.close);
  return { ...opened, ...talkTo(slack, opened.platform, options) };
}

/** The platform of a test of its own, not started yet. */
export async function createSlackOn(slack: SlackServer, options: OpenOptions = {}) {
  const opened = await createOn(slack, options);
  onTestFinished(opened.close);
  const start = async () => {
    await opened.platform.start(opened.bot);
    return talkTo(slack, opened.platform, options);
  };
  return { ...opened, start };
}

async function createOn(slack: SlackServer, options: OpenOptions) {
  const config = configFor(slack);
  const transport = options.overSocket === true ? overSocketMode : config.transport;
  const store = await openStore('file::memory:');
  const { lines, logger } = readableLog();
  const { bot, events, asked } = listeningBot(options);
  const connections: Connection[] = [];
  const platform = createSlackPlatform({
    config: {
      ...config,
      transport,
      workspaces: options.workspaces ?? config.workspaces,
      unfurl: options.unfurl ?? config.unfurl,
      ...options.place,
    },
    seenEvents: store.seenEvents,
    secrets: store.secrets,
    logger,
    onConnection: (connection) => connections.push(connection),
    ...options.services,
    ...(options.pace === undefined ? {} : { pace: options.pace }),
  });
  return {
    slack,
    platform,
    bot,
    /** How it was connected, in order. */
    connections: connections as readonly Connection[],
    events,
    asked,
    /** What was logged, a line of JSON each. */
    log: lines as readonly string[],
    secrets: store.secrets,
    seenEvents: store.seenEvents,
    close: async () => {
      await platform.stop();
      await store.close();
    },
  };
}

function talkTo(slack: SlackServer, platform: SlackPlatform, options: OpenOptions) {
  const port = platform.port ?? 0;
  const carry = options.overSocket === true ? overSocket(slack) : overHttp(port);
  return {
    /** Of the platform. */
    port,
    ada: createPerson(slack, carry, { name: options.name ?? 'ada' }),
    /** The first call that fits, after something was done. */
    next: async (act: () => Promise<unknown>, fits: (call: Call) => boolean): Promise<Call> => {
      const since = slack.calls.length;
      await act();
      return slack.waitForCall(fits, since);
    },
  };
}

const overSocketMode = { kind: 'socket', appToken: APP_TOKEN } as const;
