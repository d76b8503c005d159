import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namePartsOf } from '../../../src/papers/citation/name-parts.ts';

it.each([
  ['Sepp Hochreiter', { family: 'Hochreiter', given: 'Sepp' }],
  ['Joong-Ho (Johann) Won', { family: 'Won', given: 'Joong-Ho (Johann)' }],
  ['Jan van der Berg', { family: 'Berg', given: 'Jan', particle: 'van der' }],
  ['Laurens van der Maaten', { family: 'Maaten', given: 'Laurens', particle: 'van der' }],
  ['Nando de Freitas', { family: 'Freitas', given: 'Nando', particle: 'de' }],
  ['Martin King, Jr.', { family: 'King', given: 'Martin', suffix: 'Jr.' }],
  ['Oscar de la Hoya, III', { family: 'Hoya', given: 'Oscar', particle: 'de la', suffix: 'III' }],
  // A particle that begins a name is the given name.
  ['Van Nguyen', { family: 'Nguyen', given: 'Van' }],
  ['de Finetti', { family: 'Finetti', given: 'de' }],
])('takes %s apart', (name, parts) => {
  expect(namePartsOf(name)).toEqual(parts);
});

it.each(['OpenAI', 'Kept, Ana', 'Google, Inc.', 'Bell and Howell', 'Meta AI, FAIR Team', ''])(
  'leaves “%s” whole',
  (name) => {
    expect(namePartsOf(name)).toEqual({ literal: name });
  },
);

it('loses no word of a name, and has no empty family', () => {
  const words = fc.array(fc.constantFrom('Ana', 'van', 'der', 'de', 'Low', 'Ö.', '李'), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, (all) => {
      const parts = namePartsOf(all.join(' '));
      if ('literal' in parts) throw new Error('not taken apart');
      const { given, particle, family } = parts;
      expect([given, particle, family].filter((part) => part !== undefined).join(' ')).toBe(all.join(' '));
      expect(family).not.toBe('');
    }),
  );
});
