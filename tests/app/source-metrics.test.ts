import { expect, it } from 'vitest';
import { lateMetrics } from '../../src/app/metrics.ts';
import type { SourceStatus } from '../../src/harvest/source-desk.ts';
import { NO_GAUGES } from '../helpers/no-gauges.ts';
import { sourceStatus } from '../helpers/scripted-sources.ts';

it('tells of each source that there is its papers and last success, and of none that went', async () => {
  let all: readonly SourceStatus[] = [
    sourceStatus('arxiv:cs.LG'),
    sourceStatus('feed:https://ada:secret@a.org/rss', { lastSuccess: undefined, papers: 0 }),
  ];
  const metrics = await lateMetrics({ ...NO_GAUGES, sources: async () => all }).get();
  const body = async () => (await metrics.render()).body;
  expect(await body()).toContain('paperboy_source_papers{source="arxiv:cs.LG"} 1234');
  expect(await body()).toContain('paperboy_source_papers{source="feed:https://a.org/rss"} 0');
  expect((await body()).match(/paperboy_source_last_success_timestamp_seconds\{.*/g)).toEqual([
    `paperboy_source_last_success_timestamp_seconds{source="arxiv:cs.LG"} ${Date.parse('2026-01-05T08:00:00Z') / 1_000}`,
  ]);
  all = [];
  expect(await body()).not.toContain('paperboy_source_papers{');
});

it('counts failures and how long readings took, under no more names than that', async () => {
  const metrics = await lateMetrics(NO_GAUGES).get();
  metrics.sourceRead({ source: 'arxiv:cs.LG', outcome: 'failed', seconds: 2 });
  metrics.sourceRead({ source: 'arxiv:cs.LG', outcome: 'read', seconds: 4 });
  for (let at = 0; at < 150; at++)
    metrics.sourceRead({ source: `feed:https://a.org/${at}`, outcome: 'failed', seconds: 1 });
  const { body } = await metrics.render();
  expect(body).toContain('paperboy_source_failures_total{source="arxiv:cs.LG"} 1');
  expect(body).toContain('paperboy_source_read_seconds_sum{source="arxiv:cs.LG"} 4');
  expect(body).toContain('paperboy_source_failures_total{source="others"} 51');
});
