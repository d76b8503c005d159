import { expect, it } from 'vitest';
import { conferencesIn, goesOn, isHost, isMain } from '../../../src/papers/venue/conference-names.ts';
import { partsOfName } from '../../../src/papers/venue/name-parts.ts';

const named = (text: string) => conferencesIn(partsOfName(text)).map(({ venue }) => venue);

it.each([
  ['Conference on Acoustics, Speech, and Signal Processing, Rhodes', ['ICASSP']],
  ['21st Conference on Computational Linguistics and 44th Meeting of the ACL', ['COLING', 'ACL']],
  ['European Conference on AI', ['ECAI']],
  ['Uncertainty in Artificial Intelligence Conference', ['UAI']],
  ['Conference on Machine Learning and Cybernetics', []],
  ['Conference on Machine Learning, Big Data and Business', []],
])('“%s” names %j', (text, venues) => {
  expect(named(text)).toEqual(venues);
});

it('a name goes on after a comma where more of it is joined', () => {
  const goes = (text: string) => goesOn(partsOfName(text), 0);
  expect(goes('Computer Vision, Imaging and Graphics')).toBe(true);
  expect(goes('Computer Vision, Imaging, and Graphics')).toBe(true);
  expect(goes('Computer Vision, Sarajevo, Bosnia and Herzegovina')).toBe(false);
  expect(goes('Computer Vision (Long and Short Papers)')).toBe(false);
});

it('where another meeting was held does not count', () => {
  const parts = partsOfName(
    'Symposium on Rules, co-located with the European Conference on Artificial Intelligence',
  );
  const [ecai] = conferencesIn(parts);
  expect(ecai?.venue).toBe('ECAI');
  expect(ecai !== undefined && isMain(ecai, parts)).toBe(false);
  expect(isHost(0, parts)).toBe(false);
  expect(isHost(parts.length - 1, parts)).toBe(true);
});
