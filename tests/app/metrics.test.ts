import { expect, it } from 'vitest';
import { lateMetrics } from '../../src/app/metrics.ts';
import { NO_GAUGES } from '../helpers/no-gauges.ts';

it('tells of each part as it is when somebody looks', async () => {
  let state: 'connected' | 'refused' = 'connected';
  let since: number | undefined;
  const metrics = await lateMetrics({
    platforms: () => [{ name: 'slack', connection: { state }, waiting: 4 }],
    sinceLastLookMs: () => since,
    parts: async () => ({ store: { state: state === 'connected' ? 'ok' : 'down' } }),
  }).get();
  const lines = async () => (await metrics.render()).body.split('\n');
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'paperboy_connected{platform="slack"} 1',
      'paperboy_waiting{platform="slack"} 4',
      'paperboy_part_ok{part="store"} 1',
    ]),
  );
  expect((await lines()).some((line) => line.startsWith('paperboy_digest_seconds'))).toBe(false);
  state = 'refused';
  since = 61_500;
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'paperboy_connected{platform="slack"} 0',
      'paperboy_part_ok{part="store"} 0',
      'paperboy_digest_seconds_since_last_look 61.5',
    ]),
  );
});

it('counts papers of the day by outcome, with how late those came that were sent', async () => {
  const metrics = await lateMetrics(NO_GAUGES).get();
  metrics.posted({ platform: 'slack', outcome: 'sent', latenessMs: 2_000 });
  metrics.posted({ platform: 'slack', outcome: 'retried', latenessMs: 90_000 });
  const { body } = await metrics.render();
  expect(body).toContain('paperboy_digest_posts_total{platform="slack",outcome="sent"} 1');
  expect(body).toContain('paperboy_digest_posts_total{platform="slack",outcome="retried"} 1');
  expect(body).toContain('paperboy_digest_lateness_seconds_sum{platform="slack"} 2');
  expect(body).toContain('nodejs_eventloop_lag_seconds');
});
