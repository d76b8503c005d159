import { setTimeout as wait } from 'node:timers/promises';
import { type APIApplication, type Client, type REST, Routes } from 'discord.js';
import type { Connection } from '../../chat/platform.ts';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { type DiscordConfig, isToken } from './config.ts';
import { TOKEN_REFUSED } from './connection-end.ts';
import { withDeadline } from './deadline.ts';
import { hasContentIntent } from './intents.ts';
import { discordCode, isUnauthorized, toProblem } from './problems.ts';
import { type RunOptions, runClient } from './run-client.ts';

/** So long, in milliseconds, may Discord take to say what it knows of the application. */
const FLAGS_DEADLINE_MS = 30_000;

interface GatewayOptions {
  readonly config: DiscordConfig;
  readonly rest: REST;
  readonly logger: Logger;
  /** The proxy, for requests and for the gateway. */
  readonly proxy?: RunOptions['proxy'];
  /** Milliseconds before the attempt after so many that brought nothing. */
  readonly pause: (failures: number) => number;
  /** Called with each new client, before it connects. */
  readonly onClient: (client: Client, readsContent: boolean) => void;
  /** Called whenever the connection may have become another. */
  readonly onState: (connection: Connection) => void;
}

/** The connection to Discord's gateway, for as long as the platform lives. */
export interface Gateway {
  /** Resolves when it is connected for the first time, or closed. @throws PaperboyError `discord_refused` */
  open(): Promise<void>;
  /** Nothing is connected any more from now on; what is connected is left to whoever has the client. */
  close(): void;
}

/**
 * Keeps a client connected: shards that discord.js does not reconnect by itself get a new client, what may pass is tried
 * again for ever with growing pauses, and without the privileged intent when Discord does not grant it.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { config, onState } = options;
  const closing = new AbortController();
  const opened = Promise.withResolvers<void>();
  const watched: KeepOptions = {
    ...options,
    closing: closing.signal,
    onState: (connection) => {
      onState(connection);
      if (connection.state === 'connected') opened.resolve();
    },
  };
  return {
    open: () => {
      const kept = isToken(config.token) ? keepConnected(watched) : Promise.reject(refused(TOKEN_REFUSED));
      kept.then(opened.resolve, (error: Error) => {
        onState({ state: 'refused', reason: error.message });
        opened.reject(error);
      });
      return opened.promise;
    },
    close: () => closing.abort(),
  };
}

interface KeepOptions extends GatewayOptions {
  readonly closing: AbortSignal;
}

/** Resolves when it is closed. @throws PaperboyError `discord_refused` */
async function keepConnected(options: KeepOptions): Promise<void> {
  const { logger, pause, closing, onState } = options;
  const count = { failures: 0, unauthorized: 0 };
  let grantsContent = true;
  while (!closing.aborted) {
    const ended = await connectOnce(options, grantsContent);
    if (ended === undefined || closing.aborted) return;
    const { end, wasConnected = false, isUnauthorized: noToken = false } = ended;
    if (end.next === 'refused') throw refused(end.reason);
    // One refusal is no proof: discord.js and whoever else asked after it was answered as usual.
    count.unauthorized = noToken ? count.unauthorized + 1 : 0;
    if (count.unauthorized > 1) throw refused(TOKEN_REFUSED);
    if (end.next === 'without-content') {
      grantsContent = false;
      logger.warn(CONTENT_REFUSED);
      onState({ state: 'connecting', reason: CONTENT_REFUSED });
      continue;
    }
    count.failures = wasConnected ? 1 : count.failures + 1;
    const milliseconds = pause(count.failures);
    onState({ state: 'connecting', reason: end.reason });
    logger.warn(`${end.reason} Trying again in ${Math.ceil(milliseconds / 1_000)} s.`);
    await wait(milliseconds, undefined, { signal: closing }).catch(() => undefined);
  }
}

async function connectOnce(options: KeepOptions, grantsContent: boolean) {
  const { rest, closing } = options;
  let readsContent: boolean;
  try {
    readsContent = hasContentIntent(await readFlags(rest)) && grantsContent;
  } catch (error) {
    const end = { next: 'again', reason: toProblem(error).message } as const;
    return { end, isUnauthorized: isUnauthorized(error) };
  }
  if (closing.aborted) return undefined;
  const { end, wasConnected } = await runClient({ ...options, readsContent });
  return end === undefined ? undefined : { end, wasConnected };
}

/** The application's flags; none where Discord itself does not tell: what needs them is left out. */
async function readFlags(rest: REST): Promise<number> {
  try {
    const answer = await withDeadline(FLAGS_DEADLINE_MS, (signal) =>
      rest.get(Routes.currentApplication(), { signal }),
    );
    return (answer as APIApplication).flags ?? 0;
  } catch (error) {
    if (isUnauthorized(error) || discordCode(error) === undefined) throw error;
    return 0;
  }
}

const CONTENT_REFUSED =
  'Discord does not grant the Message Content Intent; connecting without it, so that a mention alone in a thread or reply cannot read what others wrote. Turn it on in the Developer Portal → Bot → Message Content Intent, then start Paperboy again.';

function refused(reason: string): PaperboyError {
  return new PaperboyError('discord_refused', reason);
}
