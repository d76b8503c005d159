import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/papers/corpus.ts';
import { displayText } from '../../src/papers/latex.ts';
import { seeds } from '../helpers/seeds.ts';
import { sharedData } from '../helpers/shared-data.ts';

const show = String.raw;

describe('displayText shows formulas', () => {
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

describe('displayText shows text', () => {
  it.each([
    [show`\textbf{I}ntervention, \emph{\textbf{S}oft prompts}`, 'Intervention, Soft prompts'],
    [show`{\em new}, \texttt{code}, \textsc{Name}, \underline{x}, {\bf a}`, 'new, code, Name, x, a'],
    [show`na\"{\i}ve Schr\"odinger caf\'e Erd\H{o}s \c{c}a \v{S}`, 'naïve Schrödinger café Erdős ça Š'],
    [show`{\L}ojasiewicz, Sm\o rrebr\o d, Stra\ss e, \AA`, 'Łojasiewicz, Smørrebrød, Straße, Å'],
    [show`see \url{https://a.org/~x\_y} and \href{https://b.org}{this}`, 'see https://a.org/~x_y and this'],
    [show`available at \url{}.`, 'available at.'],
    [show`as shown \cite{a,b} (see \citep[p. 2]{c}; \ref{d}).`, 'as shown (see;).'],
    [show`by Lin et al. \cite{x}. We (\cite{a}, \cite{b}) do`, 'by Lin et al. We do'],
    [show`it works\footnote{In \emph{most} cases.}`, 'it works (In most cases.)'],
    [show`5\% \& more, a\_b, \$5, \#1`, '5% & more, a_b, $5, #1'],
    [
      show`\modelshort{}, \algname{FedNL}, \ie, \eg. and \functional`,
      'modelshort, FedNL, i.e., e.g. and functional',
    ],
    [
      show`\textcolor{blue}{Second}, {ImageNet}, {{Deep Nets}}, {\emph cut`,
      'Second, ImageNet, Deep Nets, cut',
    ],
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

describe('displayText of real listings', () => {
  const SOURCE_LEFT = /\\[a-zA-Z]|\$\\|\$[^$\d][^$]*\$|\{\\|``|''|\*\*/;

  it('leaves no LaTeX in any title or abstract of the seeds', () => {
    const shown = seeds.papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.filter((text) => SOURCE_LEFT.test(text))).toEqual([]);
  });

  it('nor in any paragraph of the files as they are', () => {
    const texts = readdirSync('seeds').filter((file) => file.endsWith('.txt'));
    const paragraphs = texts.flatMap((file) => readFileSync(`seeds/${file}`, 'utf8').split(/\n\s*\n/));
    expect(paragraphs.filter((text) => SOURCE_LEFT.test(text)).length).toBeGreaterThan(50);
    expect(paragraphs.map(displayText).filter((text) => SOURCE_LEFT.test(text))).toEqual([]);
  });

  it('shows what is shown already unchanged', () => {
    const once = seeds.papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(once.filter((text) => displayText(text) !== text)).toEqual([]);
  });

  const pages = sharedData('corpora/neurips-2023-pages');
  it.skipIf(pages.missing)('leaves no commands in 3,540 further papers', async () => {
    const { papers } = await loadCorpus(pages.path);
    const shown = papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(shown.filter((text) => /\\[a-zA-Z]/.test(text))).toEqual([]);
  });
});

describe('displayText of hostile input', () => {
  const PIECES = [
    ...[
      '{',
      '}',
      '$',
      '$$',
      '\\',
      '^',
      '_',
      '*',
      '`',
      "'",
      '"',
      '~',
      '-',
      '- ',
      '(',
      '[3]',
      ' ',
      '\n\n',
      'a',
      '1',
    ],
    ...[
      '\\frac',
      '\\sqrt{',
      '\\sqrt[',
      '\\left(',
      '\\textbf{',
      '\\cite{',
      '\\cite[',
      '\\"',
      '\\c',
      '\\hat{',
      '\\url{',
    ],
    ...[
      '\\(',
      '\\[',
      '\\overline{a',
      '\\binom',
      '\\text{$',
      '{\\em ',
      '\\footnote{',
      'a^{',
      '$1 ',
      '$a',
      '``a',
      '\\href',
    ],
    ...['*a ', '_a ', 'https://', '\\|', '|', '<tex xmlns>', '\\unicode{x0}', '\\item', '\\underset{'],
  ];
  const mixture = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  it('takes any text, makes not much more of it, and shows nothing invisible', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const shown = displayText(text);
        expect(shown.length).toBeLessThanOrEqual(4 * text.length + 10);
        expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves plain words alone', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,9}[.,;:!?]?$/)).map((list) => list.join(' '));
    fc.assert(fc.property(words, (text) => displayText(text) === text));
  });

  const time = (text: string) => {
    const start = performance.now();
    displayText(text);
    return performance.now() - start;
  };

  it.each(PIECES)('takes time in proportion to the length: %j', (piece) => {
    for (const closing of ['', '}', '$', '\\)']) {
      const times = 100_000 / piece.length;
      const text = piece.repeat(times) + closing.repeat(times);
      // Far below what anything quadratic takes, far above what a busy machine needs.
      const limit = 50 * (text.length / 10_000);
      const first = time(text);
      expect(first < limit ? first : time(text)).toBeLessThan(limit);
    }
  });
});
