import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type SupervisedPlatform, supervisePlatform } from '../../src/app/supervise-platform.ts';
import type { Connection, Platform } from '../../src/chat/platform.ts';
import { PaperboyError } from '../../src/errors.ts';
import { replyOf, scriptedBot } from '../helpers/scripted-bot.ts';

const well = async () => {};
const refusal = () => new PaperboyError('slack_refused', 'Slack does not accept the token.');

interface Script {
  /** The end of each; at once where nothing else is said. */
  readonly stop?: () => Promise<void>;
  readonly now?: () => number;
}

/** Platforms whose starts go as scripted, one after another; the last one again and again. */
function supervise(starts: readonly (() => Promise<void>)[], { stop = well, now }: Script = {}) {
  const attempts: number[] = [];
  const made: Platform[] = [];
  const stopped: Platform[] = [];
  const events: string[] = [];
  let say: (connection: Connection) => void = () => {};
  const supervised: SupervisedPlatform = supervisePlatform('irc', {
    bot: scriptedBot(() => replyOf('x')),
    logger: pino({ level: 'silent' }),
    pause: (attempt) => {
      attempts.push(attempt);
      return 1;
    },
    ...(now === undefined ? {} : { now }),
    create: async (onConnection) => {
      say = onConnection;
      const start = starts[Math.min(made.length, starts.length - 1)] ?? (async () => {});
      const platform: Platform = {
        name: 'irc',
        waiting: 3,
        connection: { state: 'connected' },
        start,
        stop: async () => {
          stopped.push(platform);
          await stop();
        },
      };
      made.push(platform);
      return platform;
    },
    onStarted: (platform) => events.push(`started ${made.indexOf(platform)}`),
    onRefused: (error) => events.push(`refused: ${error instanceof Error ? error.message : error}`),
  });
  onTestFinished(() => supervised.stop());
  return { supervised, made, stopped, events, attempts, say: (connection: Connection) => say(connection) };
}

const refused = async () => {
  throw refusal();
};

describe('a supervised platform', () => {
  it('is connected once it has started, and is stopped once', async () => {
    const { supervised, stopped, events } = supervise([well]);
    expect(supervised.connection).toEqual({ state: 'connecting' });
    await supervised.tried;
    expect([supervised.connection, supervised.waiting]).toEqual([{ state: 'connected' }, 3]);
    await supervised.stop();
    expect(stopped).toHaveLength(1);
    expect(events).toEqual(['started 0']);
  });

  it('that is refused is stopped, says why, and is made anew until it is taken', async () => {
    const { supervised, stopped, events, made } = supervise([refused, refused, well]);
    await supervised.tried;
    expect(supervised.connection).toEqual({ state: 'refused', reason: 'Slack does not accept the token.' });
    await expect.poll(() => supervised.connection.state).toBe('connected');
    expect(events).toEqual([
      'refused: Slack does not accept the token.',
      'refused: Slack does not accept the token.',
      'started 2',
    ]);
    expect(stopped).toEqual(made.slice(0, 2));
  });

  it('that is refused in the middle of its life is made anew, and what passes is followed', async () => {
    const { supervised, events, say } = supervise([well]);
    await supervised.tried;
    say({ state: 'connecting', reason: 'The connection broke.' });
    expect(supervised.connection).toEqual({ state: 'connecting', reason: 'The connection broke.' });
    say({ state: 'connected' });
    expect(supervised.connection.state).toBe('connected');
    say({ state: 'refused', reason: 'The token was revoked.' });
    await expect.poll(() => events).toEqual(['started 0', 'refused: The token was revoked.', 'started 1']);
  });

  it('whose fault nobody foresaw is no end of it', async () => {
    const { supervised, events } = supervise([
      async () => {
        throw new TypeError('undefined is not a function');
      },
      well,
    ]);
    await supervised.tried;
    expect(supervised.connection).toMatchObject({ state: 'refused', reason: expect.stringContaining('log') });
    await expect.poll(() => events.at(-1)).toBe('started 1');
  });

  it('that ended is not heard any more', async () => {
    const { promise: end, resolve: letItEnd } = Promise.withResolvers<void>();
    const { supervised, stopped, say } = supervise([well], { stop: () => end });
    await supervised.tried;
    say({ state: 'refused', reason: 'The token was revoked.' });
    await expect.poll(() => stopped).toHaveLength(1);
    say({ state: 'connecting', reason: 'The connection is being closed.' });
    expect(supervised.connection).toEqual({ state: 'refused', reason: 'The token was revoked.' });
    letItEnd();
  });

  it('that does not end cleanly is no reason to leave anything else as it is', async () => {
    const { supervised, stopped } = supervise([well], { stop: () => Promise.reject(new Error('broken')) });
    await supervised.tried;
    await supervised.stop();
    expect(stopped).toHaveLength(1);
  });

  it('that did well for long is tried again as soon as at first', async () => {
    let minutes = 0;
    const { supervised, events, attempts, say } = supervise([refused, refused, well], {
      now: () => minutes * 60_000,
    });
    await expect.poll(() => supervised.connection.state).toBe('connected');
    say({ state: 'refused', reason: 'Once.' });
    await expect.poll(() => events.filter((event) => event.startsWith('started'))).toHaveLength(2);
    minutes = 31;
    say({ state: 'refused', reason: 'Again.' });
    await expect.poll(() => attempts).toEqual([1, 2, 3, 1]);
  });

  it('whose start never ends can be stopped', async () => {
    const { supervised, stopped, made, events } = supervise([() => new Promise(() => {})]);
    await expect.poll(() => made).toHaveLength(1);
    await supervised.stop();
    expect(stopped).toEqual(made);
    expect(events).toEqual([]);
  });
});
