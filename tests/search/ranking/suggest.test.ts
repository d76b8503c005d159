import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSuggest } from '../../../src/search/ranking/suggest.ts';
import { words } from '../../../src/search/words/analyzer.ts';
import { paper } from '../../helpers/paper.ts';

describe('suggestions', () => {
  const suggest = createSuggest([
    paper('a', { title: 'On deep graphs', authors: ['Ada "Countess" Lovelace', 'Maximiliana Deep'] }),
    paper('b', { title: 'Deep graphs', authors: ['Maximiliana Deep'] }),
    paper('c', { title: 'Deep', authors: ['Zoe Na\\"{\\i}ve'] }),
    paper('d', { title: '$Q$-learning' }),
  ]);
  const texts = (prefix: string, kind?: 'title' | 'author') =>
    suggest(prefix, { limit: 25, kind }).map(({ text }) => text);

  it('have what is typed alone first, then what begins with it, authors of many papers before', () => {
    expect(texts('deep')).toEqual(['Deep', 'Deep graphs', 'Maximiliana Deep', 'On deep graphs']);
  });

  it('are of one kind where only that is asked for', () => {
    expect(texts('deep', 'author')).toEqual(['Maximiliana Deep']);
    expect(texts('deep', 'title')).toEqual(['Deep', 'Deep graphs', 'On deep graphs']);
    expect(suggest('deep', { limit: 1, kind: 'author' })).toHaveLength(1);
  });

  it('show what people see, and say what to search for', () => {
    expect(suggest('naive', { limit: 1 })).toEqual([
      { kind: 'author', text: 'Zoe Naïve', query: 'author:"Zoe Naïve"' },
    ]);
    expect(suggest('q-le', { limit: 1 })).toEqual([
      { kind: 'title', text: 'Q-learning', id: 'd', query: 'Q-learning' },
    ]);
    expect(suggest('$Q$-le', { limit: 1 })).toHaveLength(1);
    expect(suggest('ada', { limit: 1 })[0]?.query).toBe('author:"Ada Countess Lovelace"');
  });

  it('forgive a slip in a word that is long enough, where nothing fits better', () => {
    expect(texts('lovelcae')).toEqual(['Ada "Countess" Lovelace']);
    expect(texts('lovlac')).toEqual(['Ada "Countess" Lovelace']);
    expect(texts('zeo')).toEqual([]);
  });

  it('take only the last word for unfinished, and that only without a space behind it', () => {
    expect(texts('graph ')).toEqual(['Deep graphs', 'On deep graphs']);
    expect(texts('de ')).toEqual([]);
    expect(texts('de graphs')).toEqual([]);
  });

  it('are what a look at every title would find', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
    const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
    const corpora = fc.uniqueArray(title, { minLength: 1, maxLength: 8 });
    const typed = fc.array(word, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(corpora, typed, (titles, parts) => {
        const found = createSuggest(titles.map((one) => paper(one)))(parts.join(' '), { limit: 25 });
        const [last = '', ...whole] = parts.toReversed();
        const fits = (one: string) =>
          whole.every((part) => words(one).includes(part)) && words(one).some((own) => own.startsWith(last));
        expect(found.map(({ text }) => text).toSorted()).toEqual(titles.filter(fits).toSorted());
      }),
    );
  });
});
