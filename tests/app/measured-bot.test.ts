import { expect, it } from 'vitest';
import { late } from '../../src/app/late.ts';
import { measuredBot } from '../../src/app/measured-bot.ts';
import { lateMetrics } from '../../src/app/metrics.ts';
import { textEvent } from '../helpers/events.ts';
import { NO_GAUGES } from '../helpers/no-gauges.ts';
import { replyOf, scriptedBot } from '../helpers/scripted-bot.ts';

const bot = scriptedBot(() => replyOf('a paper'));

it('answers are counted by platform and tone', async () => {
  const metrics = lateMetrics(NO_GAUGES);
  const { tone } = await measuredBot(bot, metrics).handle(textEvent('q'));
  const { render } = await metrics.get();
  await expect
    .poll(async () => (await render()).body)
    .toContain(`paperboy_answer_seconds_count{platform="test",tone="${tone}"} 1`);
});

it('answers come though nothing can count them', async () => {
  const metrics = late(async () => {
    throw new Error('no metrics');
  });
  expect(await measuredBot(bot, metrics).handle(textEvent('q'))).toEqual(replyOf('a paper'));
});
