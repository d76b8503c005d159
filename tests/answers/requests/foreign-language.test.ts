import { expect, it } from 'vitest';
import { foreignLanguage } from '../../../src/answers/requests/foreign-language.ts';

it.each([
  ['Bodenerosion und Ernteerträge', 'de'],
  ['kannst du mir Arbeiten über Gezeiten zeigen', 'de'],
  ['érosion des sols', 'fr'],
  ['erosión del suelo', 'es'],
  ['土壌侵食について', 'ja'],
  ['土壤侵蚀', 'zh'],
  ['эрозия почвы', 'other'],
])('knows the language of %j', (said, language) => {
  expect(foreignLanguage(said, said)).toBe(language);
});

it.each([
  'soil erosion',
  'tide gauges in winter',
  'die casting',
  'Schrodinger equation',
  'café',
  'α-divergence',
])('takes %j for no German, French or Spanish', (said) => {
  expect(foreignLanguage(said, said) ?? 'other').toBe('other');
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
