import { expect, it } from 'vitest';
import { converseAnew, papersOf, shownText } from '../helpers/conversation.ts';

const ordinals = (reply: Parameters<typeof papersOf>[0]) => papersOf(reply).map(({ ordinal }) => ordinal);

it('goes on with the last list and back, and numbers of earlier pages still mean their papers', async () => {
  const { say } = converseAnew();
  const first = await say('reinforcement learning');
  expect(ordinals(await say('show me some more'))).toEqual([6, 7, 8, 9, 10]);
  expect(ordinals(await say('next page'))).toEqual([11, 12, 13, 14, 15]);
  expect(papersOf(await say('number 2'))[0]?.id).toBe(papersOf(first)[1]?.id);
  const { say: other } = converseAnew();
  await other('reinforcement learning');
  await other('more');
  expect(papersOf(await other('go back'))).toEqual(papersOf(first));
});

it('goes back from an opened paper to the page where it stood', async () => {
  const { say } = converseAnew();
  await say('reinforcement learning');
  const second = await say('more');
  await say('open 7');
  expect(papersOf(await say('back'))).toEqual(papersOf(second));
  const related = await say('related 8');
  await say('open 2');
  expect(papersOf(await say('back'))).toEqual(papersOf(related));
});

it('goes back from related papers and the reading list to the list before', async () => {
  const { say } = converseAnew();
  const list = await say('bandits');
  await say('related 1');
  expect(papersOf(await say('back'))).toEqual(papersOf(list));
});

it('keeps the numbers of earlier pages when it goes back', async () => {
  const { say } = converseAnew();
  const first = await say('reinforcement learning');
  await say('more');
  await say('open 7');
  await say('back');
  expect(papersOf(await say('abstract 2'))[0]?.id).toBe(papersOf(first)[1]?.id);
});

it('says where a list ends and begins', async () => {
  const { say } = converseAnew();
  await say('"masked image modeling"');
  expect(shownText(await say('more'))).toMatch(/That was all there is|There is no list/);
  await say('reinforcement learning');
  expect(shownText(await say('previous page'))).toContain('That is the first page');
});

it('says that there is no list', async () => {
  expect(shownText(await converseAnew().say('more'))).toContain('There is no list here to go on with');
});

it('goes on with the longest question too', async () => {
  const { say } = converseAnew();
  await say('a "policy" that \\ learns '.repeat(80));
  for (const first of [6, 11, 16]) expect(ordinals(await say('more'))[0]).toBe(first);
});

it('does not take a list for that of a question which had no answer', async () => {
  const { say } = converseAnew();
  const listed = papersOf(await say('reinforcement learning'));
  await say('fairness since:2021');
  expect(shownText(await say('more'))).toContain('Nothing answered the last question');
  expect(papersOf(await say('number 2'))[0]?.id).toBe(listed[1]?.id);
});

it('goes back to the first page from papers that share only some of the words', async () => {
  const { say } = converseAnew();
  const first = await say('federated learning');
  expect(papersOf(first).length).toBeLessThanOrEqual(5);
  expect(shownText(await say('more'))).toContain('share only some of the words');
  expect(papersOf(await say('back'))).toEqual(papersOf(first));
  expect(shownText(await say('back'))).toContain('That is the first page');
});
