import { expect, it } from 'vitest';
import { takeOrder } from '../../../src/answers/requests/order-in-words.ts';
import { textIn } from '../../../src/answers/text-in.ts';
import { ENGLISH } from '../../../src/messages/english.ts';

it.each([
  ['tides, newest first', 'tides', 'sort:newest', 'newest first'],
  ['the latest tides', 'tides', 'sort:newest', 'newest first'],
  ['tides sorted by date', 'tides', 'sort:newest', 'newest first'],
  ['tides, the oldest ones first', 'tides', 'sort:oldest', 'oldest first'],
])('takes the order out of %j', (text, rest, filter, shown) => {
  const taken = takeOrder(text);
  expect(taken).toMatchObject({ rest, filters: [filter] });
  expect(taken.shown.map((one) => textIn(one, ENGLISH))).toEqual([shown]);
});

it.each(['tides', 'newest-vertex bisection', 'the oldest trees on earth'])('finds none in %j', (text) => {
  expect(takeOrder(text)).toEqual({ rest: text, filters: [], shown: [] });
});
