import { expect, it } from 'vitest';
import { displayText } from '../../../src/papers/latex.ts';

const show = String.raw;

it.each([
  [show`\nicefrac{1}{2}`, '1/2'],
  [show`\sqrt[3]{n}`, '∛n'],
  [show`\binom{n}{k}`, 'C(n, k)'],
  [show`\mathbb{R}^n, \mathbb{1}`, 'ℝⁿ, 𝟙'],
  [show`\norm{x}_2, \abs{a}, \set{0,1}`, '‖x‖₂, |a|, {0,1}'],
  [show`\ceil{x} \floor{y}`, '⌈x⌉⌊y⌋'],
  [show`\bra{a}`, '⟨a|'],
  [show`\ket{b}`, '|b⟩'],
  [show`\inner{a}{b}`, '⟨a, b⟩'],
  [show`\ang{45}`, '45°'],
  [show`a \overset{iid}{\sim} P`, 'a ∼ P'],
  [show`a \stackrel{d}{=} b`, 'a = b'],
  [show`\underset{x}{\max}, \underset{xQ}{\min} f`, 'maxₓ, min_xQ f'],
  [show`\unicode{x3b1}, \unicode{x7}b, \unicode{xd800}c`, 'α, b, c'],
  [show`\textcolor{red}{x}`, 'x'],
])('$%s$ is shown as %s', (formula, expected) => {
  expect(displayText(`$${formula}$`)).toBe(expected);
});
