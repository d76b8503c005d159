import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/search/engine/suggest.ts';
import { words } from '../../../src/search/words/analyzer.ts';
import { indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

describe('suggestions', () => {
  const index = indexOf([
    paper('a', { title: 'On deep graphs', authors: ['Ada "Countess" Lovelace', 'Maximiliana Deep'] }),
    paper('b', { title: 'Deep graphs', authors: ['Maximiliana Deep'] }),
    paper('c', { title: 'Deep', authors: ['Zoe Na\\"{\\i}ve'] }),
    paper('d', { title: '$Q$-learning' }),
  ]);
  const first = (prefix: string) => suggest(index, prefix, { limit: 1 });
  const texts = async (prefix: string, kind?: 'title' | 'author') =>
    (await suggest(index, prefix, { limit: 25, kind })).map(({ text }) => text);

  it('have what is typed alone first, then what begins with it, authors of many papers before', async () => {
    expect(await texts('deep')).toEqual(['Deep', 'Deep graphs', 'Maximiliana Deep', 'On deep graphs']);
  });

  it('are of one kind where only that is asked for, and no more than are wanted', async () => {
    expect(await texts('deep', 'author')).toEqual(['Maximiliana Deep']);
    expect(await texts('deep', 'title')).toEqual(['Deep', 'Deep graphs', 'On deep graphs']);
    expect(await suggest(index, 'deep', { limit: 2 })).toHaveLength(2);
    const many = indexOf(Array.from({ length: 40 }, (_, at) => paper(`p${at}`, { title: `deep ${at}` })));
    expect(await suggest(many, 'deep', { limit: 100 })).toHaveLength(25);
  });

  it('show what people see, and say what to search for', async () => {
    expect(await first('naive')).toEqual([
      { kind: 'author', text: 'Zoe Naïve', query: 'author:"Zoe Naïve"' },
    ]);
    expect(await first('q-le')).toEqual([
      { kind: 'title', text: 'Q-learning', id: 'd', query: 'Q-learning' },
    ]);
    expect(await first('$Q$-le')).toHaveLength(1);
    expect((await first('ada'))[0]?.query).toBe('author:"Ada Countess Lovelace"');
  });

  it('forgive a slip in a word that is long enough, where nothing fits better', async () => {
    expect(await texts('lovelcae')).toEqual(['Ada "Countess" Lovelace']);
    expect(await texts('lovlac')).toEqual(['Ada "Countess" Lovelace']);
    expect(await texts('zeo')).toEqual([]);
  });

  it('take only the last word for unfinished, and that only without a space behind it', async () => {
    expect(await texts('graphs ')).toEqual(['Deep graphs', 'On deep graphs']);
    expect(await texts('de ')).toEqual([]);
    expect(await texts('de graphs')).toEqual([]);
    expect(await texts('')).toEqual([]);
    expect(await texts('?!')).toEqual([]);
  });

  it('are what a look at every title would find', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
    const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
    const corpora = fc.uniqueArray(title, { minLength: 1, maxLength: 8 });
    const typed = fc.array(word, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(corpora, typed, async (titles, parts) => {
        const papers = titles.map((one) => paper(one));
        const found = await suggest(indexOf(papers), parts.join(' '), { limit: 25 });
        const [last = '', ...whole] = parts.toReversed();
        const fits = (one: string) =>
          whole.every((part) => words(one).includes(part)) && words(one).some((own) => own.startsWith(last));
        expect(found.map(({ text }) => text).toSorted()).toEqual(titles.filter(fits).toSorted());
      }),
    );
  });
});

describe('suggestions of several segments', () => {
  const old = paper('a', { title: 'Deep old', authors: ['Ada Lovelace'] });
  const parts = [
    [old, paper('b', { title: 'Deep graphs', authors: ['Max Deep'] })],
    [paper('c', { title: 'Deep', authors: ['Ada Lovelace', 'max deep'] })],
  ];
  const texts = async (prefix: string, gone = [old].slice(1)) =>
    (await suggest(await indexOfParts(parts, gone), prefix, { limit: 25 })).map(({ text }) => text);

  it('stand in one order, a name once', async () => {
    expect(await texts('deep')).toEqual([
      'Deep',
      'Deep old',
      'Deep graphs',
      expect.stringMatching(/max deep/i),
    ]);
    expect(await texts('ada')).toEqual(['Ada Lovelace']);
  });

  it('have authors of many papers first, in whichever segments those are', async () => {
    const by = (id: string, ...authors: readonly string[]) => paper(id, { authors });
    const index = await indexOfParts([[by('a', 'Ada Long', 'Ada So')], [by('b', 'Ada Long')]]);
    const found = await suggest(index, 'ada', { limit: 5 });
    expect(found.map(({ text }) => text)).toEqual(['Ada Long', 'Ada So']);
  });

  it('have nothing of papers that went, and names as long as one paper has them', async () => {
    expect(await texts('deep', [old])).toEqual(['Deep', 'Deep graphs', expect.stringMatching(/max deep/i)]);
    expect(await texts('ada', [old])).toEqual(['Ada Lovelace']);
    expect(await texts('ada', parts.flat())).toEqual([]);
  });

  it('are as many as are wanted, however many went', async () => {
    const many = Array.from({ length: 60 }, (_, at) => paper(`p${at}`, { title: `deep ${100 + at}` }));
    const index = await indexOfParts([many], many.slice(0, 50));
    const found = await suggest(index, 'deep', { limit: 10 });
    expect(found.map(({ id }) => id)).toEqual(many.slice(50).map(({ id }) => id));
  });
});
