import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { actionsOf, converseWith, ofKind, papersOf, shownText, silent } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

/** A bot whose chance is what the test says, one number after another. */
function botOfChance(...chances: readonly number[]) {
  const left = [...chances];
  return createBot({ library: seedLibrary, logger: silent, random: () => left.shift() ?? 0 });
}

it('shows the paper that chance chooses, in full, and another one when asked to', async () => {
  const ids = await seedLibrary.ids();
  const { say, press } = converseWith(botOfChance(0, 0.999_999));
  const first = await say('surprise me');
  expect(papersOf(first).map(({ id }) => id)).toEqual([ids[0]]);
  expect(papersOf(first)[0]?.abstract.join('')).not.toBe('');
  expect(ofKind(papersOf(first)[0]?.actions, 'related')).toBeDefined();
  const another = await press(ofKind(actionsOf(first), 'random'));
  expect(papersOf(another).map(({ id }) => id)).toEqual([ids.at(-1)]);
});

it('never shows the same paper as another one, whatever chance says', async () => {
  for (const chance of [0, 0.5, 0.999_999]) {
    const { say, press } = converseWith(botOfChance(chance, chance, chance));
    let reply = await say('surprise me');
    const ids = [papersOf(reply)[0]?.id];
    for (let at = 0; at < 2; at++) {
      reply = await press(ofKind(actionsOf(reply), 'random'));
      ids.push(papersOf(reply)[0]?.id);
    }
    expect(ids[1]).not.toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[1]);
  }
});

it('shows the only paper there is again', async () => {
  const [only] = seeds.papers;
  const library = { ...seedLibrary, ids: async () => [only?.id ?? ''] };
  const { say, press } = converseWith(createBot({ library, logger: silent }));
  const again = await press(ofKind(actionsOf(await say('random')), 'random'));
  expect(papersOf(again)[0]?.id).toBe(only?.id);
});

it('reaches every paper', async () => {
  const count = seeds.papers.length;
  const bot = botOfChance(...Array.from({ length: count }, (_, at) => (at + 0.5) / count));
  const shown = new Set<string | undefined>();
  for (let at = 0; at < count; at++) shown.add(papersOf(await converseWith(bot).say('random'))[0]?.id);
  expect(shown.size).toBe(count);
});

it('is offered by help and at home, and answered as it was asked', async () => {
  const bot = botOfChance();
  for (const input of [{ kind: 'text', text: 'help' } as const, { kind: 'home' } as const])
    expect(ofKind(actionsOf(await bot.handle(inputEvent(input))), 'random')).toBeDefined();
  expect((await bot.handle(inputEvent({ kind: 'text', text: 'random' }))).audience).toBe('everyone');
  expect((await bot.handle(inputEvent({ kind: 'command', text: 'random' }))).audience).toBe('sender');
});

it('says so when there is no paper', async () => {
  const library = { ...seedLibrary, ids: async () => [] };
  const reply = await converseWith(createBot({ library, logger: silent })).say('random');
  expect(reply.tone).toBe('notice');
  expect(shownText(reply)).toContain('no paper to choose');
});
