import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/answers/create-context.ts';
import { guessTopic, searchFor } from '../../src/answers/guess-topic.ts';
import type { Intent } from '../../src/chat/intent.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary });

async function guess(said: string, more: Partial<Intent<'ask'>> = {}) {
  const page = await searchFor(said, context);
  if (page === undefined) throw new Error('nothing to search for');
  const intent: Intent<'ask'> = { kind: 'ask', topic: said, said, asks: false, newest: false, ...more };
  return guessTopic(intent, { understood: { query: said, shown: [], words: said }, page }, context);
}

describe('what else a message may be about', () => {
  it.each([
    ['my aunt met Sergey Levine in the market hall on a rainy day', /author:"?Sergey Levine/],
    [
      'the gardener who feeds our geese told me about offline reinforcement learning',
      /offline reinforcement learning/,
    ],
  ])('is guessed from %j', async (said, query) => {
    const guessed = await guess(said);
    expect(guessed?.understood.query).toMatch(query);
    expect(guessed?.page.total).toBeGreaterThan(0);
  });

  it('is not guessed where nothing of it has an answer', async () => {
    expect(await guess('the gardener feeds our geese with barley, which is what they like')).toBeUndefined();
  });

  it('is not guessed where somebody was named, or the query language typed', async () => {
    const said = 'my aunt met Sergey Levine in the market hall on a rainy day';
    expect(await guess(said, { by: 'Nobody' })).toBeUndefined();
    expect(await guess(`${said} -rain`)).toBeUndefined();
  });

  it('is not guessed where a short topic was asked for', async () => {
    expect(
      await guess('papers about bandit geese barley', { asks: true, topic: 'bandit geese barley' }),
    ).toBeUndefined();
  });
});

it('searches for nothing where there are no words', async () => {
  expect(await searchFor(' ', context)).toBeUndefined();
  expect((await searchFor('bandits', context))?.total).toBeGreaterThan(0);
});
