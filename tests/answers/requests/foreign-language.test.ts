import { expect, it } from 'vitest';
import { foreignLanguage } from '../../../src/answers/requests/foreign-language.ts';

it.each([
  ['Bodenerosion und Ernteerträge', /auf Englisch/],
  ['kannst du mir Arbeiten über Gezeiten zeigen', /auf Englisch/],
  ['érosion des sols', /en anglais/],
  ['erosión del suelo', /en inglés/],
  ['土壌侵食について', /英語で書かれています/],
  ['土壤侵蚀', /英文/],
  ['эрозия почвы', /may be in a language that I do not read/],
])('answers %j in its language', (said, sentence) => {
  expect(foreignLanguage(said, said)?.sentence).toMatch(sentence);
});

it.each([
  'soil erosion',
  'tide gauges in winter',
  'die casting',
  'Schrodinger equation',
  'café',
  'α-divergence',
])('takes %j for no German, French or Spanish', (said) => {
  expect(foreignLanguage(said, said)?.sentence ?? 'in English').toMatch(/English/);
  expect(foreignLanguage(said, said)?.nearest ?? 'Show the nearest anyway').toBe('Show the nearest anyway');
});

it('says nothing of English', () => {
  expect(foreignLanguage('soil erosion', 'soil erosion')).toBeUndefined();
  expect(foreignLanguage('die casting', 'die casting')).toBeUndefined();
});

it.each(['fermentation and pollination', 'irrigation legislation', 'immigration taxation'])(
  'takes English words that end as those of other languages do for English: %j',
  (said) => {
    expect(foreignLanguage(said, said)).toBeUndefined();
  },
);

it('takes no longer for one long word', () => {
  const long = 'a'.repeat(20_000);
  const from = performance.now();
  expect(foreignLanguage(long, long)).toBeUndefined();
  // It was two seconds.
  expect(performance.now() - from).toBeLessThan(500);
});
