import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../../src/sources/repair/mojibake.ts';

const repair = (text: string) => repairMojibake(text).text;

/** What a program makes of UTF-8 that it takes for another encoding. */
function misread(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

describe('repairMojibake', () => {
  it.each([
    ['Kivan√ß K√∂se', 'Kivanç Köse'],
    ['a system‚Äôs causal', 'a system’s causal'],
    ['Trust Your \uf8ffùõÅ: Gradient', 'Trust Your 𝛁: Gradient'],
    ['candidate√¢‚Ç¨‚Ñ¢s', 'candidate’s'],
    ['Cram√©r‚ÄìRao', 'Cramér–Rao'],
    ['1√óN Sparse', '1×N Sparse'],
    ['â€™s Ã©tude', '’s étude'],
  ])('repairs %s', (damaged, expected) => {
    expect(repair(damaged)).toBe(expected);
  });

  it.each([
    'Müller “é” Größe, “État” and «École»',
    'time n√π + 2√π, ≈π, √∂ is no word, 3 ≤ x ± ∞',
    'São Paulo CAFÉ MAÇÃ Œuvre Ångström „Öl“',
    'José García · Łukasz Kaiser · Đặng Văn · Ólafur Þór',
    'Schölkopf’s — “quoted” … ½ °C µm §3 ©2020',
    '日本語の論文、Русский язык, עברית, Ελληνικά',
  ])('leaves undamaged text alone: %s', (text) => {
    expect(repairMojibake(text)).toEqual({ text, repaired: 0 });
  });

  it('repairs place by place: damage beside undamaged accents', () => {
    expect(repair('Schölkopf and K√∂se‚Äôs')).toBe('Schölkopf and Köse’s');
  });

  const letters = fc.constantFrom(...'éèêëáàâäãåíìîïóòôöõúùûüñçßæøÉÖÜÇčšžřłőąę’“”–—…×αβγλ𝛁ℝ∞≤');
  // With plain letters between them, as in words: any two signs in a row may look like one that was misread.
  const words = fc.array(
    fc.tuple(fc.constantFrom(...'abcdefg '), letters).map((pair) => pair.join('')),
    { minLength: 1, maxLength: 30 },
  );

  it('undoes the misreading of a whole text', () => {
    fc.assert(
      fc.property(words, (characters) => {
        const text = `caf\u00e9’s ${characters.join('')}`;
        expect(repair(misread(text, 'macintosh'))).toBe(text);
      }),
    );
  });

  it('undoes the misreading of certain letters as Windows-1252, and a second misreading', () => {
    for (const text of ['Kivanç Köse’s étude', 'Cramér–Rao bounds']) {
      const once = misread(text, 'windows-1252');
      expect(repair(once)).toBe(text);
      expect(repair(misread(once, 'macintosh'))).toBe(text);
      expect(repair(misread(misread(text, 'macintosh'), 'macintosh'))).toBe(text);
    }
  });

  it('never throws, never makes more of a text, and finds nothing more to do in what it repaired', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: fc.constantFrom(...'aé√∂‚ÄôÃ©â€™πß \ud83d\uf8ffùõÅ') }),
          words.map((list) => misread(list.join(''), 'macintosh')),
        ),
        (text) => {
          const { text: once, repaired } = repairMojibake(text);
          expect(once.length).toBeLessThanOrEqual(text.length);
          expect(repaired === 0).toBe(once === text);
        },
      ),
    );
    const repairedWords = words.map((list) => repair(misread(`caf\u00e9’s ${list.join('')}`, 'macintosh')));
    fc.assert(
      fc.property(repairedWords, (text) => {
        expect(repair(text)).toBe(text);
      }),
    );
  });
});
