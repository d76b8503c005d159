import { expect, it } from 'vitest';
import { nameOf, readingOrder } from '../../../src/sources/names.ts';

it.each([
  ['Kept, Ana', 'Ana Kept'],
  ['Kept, Jr., Ana', 'Ana Kept, Jr.'],
  ['Ana Kept, Jr.', 'Ana Kept, Jr.'],
  ['van der Kept, Ana', 'Ana van der Kept'],
  ['Acme, Inc.', 'Acme, Inc.'],
  ['Tran, Co', 'Co Tran'],
  ['{Barnes and Noble, Institute}', 'Barnes and Noble, Institute'],
  ['Barnes and Noble', 'Barnes and Noble'],
  ['', ''],
])('“%s” is read “%s”', (name, read) => {
  expect(readingOrder(name)).toBe(read);
});

it('parts of a name are put together', () => {
  expect(nameOf({ given: 'Ana', family: 'Kept', particle: 'van der', suffix: 'Jr.' })).toBe(
    'Ana van der Kept, Jr.',
  );
  expect([nameOf({ literal: ' OpenAI ' }), nameOf({})]).toEqual(['OpenAI', '']);
});
