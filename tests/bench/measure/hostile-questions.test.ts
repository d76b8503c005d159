import { expect, it } from 'vitest';
import { hostileQuestions } from '../../../bench/measure/hostile-questions.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';

const questions = hostileQuestions(seeds.papers);

it('what nobody asks by accident is of many kinds', () => {
  expect(new Set(questions.map(({ name }) => name)).size).toBeGreaterThan(100);
});

it.each(questions)('$name: there is an answer', async ({ ask }) => {
  await expect(ask(seedLibrary)).resolves.not.toThrow();
});
