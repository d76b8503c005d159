import { expect, it } from 'vitest';
import { converseWith, papersOf, seedBot, turnOf } from '../helpers/conversation.ts';

const { say, press } = converseWith(seedBot);

it('shows papers with link, facts and matched sentences, and turns pages both ways', async () => {
  const first = await say('reinforcement learning');
  expect(papersOf(first).map((paper) => paper.ordinal)).toEqual([1, 2, 3, 4, 5]);
  for (const paper of papersOf(first)) {
    expect(paper.link.href).toMatch(/^https?:/);
    expect(paper.venue).toMatch(/^NeurIPS 20(20|23)/);
    expect(paper.sentences.flat().some((span) => span.style === 'mark')).toBe(true);
  }
  const second = await press(turnOf(first, 'next'));
  expect(papersOf(second).map((paper) => paper.ordinal)).toEqual([6, 7, 8, 9, 10]);
  const back = await press(turnOf(second, 'previous'));
  expect(papersOf(back)).toEqual(papersOf(first));
});

it('keeps a long query through the pages', async () => {
  const query = 'reinforcement learning with policies and rewards '.repeat(5).trim();
  const next = await press(turnOf(await say(query), 'next'));
  expect(papersOf(next)[0]?.ordinal).toBe(6);
});
