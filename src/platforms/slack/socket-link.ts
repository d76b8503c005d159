import { setTimeout as wait } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../logger.ts';

type SocketModeClient = SocketModeReceiver['client'];

/** Why a connection is to be replaced: Slack will end it in a moment, or Socket Mode was switched off. */
export type Leaving = 'refresh' | 'disabled';

/** What happens to a connection, told as it happens. */
interface LinkListener {
  hello(): void;
  leaving(why: Leaving): void;
  /** Nothing comes any more. Told once, and also of what never said hello. */
  ended(): void;
}

/** One connection of Socket Mode: opened once, and not again when it ended. */
export interface SocketLink {
  /** Resolves when Slack said hello. @throws what the Web API answers, or an error that says what happened */
  open(helloMs: number): Promise<void>;
  close(): Promise<void>;
}

const CLOSE_MS = 2_000;

/** @param client that was never started, and that does not connect again by itself */
export function createSocketLink(
  client: SocketModeClient,
  listener: LinkListener,
  logger: Logger,
): SocketLink {
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    listener.ended();
  };
  /** The peer's half of the closing handshake is not worth waiting long for: asked again the client breaks it off. */
  const shut = async () => {
    const gone = new Promise<false>((resolve) => client.once('disconnected', () => resolve(false)));
    void client.disconnect();
    const late = new AbortController();
    const waited = wait(CLOSE_MS, true, { signal: late.signal, ref: false }).catch(() => false);
    if (await Promise.race([gone, waited])) void client.disconnect();
    late.abort();
  };
  client.on('connected', () => {
    if (!isOver) listener.hello();
  });
  // What was given up while it asked for an address is closed as soon as it gets further.
  client.on('connecting', () => setImmediate(() => isOver && void shut()));
  client.on('disconnected', end);
  hearLeaving(client, (why) => listener.leaving(why), logger);
  return {
    open: async (helloMs) => {
      try {
        await startWithin(client, helloMs);
      } catch (error) {
        end();
        void shut();
        throw error ?? new Error('the connection ended before Slack said hello');
      }
    },
    close: async () => {
      if (!isOver) await shut();
      end();
    },
  };
}

/**
 * The client closes as soon as Slack tells of the end to come, although requests still arrive until then. These messages
 * are taken before it sees them.
 */
function hearLeaving(client: SocketModeClient, leaving: (why: Leaving) => void, logger: Logger): void {
  const [handle] = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    const why = isBinary ? undefined : readLeaving(data);
    if (why !== undefined) return leaving(why);
    // It rejects when a message is not what it expects, and nobody else would catch that.
    Promise.resolve(handle?.(data, isBinary)).catch((error: unknown) =>
      logger.error({ err: error }, 'a message of Slack could not be read'),
    );
  });
}

/** https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
function readLeaving(data: unknown): Leaving | undefined {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return undefined;
  try {
    const { type, reason } = JSON.parse(data) as { readonly type?: unknown; readonly reason?: unknown };
    if (type !== 'disconnect') return undefined;
    if (reason === 'warning' || reason === 'refresh_requested') return 'refresh';
    return reason === 'link_disabled' ? 'disabled' : undefined;
  } catch {
    return undefined;
  }
}

async function startWithin(client: SocketModeClient, milliseconds: number): Promise<void> {
  const late = new AbortController();
  const timeout = wait(milliseconds, undefined, { signal: late.signal }).then(() => {
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
