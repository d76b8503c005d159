import { describe, expect, it } from 'vitest';
import { createPaperAnalyser } from '../../../src/search/segment/analyse-papers.ts';
import { SEPARATOR } from '../../../src/search/segment/segment.ts';
import { paper } from '../../helpers/paper.ts';

const kernels = paper('a', {
  title: 'The $Q$-functions',
  abstract: 'We use graph neural networks (GNN) as ResNet50 does.',
  authors: ['Bernhard Sch\\"olkopf', 'A. Lovelace'],
  venue: 'NeurIPS',
  year: 2020,
  track: 'Datasets',
  url: 'https://example.org/a',
  otherIds: ['old'],
  identifiers: ['doi:10.1162/neco.1'],
  source: { file: 'one.md', line: 7 },
});

describe('an analysed paper', () => {
  const { newWords, newTerms, forward, starts, papers } = createPaperAnalyser()([kernels]);
  const spelt = Array.from(forward, (token) =>
    token === SEPARATOR ? '|' : `${newWords[token >>> 1]}${token & 1 ? '*' : ''}`,
  ).join(' ');

  it('is its words as people read them, text by text, parts marked as such', () => {
    expect(spelt).toBe(
      'the q functions | we use graph neural networks gnn as resnet* 50* resnet50 does | ' +
        'neurips 2020 datasets | bernhard scholkopf | a lovelace',
    );
    expect(starts).toEqual(Uint32Array.of(0, forward.length));
  });

  it('has a term for each word but stop words', () => {
    const termOf = new Map(newWords.map((word, at) => [word, newTerms[at]]));
    expect(['the', 'functions', 'networks', 'resnet50'].map((word) => termOf.get(word))).toEqual([
      undefined,
      'function',
      'network',
      'resnet50',
    ]);
  });

  it('keeps what is asked of it besides its words', () => {
    expect(papers).toEqual([
      {
        id: 'a',
        names: ['old', 'doi:10.1162/neco.1', 'url:example.org/a'],
        year: 2020,
        venue: 'NeurIPS',
        source: 'one.md',
        titleKey: 'the q functions',
        authors: [
          { key: 'bernhard scholkopf', shown: 'Bernhard Schölkopf' },
          { key: 'a lovelace', shown: 'A. Lovelace' },
        ],
        explained: [{ term: 'gnn', form: 'graph neural network' }],
        umlauts: [['schoelkopf', 'scholkopf']],
      },
    ]);
  });

  it('of which little is known has nothing in its place', () => {
    const [bare] = createPaperAnalyser()([paper('b')]).papers;
    expect(bare).toMatchObject({ year: 0, venue: '', names: [], authors: [], explained: [], umlauts: [] });
  });
});

it('a word is new to an analyser once', () => {
  const analyse = createPaperAnalyser();
  expect(analyse([paper('a', { title: 'graph flow graph' })]).newWords).toEqual(['graph', 'flow']);
  const later = analyse([paper('b', { title: 'flow' }), paper('c', { title: 'kernel graph' })]);
  expect(later.newWords).toEqual(['kernel']);
  expect([...later.forward].filter((token) => token !== SEPARATOR)).toEqual([2, 4, 0]);
  expect(later.starts[0]).toBe(0);
  expect(createPaperAnalyser()([paper('d', { title: 'graph' })]).newWords).toEqual(['graph']);
});
