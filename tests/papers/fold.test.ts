import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCharacters, foldText } from '../../src/papers/fold.ts';

it.each([
  ['Schölkopf', 'scholkopf'],
  ['Đặng Straße Œuvre Þór', 'dang strasse oeuvre thor'],
  ['𝛁𝐱 ∈ ℝ', '∇x ∈ r'],
  ['İstanbul ıssız', 'istanbul issiz'],
  ['Ёлка 学', 'елка 学'],
])('%s is folded to %s', (text, folded) => {
  expect(foldCharacters(text)).toBe(folded);
});

it('folded words are joined by single spaces', () => {
  expect(foldText(' Q-learning:  “A” Study! ')).toBe('q learning a study');
  expect(foldText('???')).toBe('');
});

it('folding makes no difference to what is folded, nor do case and composition', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aÄéßØłıÇñ𝐱Z9 -'), maxLength: 12 });
  fc.assert(
    fc.property(letters, (text) => {
      const folded = foldCharacters(text);
      expect(foldCharacters(folded)).toBe(folded);
      expect(foldCharacters(text.normalize('NFD'))).toBe(folded);
      expect(foldCharacters(text.normalize('NFC'))).toBe(folded);
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
