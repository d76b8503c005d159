import { describe, expect, it } from 'vitest';
import { isUnanswered } from '../../../src/search/ranking/answered-share.ts';
import type { ResolvedWord } from '../../../src/search/words/resolve-words.ts';

const word = (name: string, terms: readonly string[] = [name]): ResolvedWord => ({
  word: name,
  kind: terms.length === 0 ? 'unknown' : 'known',
  terms: terms.map((term) => ({ term, weight: 1 })),
  trust: 1,
});
const RARE = 6;
const idfs = new Map([['common', 1]]);
const idf = (term: string) => idfs.get(term) ?? RARE;
const unanswered = (words: readonly ResolvedWord[], ...best: (readonly string[])[]) =>
  isUnanswered({ words, best, idf });

describe('a question', () => {
  it('is answered where one paper has half of it, rare words first', () => {
    const words = [word('rare'), word('common')];
    expect(unanswered(words, ['common'], ['rare'])).toBe(false);
    expect(unanswered(words, ['common'])).toBe(true);
    expect(unanswered(words)).toBe(true);
  });

  it('is answered by any term of a word; a word that no paper has counts most', () => {
    expect(unanswered([word('rl', ['rl', 'reinforc'])], ['reinforc'])).toBe(false);
    expect(unanswered([word('common'), word('unheard', [])], ['common'])).toBe(true);
  });

  it('needs a smaller share the longer it is', () => {
    const asked = (length: number) => Array.from({ length }, (_, at) => word(`w${at}`));
    expect(unanswered(asked(4), ['w0'])).toBe(true);
    expect(unanswered(asked(20), ['w0', 'w1', 'w2', 'w3', 'w4', 'w5'])).toBe(false);
    expect(unanswered(asked(20), ['w0', 'w1', 'w2', 'w3', 'w4'])).toBe(false);
    expect(unanswered(asked(20), ['w0', 'w1', 'w2', 'w3'])).toBe(true);
  });

  it('without words asks for nothing', () => {
    expect(unanswered([])).toBe(false);
  });
});
