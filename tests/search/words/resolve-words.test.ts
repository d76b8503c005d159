import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { createAcronyms } from '../../../src/search/engine/acronyms-of-index.ts';
import { createVocabulary } from '../../../src/search/engine/vocabulary-of-index.ts';
import { resolveWords } from '../../../src/search/words/resolve-words.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

function resolver(papers: readonly Paper[]) {
  const index = indexOf(papers);
  const parts = { vocabulary: createVocabulary(index), acronyms: createAcronyms(index) };
  return (text: string) => resolveWords(text, parts);
}

const titled = (...titles: readonly string[]) => resolver(titles.map((title) => paper(title)));

describe('a word of a query', () => {
  const resolve = titled(
    'graph',
    'grape',
    'reinforcement learning',
    'semi supervised',
    'semi supervised too',
  );
  const kinds = (text: string) => resolve(text).words.map(({ word, kind, meant }) => [word, kind, meant]);

  it('that is known stays exact; only an unknown one is corrected', () => {
    expect(kinds('graph ')).toEqual([['graph', 'known', undefined]]);
    expect([...resolve('graph ').weights]).toEqual([['graph', 1]]);
    expect(kinds('graqh ')).toEqual([['graqh', 'corrected', 'graph']]);
    expect([...resolve('graqh ').weights.keys()]).toEqual(['graph']);
  });

  it('is completed when it is the last and no space follows', () => {
    expect(kinds('reinforcem')).toEqual([['reinforcem', 'completed', 'reinforcement']]);
    expect(kinds('reinforcem ')[0]?.[1]).not.toBe('completed');
    expect(kinds('reinforcem graph')[0]?.[1]).not.toBe('completed');
  });

  it('weighs less the less of a completion was typed', () => {
    const weight = (text: string) => resolve(text).weights.get('reinforc') ?? 0;
    expect(weight('reinforceme')).toBeGreaterThan(weight('rei'));
    expect(weight('reinforceme')).toBeLessThan(1);
  });

  it('is taken apart where the papers have both parts', () => {
    expect([...resolve('semisupervised ').weights.keys()]).toEqual(['semi', 'supervis']);
  });

  it('that nothing is near to has no terms', () => {
    expect(resolve('xylophone ')).toMatchObject({ words: [{ kind: 'unknown', terms: [] }] });
    expect(resolve('xylophone ').finding.size).toBe(0);
  });

  it('is trusted the less the shorter a corrected one is', () => {
    const trust = (text: string) => resolve(text).words[0]?.trust ?? 0;
    expect(trust('graph ')).toBe(1);
    expect(trust('graqh ')).toBeLessThan(trust('reinforcemnet '));
    expect(trust('reinforcemnet ')).toBeLessThan(1);
  });

  it('of a text full of unknown ones costs a bounded number of looks', () => {
    const unknown = Array.from('abcdefghijkl', (letter) => `zzzz${letter}`);
    const lastOf = (words: readonly string[]) => resolve(`${words.join(' ')} `).words.at(-1);
    expect(lastOf(['zzzza', 'graqh'])).toMatchObject({ word: 'graqh', kind: 'corrected' });
    expect(lastOf([...unknown, 'graqh'])).toMatchObject({ word: 'graqh', kind: 'unknown' });
  });
});

describe('the words of a query', () => {
  it('find the umlaut whichever way the papers write it', () => {
    for (const name of ['Schölkopf', 'Schoelkopf', 'Scholkopf']) {
      const resolve = resolver([paper('a', { authors: [`Bernhard ${name}`] }), paper('b')]);
      for (const query of ['schölkopf ', 'schoelkopf ', 'scholkopf '])
        expect([...resolve(query).finding], `${query} in ${name}`).toEqual(
          expect.arrayContaining([name === 'Schoelkopf' ? 'schoelkopf' : 'scholkopf']),
        );
    }
  });

  it('find what is written as one word', () => {
    const resolve = titled('backpropagation', 'back', 'propagation');
    expect(resolve('back propagation ').weights.get('backpropag')).toBe(0.5);
    expect(titled('back', 'propagation')('back propagation ').weights.has('backpropag')).toBe(false);
  });

  it('find a venue by its other names', () => {
    const resolve = resolver([paper('a', { venue: 'NeurIPS' }), paper('b')]);
    expect([...resolve('nips ').finding]).toEqual(['neurip']);
  });

  it('have an acronym and its long form stand for each other, neither as strong as itself', () => {
    const resolve = resolver([
      paper('a', { abstract: 'We use graph neural networks (GNN).' }),
      paper('b', { abstract: 'GNN' }),
    ]);
    expect([...resolve('gnn ').weights]).toEqual([
      ['gnn', 1],
      ['graph', 0.2],
      ['neural', 0.2],
      ['network', 0.2],
    ]);
    // Alone none of the three says that it is a GNN.
    expect([...resolve('gnn ').finding]).toEqual(['gnn']);
    // Two thirds of it suffice for a short question.
    expect(resolve('gnn ').longForms).toEqual([
      ['graph', 'neural'],
      ['graph', 'network'],
      ['neural', 'network'],
    ]);
    expect(resolve('gnn tasks molecules proteins many words ').longForms).toEqual([
      ['graph', 'neural', 'network'],
    ]);
    expect(resolve('graph neural networks ').weights.get('gnn')).toBe(0.3);
  });

  it('count as often as they are said, without stop words', () => {
    expect([...titled('graph of bandits')('the graph of graphs ').weights]).toEqual([['graph', 2]]);
  });
});
