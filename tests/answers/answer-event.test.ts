import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import type { ChatEvent } from '../../src/chat/event.ts';
import { actionsOf, converseWith, papersOf, silent } from '../helpers/conversation.ts';
import { inputEvent, textEvent } from '../helpers/events.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const readingList = {
  add: async () => 'added' as const,
  remove: async () => undefined,
  list: async () => [...(await seedLibrary.ids())],
};
const bot = createBot({ library: seedLibrary, readingList, logger: silent });
const inTheOpen = (event: ChatEvent): ChatEvent => ({ ...event, inTheOpen: true });

describe('what is asked where others read too', () => {
  it('is answered with three papers, a sentence each, and an offer to show all to one', async () => {
    const reply = await bot.handle(inTheOpen(textEvent('reinforcement learning')));
    expect(reply.audience).toBe('everyone');
    expect(papersOf(reply).map(({ sentences }) => sentences.length)).toEqual([1, 1, 1]);
    const [all] = actionsOf(reply);
    expect(all?.label).toBe('Show all to me');
    const shown = await converseWith(bot).press(all);
    expect(shown.audience).toBe('sender');
    expect(papersOf(shown)).toHaveLength(5);
  });

  it('goes on in the open with the next three', async () => {
    const ada = (text: string) => bot.handle(inTheOpen(textEvent(text)));
    await ada('graph neural networks');
    expect(papersOf(await ada('more')).map(({ ordinal }) => ordinal)).toEqual([4, 5, 6]);
  });

  it('does not show whose list the papers are on', async () => {
    const labels = async (event: ChatEvent) =>
      papersOf(await bot.handle(event)).flatMap(({ actions }) => actions.map(({ label }) => label));
    expect(await labels(inTheOpen(textEvent('bandits')))).not.toContain('Saved ✓');
    expect(await labels(textEvent('bandits'))).toContain('Saved ✓');
  });

  it('of a command is for everyone when the asker wants that, with a whole page', async () => {
    const command = inputEvent({ kind: 'command', text: 'bandits' });
    expect((await bot.handle(command)).audience).toBe('sender');
    const shown = await bot.handle(inTheOpen(command));
    expect(shown.audience).toBe('everyone');
    expect(papersOf(shown)).toHaveLength(5);
  });
});

it('tells one alone all of what is theirs, also where they ask in the open', async () => {
  const reply = await bot.handle(inTheOpen(textEvent('saved')));
  expect(reply.audience).toBe('sender');
  expect(papersOf(reply)).toHaveLength(5);
  expect(actionsOf(reply).map(({ label }) => label)).toEqual([
    'Next page',
    'BibTeX',
    'RIS',
    'CSL-JSON',
    'CSV',
  ]);
});

it('shows what was near in passing again as it was shown', async () => {
  const said = 'we had trouble getting the policy to behave when the robot left the lab yesterday';
  const reply = await bot.handle({ ...inTheOpen(textEvent('any related papers?', said)) });
  expect(reply.tone).toBe('answer');
  const { press } = converseWith(bot);
  const again = await press(actionsOf(reply)[0]);
  expect(
    papersOf(again)
      .map(({ id }) => id)
      .slice(0, 3),
  ).toEqual(papersOf(reply).map(({ id }) => id));
  const opened = await press(papersOf(reply)[0]?.actions[0]);
  const back = papersOf(opened)[0]?.actions.find(({ label }) => label === 'Back');
  expect(papersOf(await press(back))).toHaveLength(5);
});

it('finds related papers in the open in the same way', async () => {
  const reply = await bot.handle(inTheOpen(textEvent('related offline reinforcement learning with safety')));
  expect(papersOf(reply)).toHaveLength(3);
  const all = await converseWith(bot).press(actionsOf(reply)[0]);
  expect(papersOf(all)).toHaveLength(5);
});
