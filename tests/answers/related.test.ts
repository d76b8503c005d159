import { expect, it } from 'vitest';
import { converseWith, papersOf, seedBot } from '../helpers/conversation.ts';
import { seeds } from '../helpers/seeds.ts';

const { say } = converseWith(seedBot);

it('comes with reasons, for a paper, a text and a thread', async () => {
  const paper = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));
  for (const reply of [
    await say(`related ${paper?.id}`),
    await say(`related ${paper?.abstract}`),
    await say('', paper?.abstract),
  ]) {
    expect(papersOf(reply).length).toBeGreaterThan(1);
    for (const { reason } of papersOf(reply)) expect(reason).toMatch(/^both: /);
  }
});
