import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createChatPlatforms, warnOfUnreachable } from '../../src/app/chat-platforms.ts';
import { lateStore } from '../../src/app/late-store.ts';
import { lateMetrics } from '../../src/app/metrics.ts';
import { toAddress } from '../../src/chat/address.ts';
import type { ConfiguredPlatform, PlatformServices } from '../../src/platforms/chat-platform.ts';

/** A platform that keeps what it is given. */
function platformOf(name: string, given: PlatformServices[]): ConfiguredPlatform {
  return {
    create: async (services) => {
      given.push(services);
      return { name, start: async () => {}, stop: async () => {} };
    },
    diagnose: async () => [],
    obstacle: async () => undefined,
  };
}

const services = () => ({
  store: lateStore('file::memory:'),
  metrics: lateMetrics(),
  logger: pino({ level: 'silent' }),
});

describe('createChatPlatforms', () => {
  it('loads nothing where no chat is configured', async () => {
    const { metrics, logger } = services();
    const store = lateStore('file:/nowhere/at/all/\0');
    expect(await createChatPlatforms(new Map(), { store, metrics, logger })).toEqual([]);
  });

  it('gives each what it needs, and counts how often it has to wait', async () => {
    const given: PlatformServices[] = [];
    const { store, metrics, logger } = services();
    const configured = new Map(['irc', 'fax'].map((name) => [name, platformOf(name, given)]));
    const platforms = await createChatPlatforms(configured, { store, metrics, logger });
    expect(platforms.map(({ name }) => name)).toEqual(['irc', 'fax']);
    given[1]?.onRateLimit?.();
    expect((await (await metrics.get()).render()).body).toContain(
      'paperboy_rate_limited_total{platform="fax"} 1',
    );
    expect(await given[0]?.seenEvents.claim('e')).toBe(true);
    expect(await given[1]?.seenEvents.claim('e')).toBe(false);
    await given[0]?.secrets([Buffer.alloc(32)]).put('irc:token', 'hidden');
    expect(await given[1]?.secrets([Buffer.alloc(32)]).get('irc:token')).toBe('hidden');
    await store.end();
  });
});

it('warns of channels whose platform is not configured', () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  const channels = ['irc', 'fax'].map((name) => toAddress(name, 'net', 'room'));
  warnOfUnreachable(channels, new Map([['irc', platformOf('irc', [])]]), logger);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('DIGEST_CHANNELS names fax:net:room, but its platform is not configured');
});
