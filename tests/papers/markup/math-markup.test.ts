import { expect, it } from 'vitest';
import { formulasAsLatex } from '../../../src/papers/markup/math-markup.ts';

const ROW = '<mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow>';

it.each([
  [`<math><msub><mi>x</mi>${ROW}</msub></math>`, 'x$_{i+1}$'],
  ['<mml:math id="m"><mml:mfrac><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfrac></mml:math>', 'a/b'],
  ['<jats:tex-math>$$x^2$$</jats:tex-math>', '$x^2$'],
  ['<tex-math>\\documentclass{minimal}\\begin{document}$y$\\end{document}</tex-math>', '$y$'],
  ['<alternatives><tex-math>z</tex-math><math><mi>z</mi></math></alternatives>', '$z$'],
  ['no <math at all', 'no <math at all'],
])('%s is %s', (markup, latex) => {
  expect(formulasAsLatex(markup)).toBe(latex);
});
