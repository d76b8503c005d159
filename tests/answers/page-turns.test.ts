import { expect, it } from 'vitest';
import { createContext } from '../../src/answers/create-context.ts';
import { listActions, turnsOf } from '../../src/answers/page-turns.ts';
import { toAddress } from '../../src/chat/address.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const listOf = (previous: number | undefined, next: number | undefined) => ({
  name: 'your list',
  previous,
  next,
  here: { kind: 'saved', offset: 0 } as const,
  page: (offset: number) => ({ kind: 'saved', offset }) as const,
});
const asker = {
  address: toAddress('test', 'w', 'c'),
  id: 'u',
  isManager: false,
  owner: 'test:w:u',
  name: 'Ada',
  canShare: false,
};
const below = (previous?: number, next?: number, { inTheOpen = false, from = false } = {}) =>
  listActions(
    listOf(previous, next),
    from ? { kind: 'help' } : undefined,
    createContext({ library: seedLibrary, asker: { ...asker, inTheOpen } }),
  )
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .map(({ label, token }) => [label, token]);

it('has a button each way where there is a page, and is nothing where there is none', () => {
  expect(below(0, 10)).toEqual([
    ['Previous page', 'l:0'],
    ['Next page', 'l:10'],
  ]);
  expect(below(undefined, 5)).toEqual([['Next page', 'l:5']]);
  expect(below()).toEqual([]);
  expect(turnsOf(listOf(undefined, 5))).toEqual({
    here: { kind: 'saved', offset: 0 },
    next: { kind: 'saved', offset: 5 },
  });
});

it('leads back to what was shown before', () => {
  expect(below(undefined, undefined, { from: true })).toEqual([['Back', 'e:']]);
});

it('shows all of it to one person where others read too', () => {
  expect(below(undefined, 3, { inTheOpen: true })).toEqual([['Show all to me', 'l:0']]);
  expect(below(undefined, undefined, { inTheOpen: true })).toEqual([]);
});
