import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchedSentences,
  type SentenceCriteria,
  splitSentences,
} from '../../../src/search/ranking/excerpt.ts';
import { stem, wordsAndParts } from '../../../src/search/words/analyzer.ts';

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

describe('marks', () => {
  const word = fc.constantFrom(
    'bandits',
    'Bandit',
    'learning',
    'learns',
    'ResNet50',
    'β-VAE',
    'the',
    'Größe',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => `${list.join(' ')}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n'));

  it('stand on the words with a matched stem and on no others, and change no text', () => {
    fc.assert(
      fc.property(text, fc.subarray(['bandits', 'learn', 'resnet', 'vae', 'absent']), (source, matched) => {
        const stems = new Set(matched.map(stem));
        const hasMatch = (one: string) =>
          wordsAndParts(one)
            .map(stem)
            .some((term) => stems.has(term));
        const sentences = splitSentences(source);
        const found = matchedSentences(source, matched);
        expect(found.length).toBeLessThanOrEqual(2);
        expect(found.length === 0).toBe(!hasMatch(source));
        const places = found.map((parts) => sentences.indexOf(parts.map((part) => part.text).join('')));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const part of found.flat()) expect(hasMatch(part.text)).toBe(part.marked);
      }),
    );
  });
});

describe('matchedSentences for a query', () => {
  const text =
    'Many methods are known and many are used. Bandits are our subject. Rewards come late in many of them.';
  const flatFor = (matched: string[], criteria: SentenceCriteria) =>
    matchedSentences(text, matched, criteria).map((parts) =>
      parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join(''),
    );
  type Counts = ReadonlyMap<string, number>;
  const by = (idf: Record<string, number>, near: (counts: Counts) => number): SentenceCriteria => ({
    idf: (term) => idf[term] ?? 1,
    nearness: near,
  });

  it('prefers rare words to common ones', () => {
    const idf = { method: 0.1, known: 0.1, bandit: 5, reward: 4 };
    expect(
      flatFor(
        ['methods', 'known', 'bandits', 'rewards'],
        by(idf, () => 0),
      ),
    ).toEqual(['[Bandits] are our subject.', '[Rewards] come late in many of them.']);
  });

  it('gives the sentence nearest in meaning where none has a word, without marks; a far one is not given', () => {
    const near = (counts: Counts) => (counts.has('reward') ? 0.6 : 0.1);
    expect(flatFor(['absent'], by({}, near))).toEqual(['Rewards come late in many of them.']);
    expect(
      flatFor(
        ['absent'],
        by({}, () => 0.1),
      ),
    ).toEqual([]);
  });

  it('looks at how near a sentence is only where that decides, and once', () => {
    const askedFor = (matched: string[], idf: Record<string, number>) => {
      const asked: string[] = [];
      const near = (counts: Counts) => {
        asked.push([...counts.keys()].join(' '));
        return 0;
      };
      return { flat: flatFor(matched, by(idf, near)), asked };
    };
    // One sentence has the word: nothing else can be first.
    expect(askedFor(['bandits'], {})).toEqual({ flat: ['[Bandits] are our subject.'], asked: [] });
    // First the rare word, which no nearness can make up for; then one of two sentences, which are asked about.
    const rare = askedFor(['many', 'bandits'], { many: 0.1, bandit: 5 });
    expect(rare.flat).toEqual([
      '[Many] methods are known and [many] are used.',
      '[Bandits] are our subject.',
    ]);
    expect(rare.asked).toHaveLength(2);
    // Both have it, and each is asked about once.
    const { asked } = askedFor(['many'], {});
    expect(asked.length).toBe(new Set(asked).size);
    expect(asked.length).toBe(2);
  });
});
