import { type Address, partsOf } from '../chat/address.ts';
import type { Connection, Platform } from '../chat/platform.ts';
import type { Logger } from '../logger.ts';
import type { ConfiguredPlatform, PlatformServices } from '../platforms/chat-platform.ts';
import type { Store } from '../store/open-store.ts';
import type { Late } from './late.ts';
import type { Metrics } from './metrics.ts';

type Configured = ReadonlyMap<string, ConfiguredPlatform>;

/** What the program has for its chats. */
export interface ChatServices extends Pick<PlatformServices, 'logger' | 'readiness'> {
  readonly store: Late<Store>;
  readonly metrics: Late<Metrics>;
  /** What carries requests through the proxy; resolves to undefined where there is none. */
  readonly dispatcher: () => Promise<PlatformServices['dispatcher']>;
}

/** Makes a platform; the first time loads its SDK. The database is not waited for: it is asked when it is needed. */
export async function createChatPlatform(
  [name, platform]: readonly [string, ConfiguredPlatform],
  { store, metrics, dispatcher, ...services }: ChatServices,
  onConnection: (connection: Connection) => void,
): Promise<Platform> {
  return platform.create({
    ...services,
    dispatcher: await dispatcher(),
    onConnection,
    seenEvents: { claim: async (key) => (await store.get()).seenEvents.claim(key) },
    secrets: (keys) => {
      const secrets = async () => (await store.get()).secrets(keys);
      return {
        put: async (...given) => (await secrets()).put(...given),
        get: async (...asked) => (await secrets()).get(...asked),
        remove: async (...named) => (await secrets()).remove(...named),
      };
    },
    onRateLimit: () => metrics.whenLoaded(({ rateLimited }) => rateLimited(name)),
  });
}

/** Logs a warning for each channel of DIGEST_CHANNELS whose platform is not configured. */
export function warnOfUnreachable(
  channels: readonly Address[],
  configured: Configured,
  logger: Logger,
): void {
  for (const channel of channels.filter((one) => !configured.has(partsOf(one).platform)))
    logger.warn(
      `DIGEST_CHANNELS names ${channel}, but its platform is not configured: nothing is posted there`,
    );
}
