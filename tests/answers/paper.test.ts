import { expect, it } from 'vitest';
import { converseWith, ofKind, papersOf, seedBot, shownText } from '../helpers/conversation.ts';
import { seeds } from '../helpers/seeds.ts';

const { say, press } = converseWith(seedBot);

it('opens in full from its button, its id, its title and its address', async () => {
  const [listed] = papersOf(await say('HAP structure-aware masked image modeling'));
  const opened = await press(ofKind(listed?.actions, 'paper'));
  expect(papersOf(opened)[0]?.abstract[0]).toMatch(/^Model pre-training is essential/);
  expect(papersOf(opened)[0]?.authors).toContain('Jingdong Wang');
  for (const reference of [listed?.id, listed?.title, listed?.link.href]) {
    expect(await say(`paper ${reference}`)).toEqual({ ...opened, audience: 'everyone' });
  }
});

it('that is not there is said to be missing, and nothing else is guessed', async () => {
  const reply = await say('paper 0123456789');
  expect(reply.tone).toBe('notice');
  expect(shownText(reply)).toContain('There is no paper with the id');
  expect(papersOf(await say('paper recommendation graphs')).length).toBeGreaterThan(0);
});

it('shows LaTeX of titles and abstracts as text, for all papers', async () => {
  for (const { id } of seeds.papers)
    expect(shownText(await say(`paper ${id}`))).not.toMatch(/\\[a-z]|\$[^\d]/i);
});
