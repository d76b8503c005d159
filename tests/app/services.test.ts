import pino from 'pino';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { createServices } from '../../src/app/services.ts';
import { inputEvent } from '../helpers/events.ts';
import { livingStage } from '../helpers/living-stage.ts';
import { SEED_LIBRARY } from '../helpers/seed-opening.ts';

const logger = pino({ level: 'silent' });
const ends = { onChat: () => undefined, onNoChat: () => undefined };

it('where SOURCES is not set there is nothing that reads them, and whoever asks is told so', async () => {
  const config = readConfig({ PORT: '0', DATABASE_URL: 'file::memory:' });
  const services = createServices(config, { logger, ...SEED_LIBRARY }, ends);
  expect(services.living).toBeUndefined();
  await services.opening.open();
  const answer = await services.bot.handle(inputEvent({ kind: 'command', text: 'sources' }));
  expect(JSON.stringify(answer)).toContain('There are no sources here');
  await services.opening.close();
  await services.store.end();
});

it('where it is set they are told of, and the parts that nobody asked for are not loaded', async () => {
  const stage = livingStage();
  const store = await stage.store();
  await store.sources.configure(['arxiv:cs.LG']);
  const services = createServices(stage.config(['arxiv:cs.LG'], { PORT: '0' }), { logger }, ends);
  await services.living?.stop();
  const { body } = await (await services.metrics.get()).render();
  expect(body).toContain('paperboy_source_papers{source="arxiv:cs.LG"} 0');
  await services.living?.stop();
  await services.store.end();
});
