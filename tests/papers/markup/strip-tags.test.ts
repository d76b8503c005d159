import { expect, it } from 'vitest';
import { LINE, PARAGRAPH, stripTags } from '../../../src/papers/markup/strip-tags.ts';

it.each([
  ['<p>a</p>', `${PARAGRAPH}a${PARAGRAPH}`],
  ['a<br/>b', `a${LINE}b`],
  ['x<sub> 2 </sub><sup>®</sup>', 'x$_{2}$®'],
  ['x<sup>a<sub>b</sub></sup>', 'x$^{a_{b}}$'],
  ['<i>a</i> <i> <b>', 'a  <b>'],
  ['<jats:italic>a <img src="x">b', 'a b'],
  ['</sub>a<sub>b', 'ab'],
  ['O(N\n<sup xmlns:mml="x">2</sup>\n) of H\n<inf xmlns:mml="x">S</inf>\nand', 'O(N$^{2}$) of H$_{S}$\nand'],
])('%s is %s', (markup, text) => {
  expect(stripTags(markup, false)).toBe(text);
});

it('counts pairs only when told so', () => {
  expect(stripTags('<p>a <br> <em>b</em>', true)).toBe(`<p>a ${LINE} b`);
});
