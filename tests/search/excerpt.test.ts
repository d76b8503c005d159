import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedSentences, splitSentences, type Wanted } from '../../src/search/excerpt.ts';

const flat = (text: string, matched: string[]) =>
  matchedSentences(text, matched).map((parts) =>
    parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join(''),
  );

describe('matchedSentences', () => {
  const text =
    'We study bandits. They learn from rewards, e.g. clicks. Nothing else.Deep Q-learning helps bandits too!';

  it('gives the sentences that have most of the words, marked by stem, in their order', () => {
    expect(flat(text, ['bandits', 'learning'])).toEqual(['Deep Q-[learning] helps [bandits] too!']);
    expect(flat(text, ['rewards', 'deep'])).toEqual([
      'They learn from [rewards], e.g. clicks.',
      '[Deep] Q-learning helps bandits too!',
    ]);
    expect(flat(text, ['absent'])).toEqual([]);
    expect(flat(text, [])).toEqual([]);
  });

  it('shortens a very long sentence around the word, at words', () => {
    const [excerpt = ''] = flat(`${'before '.repeat(100)}bandits ${'after '.repeat(100)}`, ['bandits']);
    expect(excerpt).toMatch(/^… ?before .*\[bandits\].* after …$/);
    expect(excerpt.length).toBeLessThan(360);
  });

  it('neither loses nor adds text when it splits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Word', 'e.g.', 'end.', 'A.', ' ', '\n\n', 'x!', '(Y)', '?')),
        (parts) => {
          const source = parts.join('');
          expect(splitSentences(source).join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('matchedSentences for a query', () => {
  const text =
    'Many methods are known and many are used. Bandits are our subject. Rewards come late in many of them.';
  const flatFor = (matched: string[], wanted: Wanted) =>
    matchedSentences(text, matched, wanted).map((parts) =>
      parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join(''),
    );
  const wanted = (telling: Record<string, number>, near: (terms: readonly string[]) => number): Wanted => ({
    telling: (term) => telling[term] ?? 1,
    nearness: near,
  });

  it('prefers the telling words to the many', () => {
    const [first] = matchedSentences(
      text,
      ['methods', 'known', 'bandits'],
      wanted({ method: 0.1, known: 0.1, bandit: 5 }, () => 0),
      1,
    );
    expect(first?.map((part) => part.text).join('')).toBe('Bandits are our subject.');
  });

  it('gives the sentence nearest in meaning where none has a word, without marks; a far one is not given', () => {
    const near = (terms: readonly string[]) => (terms.includes('reward') ? 0.6 : 0.1);
    expect(flatFor(['absent'], wanted({}, near))).toEqual(['Rewards come late in many of them.']);
    expect(
      flatFor(
        ['absent'],
        wanted({}, () => 0.1),
      ),
    ).toEqual([]);
  });
});
