import { expect, it } from 'vitest';
import { plausibility } from '../../../../src/sources/folder/encoding/plausibility.ts';

it.each([
  ['José García', 'JosŽ Garc’a'],
  ['Michał', 'Micha³'],
  ['don’t', 'donÕt'],
  ['обучение', 'НАСВЕМХЕ'.replace('Н', 'н')],
  ['Müller', 'M黮ler'],
  ['研究学習', '旃媥鄙喇'],
  ['Großmann', 'Gro\ufffdmann'],
])('“%s” is more plausible than “%s”', (right, wrong) => {
  expect(plausibility(right)).toBeGreaterThan(plausibility(wrong));
});

it('ASCII says nothing', () => {
  expect(plausibility('plain')).toBe(0);
});
