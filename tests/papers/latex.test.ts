import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/papers/corpus.ts';
import { displayText } from '../../src/papers/latex.ts';
import { seeds } from '../helpers/seeds.ts';
import { sharedData } from '../helpers/shared-data.ts';

const show = String.raw;

describe('displayText', () => {
  it.each([
    [show`$\tilde{O}(\sqrt{T})$`, 'Õ(√T)'],
    [show`\tilde{O}(\sqrt{H^2 SAT}) regret`, 'Õ(√(H² SAT)) regret'],
    ['$Q$-learning', 'Q-learning'],
    ['$Q^*$ and $C^*$-algebra', 'Q* and C*-algebra'],
    ['$x^2$, $k^{th}$, $n^{7/4}$', 'x², kᵗʰ, n^(7/4)'],
    [show`$n^{2-o(1)}$ and $O(n^{-1/(8d+2)})$`, 'n^(2-o(1)) and O(n^(-1/(8d+2)))'],
    [show`$L_\infty$, $\ell_p$, $n_i$, $\gamma_{\sf bw}$`, 'L_∞, ℓₚ, nᵢ, γ_bw'],
    [show`$\frac{a+b}{c}$, $\nicefrac{1}{\epsilon}$, $\tfrac{nd}{\eps k}$`, '(a+b)/c, 1/ε, nd/(ε k)'],
    [show`$f:\mathbb{R}^d\to \mathbb{R}$, $\mathcal{O}(H^2)$`, 'f:ℝᵈ → ℝ, O(H²)'],
    [show`$\widehat{\Sigma}$ and $\hat{G}$`, 'Σ̂ and Ĝ'],
    [show`$O(n\log n)$, $\log(N)$`, 'O(n log n), log(N)'],
    [show`$O\left(\min\left\{\frac{1}{\gamma^2}, \Bigl(k\Bigr)\right\}\right)$`, 'O(min {1/γ², (k)})'],
    [
      show`$250\,000$ entries, $77.03\%|76.38\%$, 5\% \& more`,
      '250\u202f000 entries, 77.03%|76.38%, 5% & more',
    ],
    [show`RD$^2$ with $16\times$ and $<$`, 'RD² with 16× and <'],
    [
      show`\textbf{I}ntervention, \emph{\textbf{S}oft prompts}, {\em new}, \texttt{code}`,
      'Intervention, Soft prompts, new, code',
    ],
    [show`na\"{\i}ve Schr\"odinger Erd\H{o}s \c{c}a \v{S}`, 'naïve Schrödinger Erdős ça Š'],
    [show`see \url{https://a.org/~x_y} and \href{https://b.org}{this}`, 'see https://a.org/~x_y and this'],
    [show`as shown \cite{a,b} (see \citep[p. 2]{c}).`, 'as shown (see).'],
    [show`$\ltlinucb$, \modelshort{}, $\min_\x f(\x)$`, 'ltlinucb, modelshort, minₓ f(x)'],
    [
      "``cross-learning'' and ``choose\" and ''Greedy\" and `best'",
      '“cross-learning” and “choose” and “Greedy” and ‘best’',
    ],
    ['we build ``WhyShift``, an `inline` test', 'we build WhyShift, an inline test'],
    ['*Timewarp* is **bold** and _new_', 'Timewarp is bold and new'],
    ['state-of-the- art, State-of- the-art', 'state-of-the-art, State-of-the-art'],
    ['1--2 words---more, Figure~1', '1–2 words—more, Figure 1'],
    ['evil\u202etxt.exe \x1b[31mred', 'eviltxt.exe [31mred'],
  ])('%s', (source, expected) => {
    expect(displayText(source)).toBe(expected);
  });

  it.each([
    'Plain text (with brackets), 5 < 6 & 7 > 3.',
    'It costs $5 and then $10, or US$ 3.',
    'A*Net and C* keep their stars; snake_case_name too',
    'https://github.com/a_b/c~d/e_f?x=%20#g^h and https://x.org/*a*',
    'open- and closed-source, feature-, interaction- and relation-level',
    '-0.12%~+1.87%',
    'the set {0, 1} and {a, b',
    'semi-supervised, 2-4 amino acids, a - b',
    '日本語の論文 العربية',
  ])('leaves alone: %s', (text) => {
    expect(displayText(text)).toBe(text);
  });

  const SOURCE_LEFT = /\\[a-zA-Z]|\$[^$\d][^$]*\$|\{\\|``|''/;

  it('leaves no LaTeX in any title or abstract of the seeds', () => {
    const shown = seeds.papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(shown.filter((text) => SOURCE_LEFT.test(text))).toEqual([]);
  });

  const pages = sharedData('corpora/neurips-2023-pages');
  it.skipIf(pages.missing)('nor in 3,540 further ones', async () => {
    const { papers } = await loadCorpus(pages.path);
    const shown = papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(shown.filter((text) => /\\[a-zA-Z]|\\textbf/.test(text))).toEqual([]);
  });

  const markup = fc.constantFrom(
    '$',
    '\\',
    '{',
    '}',
    '^',
    '_',
    '\\frac',
    '\\sqrt{',
    '\\left(',
    '\\textbf{',
    '\\overline{',
    '\\hat{',
    '\\cite{',
    '\\"',
    '*',
    '`',
    "''",
    '~',
    '- ',
    'a',
    '1',
    ' ',
    '(',
    '\n\n',
    '[3]',
  );
  const hostile = fc
    .array(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('takes any input, quickly, and never makes much more of it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const start = performance.now();
        expect(displayText(text).length).toBeLessThanOrEqual(4 * text.length + 10);
        expect(performance.now() - start).toBeLessThan(1_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not grow with nesting', () => {
    const levels = 25;
    for (const command of ['\\overline', '\\hat', '\\frac{a}', '\\footnote', '\\sqrt']) {
      const shown = displayText(`$${`${command}{a`.repeat(levels)}${'}'.repeat(levels)}$`);
      expect(shown.length, command).toBeLessThan(50 * levels);
    }
  });

  it('takes time in proportion to the length of hostile input', () => {
    const time = (text: string) => {
      const start = performance.now();
      displayText(text);
      return performance.now() - start;
    };
    const pieces = [
      '{',
      '$',
      '\\frac',
      '^',
      '\\frac{',
      'a^{',
      '*a',
      '_a',
      '`',
      '\\(',
      '$a',
      '{\\em ',
      '- ',
      '( ',
      '\\left',
      "''",
      '\\cite[',
      '$$a',
      '\\overline{a',
    ];
    for (const piece of pieces) {
      const [short, long] = [piece.repeat(4_000), piece.repeat(40_000)];
      time(short);
      const ratio = (Math.min(time(long), time(long)) + 5) / (Math.min(time(short), time(short)) + 5);
      expect(ratio, `${piece} ×10 takes ${ratio} times as long`).toBeLessThan(60);
    }
  });
});
