import pino from 'pino';
import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { actionsOf, papersOf, shownText } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';
import { growingBot, ONE_SOURCE } from '../helpers/growing-bot.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const [old = ''] = seeds.papers.map(({ id }) => id);
const { says, press } = growingBot(ONE_SOURCE, { came: [[old, '2025-12-20T10:00:00Z']] });

it('says that nothing is new, and how many sources are read', async () => {
  const reply = await says('new');
  expect(shownText(reply)).toContain('Nothing new came since Monday');
  expect(shownText(reply)).toContain('One source is read.');
  const [longer] = actionsOf(reply);
  expect(longer?.label).toBe('The last 30 days');
  expect(papersOf(await press(longer?.token)).map(({ id }) => id)).toEqual([old]);
  expect(shownText(await says('new on quantum dots since 2025-12-01'))).toContain(
    'Nothing new on quantum dots came',
  );
});

it('says of a library that does not grow where to read on, and still shows the latest papers', async () => {
  const still = createBot({ library: seedLibrary, logger: pino({ level: 'silent' }) });
  const ask = (text: string) => still.handle(inputEvent({ kind: 'command', text }));
  for (const text of ['new', 'what is new', 'new on diffusion since monday'])
    expect(shownText(await ask(text)), text).toMatch(/does not grow.*docs\/sources\.md/s);
  expect(shownText(await growingBot([]).says('new'))).toContain('does not grow');
  for (const text of ["what's new on reinforcement learning", 'new papers on reinforcement learning'])
    expect(papersOf(await ask(text)).length, text).toBeGreaterThan(0);
});

it.each(['new since forever', 'new on bandits since forever'])('says that %j has no time', async (text) => {
  expect(shownText(await says(text))).toContain('“since forever” is no time that I know');
});
