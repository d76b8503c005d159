import pino from 'pino';
import { expect, it } from 'vitest';
import { createChatPlatform, warnOfUnreachable } from '../../src/app/chat-platforms.ts';
import { lateStore } from '../../src/app/late-store.ts';
import { lateMetrics } from '../../src/app/metrics.ts';
import { toAddress } from '../../src/chat/address.ts';
import { CONNECTED } from '../../src/chat/platform.ts';
import type { ConfiguredPlatform, PlatformServices } from '../../src/platforms/chat-platform.ts';
import { NO_GAUGES } from '../helpers/no-gauges.ts';

/** A platform that keeps what it is given. */
function platformOf(name: string, given: PlatformServices[]): ConfiguredPlatform {
  return {
    create: async (services) => {
      given.push(services);
      return { name, connection: CONNECTED, start: async () => {}, stop: async () => {} };
    },
    load: async () => undefined,
    diagnose: async () => [],
    obstacle: async () => undefined,
  };
}

it('a platform gets what it needs of a database that is opened when it is asked, and its waits are counted', async () => {
  const given: PlatformServices[] = [];
  const store = lateStore('file::memory:');
  const metrics = lateMetrics(NO_GAUGES);
  const logger = pino({ level: 'silent' });
  const onConnection = () => {};
  const dispatcher = async () => undefined;
  for (const name of ['irc', 'fax'])
    await createChatPlatform(
      [name, platformOf(name, given)],
      { store, metrics, logger, dispatcher },
      onConnection,
    );
  const { render } = await metrics.get();
  given[1]?.onRateLimit?.();
  await expect
    .poll(async () => (await render()).body)
    .toContain('paperboy_rate_limited_total{platform="fax"} 1');
  expect(await given[0]?.seenEvents.claim('e')).toBe(true);
  expect(await given[1]?.seenEvents.claim('e')).toBe(false);
  await given[0]?.secrets([Buffer.alloc(32)]).put('irc:token', 'hidden');
  expect(await given[1]?.secrets([Buffer.alloc(32)]).get('irc:token')).toBe('hidden');
  await store.end();
});

it('warns of channels whose platform is not configured', () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  const channels = ['irc', 'fax'].map((name) => toAddress(name, 'net', 'room'));
  warnOfUnreachable(channels, new Map([['irc', platformOf('irc', [])]]), logger);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('DIGEST_CHANNELS names fax:net:room, but its platform is not configured');
});
