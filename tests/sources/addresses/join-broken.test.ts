import { expect, it } from 'vitest';
import { joinBroken } from '../../../src/sources/addresses/join-broken.ts';

it.each([
  ['https://a.org/e\n f.html', 'https://a.org/ef.html'],
  ['https://a.org/e see f', 'https://a.org/e see f'],
  ['https://a.org/e 2020-01-01', 'https://a.org/e 2020-01-01'],
  ['https://a.org/e https://b.org/f', 'https://a.org/e https://b.org/f'],
  ['https://a.org\n/e', 'https://a.org/e'],
])('“%s”', (text, joined) => {
  expect(joinBroken(text)).toBe(joined);
});
