import { type Client, DiscordAPIError, Events, HTTPError, RateLimitError } from 'discord.js';
import { CONNECTED, type Connection } from '../../chat/platform.ts';
import { shorten } from '../../chat/shorten.ts';
import { systemErrorCode } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Dispatcher } from '../../proxy.ts';
import type { DiscordConfig } from './config.ts';
import { type ConnectionEnd, endOf } from './connection-end.ts';
import { createClient } from './create-client.ts';
import type { GatewayTunnel } from './gateway-tunnel.ts';
import { toProblem } from './problems.ts';

/** Servers that do not come are waited for fifteen seconds a shard; a client that is still not ready then never is. */
const READY_DEADLINE_MS = 60_000;

/** What a client is run with. */
export interface RunOptions {
  readonly config: DiscordConfig;
  readonly readsContent: boolean;
  readonly logger: Logger;
  readonly pause: (failures: number) => number;
  /** The proxy, for requests and for the gateway. */
  readonly proxy?: { readonly dispatcher: Dispatcher; readonly tunnel: GatewayTunnel } | undefined;
  /** Aborted when the platform stops: the client is then left as it is. */
  readonly closing: AbortSignal;
  /** Called before it connects. */
  readonly onClient: (client: Client, readsContent: boolean) => void;
  readonly onState: (connection: Connection) => void;
}

interface ClientEnd {
  /** Undefined when the platform stops. */
  readonly end: ConnectionEnd | undefined;
  readonly wasConnected: boolean;
}

/** One client from its first attempt to connect until discord.js connects it no more, when it is destroyed. Never rejects. */
export async function runClient(options: RunOptions): Promise<ClientEnd> {
  const { config, readsContent, logger, pause, proxy, closing, onClient } = options;
  const over = Promise.withResolvers<ConnectionEnd | undefined>();
  let isOver = false;
  const finish = (end?: ConnectionEnd) => {
    isOver = true;
    over.resolve(end);
  };
  const again = (reason: string) => finish({ next: 'again', reason });
  const client = createClient(config, {
    readsContent,
    pause,
    dispatcher: proxy?.dispatcher,
    addressFor: proxy?.tunnel.addressFor,
    isOver: () => isOver,
    onUnsent: (error) => logger.debug({ err: error }, 'Discord: nothing could be sent to the gateway'),
    onUnreadable: (type, error) => {
      logger.error({ event: type, problem: placeOf(error) }, 'Discord: an event could not be read');
      if (type === 'READY') again('What Discord greets with cannot be read.');
    },
  });
  const onClosing = () => finish();
  closing.addEventListener('abort', onClosing);
  onClient(client, readsContent);
  const states = followShards(client, options);
  client.on(Events.ShardDisconnect, ({ code }) =>
    finish(endOf(code, { readsContent, choseShards: config.shards !== undefined })),
  );
  const late = () => setTimeout(() => again('Discord did not say that all is there.'), READY_DEADLINE_MS);
  let overdue: NodeJS.Timeout | undefined;
  client.login(config.token).then(
    () => {
      if (!isOver && !client.isReady()) overdue = late();
    },
    (error: unknown) => again(whyNoLogin(error)),
  );
  client.once(Events.ClientReady, () => clearTimeout(overdue));
  const end = await over.promise;
  clearTimeout(overdue);
  closing.removeEventListener('abort', onClosing);
  states.stop();
  if (end !== undefined) await client.destroy();
  return { end, wasConnected: states.wasConnected() };
}

/** Tells how the connection is, over all shards: it is there when the client is ready and no shard has lost its own. */
function followShards(client: Client, { onState }: Pick<RunOptions, 'onState'>) {
  const lost = new Set<number>();
  let wasReady = false;
  let stopped = false;
  const tell = () => {
    if (stopped) return;
    if (lost.size > 0) onState({ state: 'connecting', reason: whyLost() });
    else if (wasReady) onState(CONNECTED);
  };
  const whyLost = () => {
    const count = `${lost.size} of ${client.ws.shards.size} shards`;
    return wasReady
      ? `The connection to Discord was lost (${count}); it is made anew.`
      : `No connection to Discord’s gateway comes about (${count}).`;
  };
  const back = (shard: number) => {
    lost.delete(shard);
    tell();
  };
  client.on(Events.ShardReady, back);
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReconnecting, (shard) => {
    lost.add(shard);
    tell();
  });
  client.once(Events.ClientReady, () => {
    wasReady = true;
    tell();
  });
  return {
    wasConnected: () => wasReady,
    stop: () => {
      stopped = true;
    },
  };
}

/** Where an error came about, without its message, which may have words of the event. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.split('\n').find((line) => /^ {4}at /.test(line));
  return `${error.name}${place === undefined ? '' : ` ${place.trim()}`}`;
}

function whyNoLogin(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, until] = /^Not enough sessions remaining .* resets at ([\dTZ:.-]{10,30})$/.exec(message) ?? [];
  if (until !== undefined) return `Discord allows no new connection until ${until}: too many were made.`;
  if (error instanceof Error && 'code' in error && error.code === 'TokenInvalid')
    return 'Discord did not accept DISCORD_TOKEN.';
  if (isOfRest(error)) return toProblem(error).message;
  const why = systemErrorCode(error) ?? shorten(message.replace(/\s+/g, ' '), 100);
  return `Discord’s gateway cannot be reached (${why}).`;
}

function isOfRest(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError;
}
