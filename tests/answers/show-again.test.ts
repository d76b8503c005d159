import { expect, it } from 'vitest';
import { createContext } from '../../src/answers/create-context.ts';
import { showAgain } from '../../src/answers/show-again.ts';
import { papersOf } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary });

it('shows a list in the place of the message', async () => {
  const shown = await showAgain({ kind: 'search', query: 'bandits', offset: 0, nearest: false }, context);
  expect(shown?.inPlace).toBe(true);
  expect(shown === undefined ? [] : papersOf(shown)).toHaveLength(5);
});

it('is nothing where there is nothing to show any more', async () => {
  expect(await showAgain({ kind: 'expired' }, context)).toBeUndefined();
});
