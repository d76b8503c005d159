import { expect, it } from 'vitest';
import { actionsOf, converseWith, papersOf, seedBot } from '../helpers/conversation.ts';

const { say, press } = converseWith(seedBot);

it('shows papers with link, facts and matched sentences, and turns pages both ways', async () => {
  const first = await say('reinforcement learning');
  expect(papersOf(first).map((paper) => paper.ordinal)).toEqual([1, 2, 3, 4, 5]);
  for (const paper of papersOf(first)) {
    expect(paper.link.href).toMatch(/^https?:/);
    expect(paper.venue).toMatch(/^NeurIPS 20(20|23)/);
    expect(paper.sentences.flat().some((span) => span.style === 'mark')).toBe(true);
  }
  const second = await press(actionsOf(first).find(({ turn }) => turn === 'next'));
  expect(papersOf(second).map((paper) => paper.ordinal)).toEqual([6, 7, 8, 9, 10]);
  const back = await press(actionsOf(second).find(({ turn }) => turn === 'previous'));
  expect(papersOf(back)).toEqual(papersOf(first));
});

it('keeps a long query through the pages', async () => {
  const query = 'reinforcement learning with policies and rewards '.repeat(5).trim();
  const next = await press(actionsOf(await say(query)).find(({ turn }) => turn === 'next'));
  expect(papersOf(next)[0]?.ordinal).toBe(6);
});
