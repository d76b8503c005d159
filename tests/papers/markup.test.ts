import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/papers/latex.ts';
import { abstractOfMarkup, textOfMarkup } from '../../src/papers/markup.ts';

describe('textOfMarkup', () => {
  it.each([
    ['Dry CH<sub>4</sub> &amp; <i>L. mus</i> at 10<sup>-3</sup>', 'Dry CH₄ & L. mus at 10⁻³'],
    ['<p>First.</p>\n  <p>Second<br/>line.</p>', 'First.\n\nSecond\nline.'],
    [
      '<jats:sec><jats:title>Aim</jats:title><jats:p>To <jats:bold>see</jats:bold>.</jats:p></jats:sec>',
      'Aim\n\nTo see.',
    ],
    ['<jats:title>Abstract</jats:title><jats:p>We.</jats:p>', 'We.'],
    ['<ul><li>one</li><li><p>two</p></li></ul>', '• one\n\n• two'],
    [
      '\\textless{}i\\textgreater{}x\\textless{}/i\\textgreater{} {\\textless}b{\\textgreater}y{\\textless}/b{\\textgreater}',
      'x y',
    ],
    ['O\\&#39;Low, O\\&\\#39;Mid, O&\\#39;Kept \\&amp; Bo', "O'Low, O'Mid, O'Kept & Bo"],
    ['&lt;i&gt;x&lt;/i&gt; and &amp;lt; and p &amp;amp; q', 'x and < and p & q'],
    ['<!-- no -->a<![CDATA[ b & c ]]><style>p { x }</style>d', 'a b & c d'],
    ['<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>', 'x²'],
    ['<math><mi>y</mi><annotation encoding="application/x-tex">y_1</annotation></math>', 'y₁'],
    ['<a href="https://a.org">here</a>, <font color=red>red</font>', 'here, red'],
  ])('%s is shown as %s', (markup, shown) => {
    expect(displayText(textOfMarkup(markup))).toBe(shown);
  });

  it.each([
    'a < b and c > d, x<y, <b alone, p<0.05',
    'List<String>, Map<a>, <unk>, <mask>, <s> and <eos>',
    'R&D at AT&T, T\\&C, a&lt',
    'Words alone',
  ])('%s is no markup', (text) => {
    expect(textOfMarkup(text)).toBe(text);
  });

  it('does not take decoded entities for tags without their pair', () => {
    expect(textOfMarkup('the &lt;p&gt; tag, &lt;br and &lt;unk&gt;')).toBe('the <p> tag, <br and <unk>');
  });

  it('takes anything', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '<sub>',
      '</sub>',
      '<p>',
      '<i ',
      '="',
      '&lt;',
      '&#0;',
      '<!--',
      '<![CDATA[',
      'a',
      '$',
      '<math>',
    );
    fc.assert(fc.property(fc.array(pieces), (parts) => typeof textOfMarkup(parts.join('')) === 'string'));
  });

  it.each([
    '<',
    '<sub>',
    '<p>',
    '<a b="',
    '<!--',
    '<![CDATA[',
    '<script>',
    '<math>',
    '&lt;',
    '<i '.padEnd(20),
    '<alternatives>',
  ])('takes time in proportion to the length: %s', (piece) => {
    const start = process.threadCpuUsage();
    textOfMarkup(piece.repeat(30_000));
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3_000);
  });
});

describe('abstractOfMarkup', () => {
  it.each([
    ['Abstract: We see.', 'We see.'],
    ['ABSTRACT We see.', 'We see.'],
    ['AbstractThis works.', 'This works.'],
    ['Abstract\nThis works.', 'This works.'],
    ['Abstract meaning representation is old.', 'Abstract meaning representation is old.'],
    ['Abstract Meaning is old.', 'Abstract Meaning is old.'],
    ['Abstracting is hard.', 'Abstracting is hard.'],
  ])('%s begins %s', (text, shown) => {
    expect(abstractOfMarkup(text)).toBe(shown);
  });
});
