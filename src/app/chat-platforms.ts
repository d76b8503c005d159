import { type Address, partsOf } from '../chat/address.ts';
import type { Platform } from '../chat/platform.ts';
import type { Logger } from '../logger.ts';
import type { ConfiguredPlatform } from '../platforms/chat-platform.ts';
import type { Store } from '../store/open-store.ts';
import type { Late } from './late.ts';
import type { Metrics } from './metrics.ts';

type Configured = ReadonlyMap<string, ConfiguredPlatform>;

interface ChatServices {
  readonly store: Late<Store>;
  readonly metrics: Late<Metrics>;
  readonly logger: Logger;
}

/** The chats that are configured; their SDKs, the store and the metrics are loaded only then. */
export async function createChatPlatforms(
  configured: Configured,
  { store, metrics, logger }: ChatServices,
): Promise<readonly Platform[]> {
  if (configured.size === 0) return [];
  const [{ seenEvents, secrets }, { rateLimited }] = await Promise.all([store.get(), metrics.get()]);
  return Promise.all(
    Array.from(configured, ([name, platform]) =>
      platform.create({ logger, seenEvents, secrets, onRateLimit: () => rateLimited(name) }),
    ),
  );
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
