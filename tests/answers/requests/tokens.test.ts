import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenize } from '../../../src/answers/requests/tokens.ts';

const texts = (text: string, hasSpaces = true) => tokenize(text, hasSpaces).map((token) => token.text);

it.each([
  ['Papers on GANs, please!', ['papers', 'on', 'gans', ',', 'please', '!']],
  ["I'd like Song's work", ['i', "'d", 'like', 'song', "'s", 'work']],
  ["don't state-of-the-art", ["don't", 'state-of-the-art']],
  ['l’été', ['l', '’', 'été']],
  ['  ', []],
])('reads the words and marks of %j', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

it('reads characters where words are not set apart', () => {
  expect(texts('論文 は', false)).toEqual(['論', '文', 'は']);
});

it('says where each stands, in the order of the text, and leaves nothing out but spaces', () => {
  const anything = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(anything, fc.boolean(), (text, hasSpaces) => {
      const tokens = tokenize(text, hasSpaces);
      expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s/g, ''));
      for (const { text: token, start, end } of tokens)
        expect(token).toBe(text.slice(start, end).toLowerCase());
    }),
  );
});
