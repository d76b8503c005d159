import { expect, it } from 'vitest';
import { prepareAnswers } from '../../src/answers/prepare-answers.ts';
import { converseAnew, papersOf } from '../helpers/conversation.ts';

it('may be done at any time, and changes no answer', async () => {
  const { say } = converseAnew();
  const before = papersOf(await say('any papers on bandits please?')).map(({ id }) => id);
  await Promise.all([prepareAnswers(), prepareAnswers()]);
  expect(before.length).toBeGreaterThan(0);
  expect(papersOf(await say('any papers on bandits please?')).map(({ id }) => id)).toEqual(before);
});
