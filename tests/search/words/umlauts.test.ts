import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacters } from '../../../src/papers/fold.ts';
import { contractUmlauts, expandUmlauts } from '../../../src/search/words/umlauts.ts';

describe('umlauts', () => {
  it.each([
    ['Schölkopf', 'schoelkopf'],
    ['Scho\u0308lkopf', 'schoelkopf'],
    ['Ångström', 'aangstroem'],
    ['MÜLLER', 'mueller'],
    ['Jørgensen', 'joergensen'],
  ])('of %s are expanded to %s', (word, expanded) => {
    expect(expandUmlauts(word)).toBe(expanded);
  });

  it.each(['Levine', 'Grand-Clément', 'Łukasz', '学'])('are not in %s', (word) => {
    expect(expandUmlauts(word)).toBeUndefined();
  });

  it('that were expanded are contracted to the folded word', () => {
    const letters = fc.array(fc.constantFrom(...'äöüøåÄÖbklnst'), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(letters, (list) => {
        const word = list.join('');
        const expanded = expandUmlauts(word);
        expect(expanded === undefined).toBe(!/[äöüøå]/i.test(word));
        if (expanded !== undefined) expect(contractUmlauts(expanded)).toBe(foldCharacters(word));
      }),
    );
  });

  it('are not seen in a word without such pairs', () => {
    expect(contractUmlauts('levine')).toBeUndefined();
    expect(contractUmlauts('')).toBeUndefined();
  });
});
