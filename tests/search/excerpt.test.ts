import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedSentences, splitSentences } from '../../src/search/excerpt.ts';

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
