import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExtra } from '../../../src/sources/zotero/extra-field.ts';

describe('readExtra', () => {
  it('reads what people and programs write there, the first of each', () => {
    const text = [
      'arXiv:1706.03762 [cs]',
      'DOI: 10.1000/x',
      ' doi:10.1000/other',
      'Citation Key: kept2020',
      'PMID: 12345 ',
      'PMCID: pmc6789',
      'Read at the meeting: yes',
      'DOI:',
    ].join('\r\n');
    expect(readExtra(text)).toEqual({
      arxiv: '1706.03762 [cs]',
      doi: '10.1000/x',
      citationKey: 'kept2020',
      addresses: ['https://pubmed.ncbi.nlm.nih.gov/12345/', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6789/'],
    });
    expect(readExtra('arXiv ID: 2005.11401')).toMatchObject({ arxiv: '2005.11401' });
    expect(readExtra('PMID: none\nPMCID: 12')).toEqual({ addresses: [] });
  });

  it('reads any text at once', () => {
    const begun = performance.now();
    readExtra('doi'.repeat(100_000));
    readExtra(`doi${' '.repeat(100_000)}`);
    expect(performance.now() - begun).toBeLessThan(200);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readExtra(text).addresses.length).toBeLessThan(3);
      }),
    );
  });
});
