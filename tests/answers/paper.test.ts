import { expect, it } from 'vitest';
import { converseWith, ofKind, papersOf, seedBot, shownText } from '../helpers/conversation.ts';
import { seeds } from '../helpers/seeds.ts';

const { say, press } = converseWith(seedBot);

it('opens in full from its button, its id, its title and its address', async () => {
  const [listed] = papersOf(await say('masked image modeling'));
  const opened = await press(ofKind(listed?.actions, 'paper'));
  expect(papersOf(opened)[0]?.abstract[0]).toMatch(/^Model pre-training is essential/);
  expect(papersOf(opened)[0]?.authors).toContain('Jingdong Wang');
  for (const reference of [listed?.id, listed?.title, listed?.link.href]) {
    const typed = await say(`paper ${reference}`);
    expect(shownText(typed).replace(/ *\[.*/, '')).toBe(shownText(opened).replace(/ *\[.*/, ''));
  }
});

it('takes the place of the list where it was picked, and leads back to it', async () => {
  const found = await say('masked image modeling');
  const opened = await press(ofKind(papersOf(found)[0]?.actions, 'paper'));
  expect(opened.inPlace).toBe(true);
  const back = papersOf(opened)[0]?.actions.find(({ label }) => label === 'Back');
  expect(papersOf(await press(back)).map(({ id }) => id)).toEqual(papersOf(found).map(({ id }) => id));
  // Typed there is nothing to lead back to.
  expect(await say('paper HAP: Structure-Aware Masked Image Modeling')).not.toHaveProperty('inPlace');
});

it('opens by its name, with slips, and by its PDF', async () => {
  for (const [said, title] of [
    ['Coneheads', 'Coneheads: Hierarchy Aware Attention'],
    ['auto-panoptic cooperative multi component architecture search', 'Auto-Panoptic: Cooperative'],
    [
      'http://papers.nips.cc/paper_files/paper/2023/file/a0644215d9cff6646fa334dfa5d29c5a-Paper-Datasets_and_Benchmarks.pdf',
      'GEO-Bench',
    ],
  ] as const)
    expect(papersOf(await say(`paper ${said}`))[0]?.title, said).toContain(title);
});

it('that nobody quoted is searched for, even in capitals', async () => {
  const asked = 'paper Deep Reinforcement Learning With Stacked Attention In Other Games';
  expect(papersOf(await say(asked)).length).toBeGreaterThan(0);
});

it('that is not there is said to be missing, and nothing else is guessed', async () => {
  const reply = await say('paper 0123456789');
  expect(reply.tone).toBe('notice');
  expect(shownText(reply)).toContain('I do not have a paper with the id 0123456789');
  expect(papersOf(await say('paper recommendation graphs')).length).toBeGreaterThan(0);
});

it('shows LaTeX of titles and abstracts as text, for all papers', async () => {
  for (const { id } of seeds.papers)
    expect(shownText(await say(`paper ${id}`))).not.toMatch(/\\[a-z]|\$[^\d]/i);
});
