import { describe, expect, it } from 'vitest';
import { displayText } from '../../../src/papers/latex.ts';

const show = String.raw;

describe('formulas are shown', () => {
  it.each([
    [show`$\tilde{O}(\sqrt{T})$`, 'Õ(√T)'],
    [show`\tilde{O}(\sqrt{H^2 SAT}) regret`, 'Õ(√(H²SAT)) regret'],
    [show`$\tilde{\mc{O}}(T^{3/4}/\varepsilon)$, $\widetilde \Omega(n)$`, 'Õ(T^(3/4)/ε), Ω̃(n)'],
    ['$Q$-learning with $Q^*$ and $C^*$-algebra', 'Q-learning with Q* and C*-algebra'],
    ['$x^2$, $k^{th}$, $n^{7/4}$, $10^{-6}$', 'x², kᵗʰ, n^(7/4), 10⁻⁶'],
    [
      show`$n^{2-o(1)}$, $O(n^{-1/(8d+2)})$, $n^{2-\frac{1}{2d}}$`,
      'n^(2-o(1)), O(n^(-1/(8d+2))), n^(2-1/(2d))',
    ],
    [show`$L_\infty$, $\ell_p$, $n_i$, $\gamma_{\sf bw}$, $p_{train}$`, 'L_∞, ℓₚ, nᵢ, γ_bw, p_train'],
    [show`$L_{\x\y}^2$, $R^{(0)}(f)$, $n^{ab}$, $d^{k^*-1}$`, 'L²_xy, R^(0)(f), nᵃᵇ, d^(k*-1)'],
    [show`$m_y m_x$, $\sqrt{d} n$, $\frac{1}{2} x$`, 'm_y mₓ, √d n, 1/2 x'],
    [
      show`$\frac{a+b}{c}$, $\nicefrac{1}{\epsilon}$, $\tfrac{nd}{\eps k}$, $\dfrac12$`,
      '(a+b)/c, 1/ε, nd/(εk), 1/2',
    ],
    [
      show`$\frac{\ln(u)}{\gamma}$, $\frac{\partial f}{\partial x}$, $\frac{1}{\min(a,b)}$, $\frac{1}{m_\x m_\y}$`,
      'ln(u)/γ, ∂f/∂x, 1/min(a, b), 1/(mₓm_y)',
    ],
    [
      show`$f:\mathbb{R}^d\to \mathbb{R}$, $\mathbb R^{n \times r}$, $\mathcal{O}(H^2)$`,
      'f:ℝᵈ → ℝ, ℝ^(n×r), O(H²)',
    ],
    [show`$\widehat{\Sigma}$, $\hat{G}$, $\bar d$, $a\not= b$`, 'Σ̂, Ĝ, d̄, a ≠ b'],
    [show`$O(n\log n)$, $\log(N)$, $\mathrm{poly} (n)\log\log n$`, 'O(n log n), log(N), poly(n) log log n'],
    [show`$\sum_{h = 1}^H r_h$, $\min_\x \max_\y f(\x,\y)$`, '∑ₕ₌₁ᴴ rₕ, minₓ max_y f(x, y)'],
    [show`$O\left(\min\left\{\frac{1}{\gamma^2}, \Bigl(k\Bigr)\right\}\right)$`, 'O(min{1/γ², (k)})'],
    [show`$\lesssim |\mathcal{S}| H^2$, $p(y \mid x)$, $\| A \|_F$, $Y|X$`, '≲ |S|H², p(y | x), ‖A‖_F, Y|X'],
    [show`$U = V^\top$, $A^{-\top}$, $-1$, $a = -1$`, 'U = Vᵀ, A⁻ᵀ, -1, a = -1'],
    [
      show`$k \geq 2$, $\eps\leq 1$, $\sim 100$, $a\pm b$, $x\gt y$, $f := g$`,
      'k ≥ 2, ε ≤ 1, ∼100, a±b, x > y, f := g',
    ],
    [show`$(\epsilon,\delta)$, $x_1,\ldots,x_n$, $\{0,1\}$`, '(ε, δ), x₁, …, xₙ, {0,1}'],
    [show`$\text{if } x > 0$, $\textit{hierarchy aware}$`, 'if x > 0, hierarchy aware'],
    [show`$250\,000$ entries, $77.03\%|76.38\%$, $2{,}000$`, '250\u202f000 entries, 77.03%|76.38%, 2,000'],
    [show`RD$^2$ with $16\times$, 1$\times$N and $<$`, 'RD² with 16×, 1×N and <'],
    [show`\(x^2\) and \[ y_1 \] and $$z$$`, 'x² and y₁ and z'],
    [show`$\max\\{1,\\epsilon\\}$, $30\\%$, $|A|\_F$`, 'max{1, ε}, 30%, |A|_F'],
    [show`$\ltlinucb$, $\dist$, $\btheta$, $\overset{a}{\sim}$, $\ket{x}$`, 'ltlinucb, dist, θ, ∼, |x⟩'],
    ['O(n^2), 10^-3 and W^2NER, O(1/n^0.5)', 'O(n²), 10⁻³ and W²NER, O(1/n^0.5)'],
    ['a <tex xmlns:mml="http://www.w3.org">$\\pi$</tex> -GAN', 'a π-GAN'],
  ])('%s', (source, expected) => {
    expect(displayText(source)).toBe(expected);
  });
});
