import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { createCorpusIndex, NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { addGone } from '../../../src/search/engine/gone-papers.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { umlautForms } from '../../../src/search/engine/umlauts-of-index.ts';
import { paper } from '../../helpers/paper.ts';

async function segment(papers: readonly Paper[], going: readonly number[] = []) {
  const base = indexPapers(papers);
  return { ...base, gone: await addGone(NONE_GONE, going, base) };
}

const BY_SCHOELKOPF = paper('a', { authors: ['Bernhard Schölkopf'] });
const ABOUT_HIM = paper('b', { title: 'Schölkopf, and Schölkopf again', abstract: 'Gödel too.' });

describe('words with umlauts', () => {
  it('are known by how they are typed without, from every segment', async () => {
    const index = createCorpusIndex([await segment([BY_SCHOELKOPF]), await segment([ABOUT_HIM])]);
    expect(Object.fromEntries(umlautForms(index))).toEqual({ schoelkopf: 'scholkopf', goedel: 'godel' });
  });

  it('are known while a paper has them', async () => {
    const both = [BY_SCHOELKOPF, ABOUT_HIM, paper('c', { title: 'Scholkopf' })];
    const known = async (going: readonly number[]) => [
      ...umlautForms(createCorpusIndex([await segment(both, going)])).keys(),
    ];
    expect(await known([1])).toEqual(['schoelkopf']);
    expect((await known([0])).toSorted()).toEqual(['goedel', 'schoelkopf']);
    expect(await known([0, 1])).toEqual([]);
  });

  it('of two that are typed alike give the first of the alphabet', async () => {
    const index = createCorpusIndex([await segment([paper('aeö')]), await segment([paper('äoe')])]);
    expect(umlautForms(index).get('aeoe')).toBe('aeo');
  });
});
