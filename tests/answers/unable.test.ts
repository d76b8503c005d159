import { expect, it } from 'vitest';
import { converseAnew, papersOf, shownText } from '../helpers/conversation.ts';

const NO_DATA = 'I do not know how often papers are cited';
const { say } = converseAnew();

it('says what there is no data for, and answers the topic beside it', async () => {
  const reply = await say('what are the most cited papers on exploration?');
  expect(shownText(reply)).toContain(NO_DATA);
  expect(papersOf(reply).length).toBeGreaterThan(1);
  expect(shownText(reply).replace(/\s+/g, ' ')).toContain('in the order in which they answer');
});

it.each([
  'show the most popular papers',
  'how often was DreamSim cited',
  'the most cited papers on medieval cheese',
])('shows no papers where there is nothing to show: %j', async (said) => {
  const reply = await say(said);
  expect(shownText(reply)).toContain(NO_DATA);
  expect(papersOf(reply)).toEqual([]);
  expect(reply.tone).toBe('notice');
});
