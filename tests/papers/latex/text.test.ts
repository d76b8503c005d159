import { describe, expect, it } from 'vitest';
import { displayText } from '../../../src/papers/latex.ts';

const show = String.raw;

describe('running text is shown', () => {
  it.each([
    ["``cross-learning'' and ``choose\"", '“cross-learning” and “choose”'],
    ["''GreedyFool\" and a unique `best' arm", '“GreedyFool” and a unique ‘best’ arm'],
    ['we build ``WhyShift``, an `inline` test', 'we build WhyShift, an inline test'],
    ['*Timewarp* is **bold** and _new_, **D**istillation', 'Timewarp is bold and new, Distillation'],
    ['state-of-the- art, State-of- the-art', 'state-of-the-art, State-of-the-art'],
    ['1--2 words---more, 87--95\\%, the vein -- it', '1–2 words—more, 87–95%, the vein – it'],
    ['all --or most-- of it', 'all –or most– of it'],
    ['Figure~1 by Lin~et al.~[3], p~<~0.05', 'Figure 1 by Lin et al. [3], p < 0.05'],
    ['evil\u202etxt.exe\u2066 \x1b[31mred\x07\ttab\n\nnext', 'eviltxt.exe [31mred tab\n\nnext'],
    [show`$\unicode{x202e}$a`, 'a'],
  ])('%s', (source, expected) => {
    expect(displayText(source)).toBe(expected);
  });

  it.each([
    'Plain text (with brackets), 5 < 6 & 7 > 3, a <b>tag</b> ( ) .',
    'It costs $5 and then $10, or US$ 3.',
    'between $1 million and $2 million, $5-$10, ($5) or ($6)',
    'a single $ sign, $HOME and $PATH',
    'A*Net and C* keep their stars; 2 * 3 * 4; snake_case_name and __init too',
    'https://github.com/a_b/c~d/e_f?x=%20#g^h and https://x.org/*a* and www.a.org/_b_',
    'open- and closed-source, feature-, interaction- and relation-level, one-to- or two',
    '-0.12%~+1.87%, ~75%, 5~10',
    'the set {0, 1}, {{0}, {1, 2}} and {a, b',
    'semi-supervised, 2-4 amino acids, a - b, --verbose, ----',
    "the authors' own 'word' and \"quotes\"",
    'C:\\dir\\file.txt',
    '日本語の論文 العربية',
  ])('and leaves alone: %s', (text) => {
    expect(displayText(text)).toBe(text);
  });
});
