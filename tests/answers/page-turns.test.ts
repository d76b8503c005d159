import { expect, it } from 'vitest';
import { createContext } from '../../src/answers/create-context.ts';
import { pageTurns } from '../../src/answers/page-turns.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary });
const turns = (previous: number | undefined, next: number | undefined) =>
  pageTurns(
    { name: 'your list', previous, next, page: (offset) => ({ kind: 'saved', offset }) },
    context,
  ).flatMap((block) => (block.kind === 'actions' ? block.actions : []));

it('has a button each way where there is a page, and is nothing where there is none', () => {
  expect(turns(0, 10).map(({ turn, token }) => [turn, token])).toEqual([
    ['previous', 'l:0'],
    ['next', 'l:10'],
  ]);
  expect(turns(undefined, 5)).toMatchObject([{ turn: 'next', description: 'Next page of your list' }]);
  expect(turns(undefined, undefined)).toEqual([]);
});
