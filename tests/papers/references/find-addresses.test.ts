import { expect, it } from 'vitest';
import { findAddresses } from '../../../src/papers/references/find-addresses.ts';

const found = (text: string) =>
  findAddresses(text).map(({ said, title, start, end }) => [said, title, text.slice(start, end)]);

it.each([
  ['<https://a.b/c|A long title>', 'https://a.b/c', 'A long title', '<https://a.b/c|A long title>'],
  ['<https://a.b/c|a.b/c>', 'https://a.b/c', undefined, '<https://a.b/c|a.b/c>'],
  ['<https://a.b/c>', 'https://a.b/c', undefined, '<https://a.b/c>'],
  ['<https://a.b/c|cut off', 'https://a.b/c', undefined, 'https://a.b/c'],
  [
    'see [A long title](https://a.b/c(d)).',
    'https://a.b/c(d)',
    'A long title',
    '[A long title](https://a.b/c(d))',
  ],
  ['](https://a.b/c)', 'https://a.b/c', undefined, 'https://a.b/c'],
  ['(see https://a.b/c)', 'https://a.b/c', undefined, 'https://a.b/c'],
  ['_https://a.b/c_', 'https://a.b/c', undefined, 'https://a.b/c'],
  ['「https://a.b/c」。', 'https://a.b/c', undefined, 'https://a.b/c'],
  ['at arxiv.org/abs/1, then', 'arxiv.org/abs/1', undefined, 'arxiv.org/abs/1'],
])('in “%s” is %s', (text, said, title, whole) => {
  expect(found(text)).toEqual([[said, title, whole]]);
});

it('is none where only a host that is no paper’s stands', () => {
  expect(found('see example.org/x, a/b or me@arxiv.org/x')).toEqual([]);
});
