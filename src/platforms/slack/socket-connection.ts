import { setTimeout as wait } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { isRefusal, slackErrorCode } from './problems.ts';

type SocketModeClient = SocketModeReceiver['client'];

/** Slack says hello at once; a connection that does not is tried anew. */
const HELLO_MS = 15_000;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
const CLOSE_MS = 2_000;

/**
 * Keeps a Socket Mode connection open. Bolt's own reconnecting waits at least five seconds even when Slack only asks for
 * a fresh connection, in which commands fail, and leaves a rejected promise when it cannot connect.
 */
export interface SocketConnection {
  /** Resolves when connected. @throws PaperboyError `slack_refused` */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Not open yet. After the first hello it is opened anew whenever it ends; refused for good, it stays shut and is
 * logged.
 */
export function createSocketConnection(client: SocketModeClient, logger: Logger): SocketConnection {
  const closing = new AbortController();
  let connected = false;

  const connect = async (): Promise<void> => {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      try {
        await startWithin(client, HELLO_MS);
        connected = true;
        return;
      } catch (error) {
        if (isRefusal(error)) throw refused(error);
        const delay = delayAfter(failures);
        logger.warn({ err: error }, `no connection to Slack; trying again in ${Math.round(delay / 1000)} s`);
        await wait(delay, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  client.on('disconnected', () => {
    if (!connected || closing.signal.aborted) return;
    connected = false;
    logger.debug('the connection to Slack ended; opening another');
    connect().then(
      () => logger.debug('connected to Slack again'),
      (error: unknown) => logger.error({ err: error }, 'not connected to Slack any more'),
    );
  });

  return {
    open: connect,
    close: async () => {
      closing.abort();
      // The peer's half of the closing handshake is not worth waiting long for.
      await Promise.race([client.disconnect(), wait(CLOSE_MS, undefined, { ref: false })]).catch(
        () => undefined,
      );
    },
  };
}

async function startWithin(client: SocketModeClient, milliseconds: number): Promise<void> {
  const late = new AbortController();
  const timeout = wait(milliseconds, undefined, { signal: late.signal }).then(() => {
    void client.disconnect().catch(() => undefined);
    throw new Error(`Slack did not say hello within ${milliseconds / 1000} s`);
  });
  const starting = client.start();
  // Whichever loses may still be rejected later; that is expected then.
  starting.catch(() => undefined);
  timeout.catch(() => undefined);
  try {
    await Promise.race([starting, timeout]);
  } finally {
    late.abort();
  }
}

/** Grows to half a minute; random, so that replicas do not come all at once. */
function delayAfter(failures: number): number {
  const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
  return longest * (0.5 + Math.random() / 2);
}

function refused(error: unknown): PaperboyError {
  return new PaperboyError(
    'slack_refused',
    `Slack does not accept SLACK_APP_TOKEN (${slackErrorCode(error)}). Make a new app-level token with the scope connections:write in the settings of your Slack app, under Basic Information.`,
    { cause: error },
  );
}
