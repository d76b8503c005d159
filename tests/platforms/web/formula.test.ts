import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFormulas } from '../../../src/platforms/web/formula.ts';

/** `n{^2-o(1)}`: what is above or below the line stands in braces. */
const shown = (text: string) =>
  splitFormulas(text)
    .map(({ place, text: piece }) =>
      place === 'line' ? piece : `{${place === 'above' ? '^' : '_'}${piece}}`,
    )
    .join('');

describe('a formula', () => {
  it.each([
    ['Ω(n^(2-o(1))) and Õ(n^(1/(2k+3))Cₙ^(2/(2k+3))).', 'Ω(n{^2-o(1)}) and Õ(n{^1/(2k+3)}C{_n}{^2/(2k+3)}).'],
    ['O(n^2) or 2^n, x^{ab} and a_{ij}', 'O(n{^2}) or 2{^n}, x{^ab} and a{_ij}'],
    [
      'p_z of ℓ_∞-radii, γ_bw, λ_max, L²_xy/(mₓm_y)',
      'p{_z} of ℓ{_∞}-radii, γ{_bw}, λ{_max}, L{^2}{_xy}/(m{_x}m{_y})',
    ],
    ['O(n²), 2ᵖ, Vᵀ and x⁻¹', 'O(n{^2}), 2{^p}, V{^T} and x{^−1}'],
    ['max_y f(x, y) over ℝ^(n×r)', 'max{_y} f(x, y) over ℝ{^n×r}'],
  ])('of %j has its scripts above and below the line', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    'snake_case __init__ a_b_c my_x x_ _y file_name_2.txt',
    'Gold_YOLO and for_GNNs',
    'https://example.org/x_i/a^2 and www.example.org/p_z',
    'a ^ b, ^(top), _(“gettext”) and f_score',
    '^_^',
  ])('is none in %j', (text) => {
    expect(splitFormulas(text).every(({ place }) => place === 'line')).toBe(true);
    expect(shown(text)).toBe(text);
  });

  it('takes nothing but marks and brackets from any text, in little time', () => {
    const unit = fc.constantFrom('n', '^', '_', '(', ')', '{', '}', 'x', '2', ' ', '²', 'γ', 'max', '://');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const bare = (any: string) => any.normalize('NFKC').replace(/[\^_(){}]/g, '');
        expect(
          bare(
            splitFormulas(text)
              .map((piece) => piece.text)
              .join(''),
          ),
        ).toBe(bare(text));
      }),
    );
    const started = performance.now();
    for (const one of ['n^(', 'n^(x', 'a_{', '((', 'x²']) splitFormulas(one.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
