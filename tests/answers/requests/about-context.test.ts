import { expect, it } from 'vitest';
import { isAboutContext, saidBesideQuestion } from '../../../src/answers/requests/about-context.ts';
import { stripRequest } from '../../../src/answers/requests/strip-request.ts';

const isAbout = (text: string) => isAboutContext(stripRequest(text));

it.each([
  'any papers?',
  'is there some work on this?',
  'has anyone studied that already?',
  'any related work?',
  'prior literature?',
  'what do you think?',
  'do you know articles on this problem',
  'gibt es dazu etwas?',
  'avez-vous des articles là-dessus ?',
  '関連論文はありますか',
])('what was said before is meant: %j', (text) => {
  expect(isAbout(text)).toBe(true);
});

it.each([
  'this is not a drill',
  'bandits',
  'papers on bandits',
  'related work generation',
  'similar image retrieval',
  'that which is learned',
  'has anyone studied proteins?',
  'prior distributions',
  'opinion dynamics',
])('a topic is meant: %j', (text) => {
  expect(isAbout(text)).toBe(false);
});

it('reads only what stands near the ends of a message by itself', () => {
  const told = Array.from({ length: 30 }, (_, at) => `beetle ${at} met another one`).join(', ');
  expect(saidBesideQuestion(`${told}, any papers?`)).toBe(told);
  expect(saidBesideQuestion(`any papers? ${told}`)).toBe(told);
  expect(saidBesideQuestion(`${told}, any papers?, ${told}`)).toBeUndefined();
});
