import { describe, expect, it } from 'vitest';
import {
  arxivOf,
  besidesAddresses,
  doiOf,
  identifiersOf,
  readIdentifiers,
} from '../../src/papers/identifiers.ts';

describe('what a record says of its identifiers', () => {
  it.each([
    [{ doi: ' https://doi.org/10.1162/NECO.1 ' }, ['doi:10.1162/neco.1']],
    [{ doi: 'doi:10.1162/neco.1' }, ['doi:10.1162/neco.1']],
    [{ doi: '10.48550/arXiv.2005.11401' }, ['arxiv:2005.11401']],
    [{ doi: '10.18653/v1/2020.acl-main.1' }, ['doi:10.18653/v1/2020.acl-main.1', 'acl:2020.acl-main.1']],
    [{ arxiv: '2005.11401v2' }, ['arxiv:2005.11401']],
    [{ arxiv: 'arXiv:hep-th/9901001' }, ['arxiv:hep-th/9901001']],
    [{ arxiv: 'https://arxiv.org/abs/2005.11401', doi: '10.1/none' }, ['arxiv:2005.11401']],
    [{ arxiv: 'nhm65hte1x', doi: 'none' }, []],
    [{}, []],
  ])('%j is read as %j', (fields, keys) => {
    expect(readIdentifiers(fields)).toEqual(keys);
  });
});

describe('a paper', () => {
  const paper = {
    url: 'https://arxiv.org/abs/2005.11401',
    pdfUrl: 'https://arxiv.org/pdf/2005.11401.pdf',
    identifiers: ['doi:10.1162/neco.1'],
  };

  it('is called by what is kept of it and by its addresses, by each once', () => {
    expect(identifiersOf(paper)).toEqual(['doi:10.1162/neco.1', 'arxiv:2005.11401']);
    expect(identifiersOf({})).toEqual([]);
    expect([doiOf(paper), arxivOf(paper), doiOf({}), arxivOf({})]).toEqual([
      '10.1162/neco.1',
      '2005.11401',
      undefined,
      undefined,
    ]);
  });

  it('keeps what its addresses do not tell, in a fixed order', () => {
    expect(besidesAddresses(['doi:b', 'arxiv:2005.11401', 'doi:a', 'doi:b'], paper)).toEqual([
      'doi:a',
      'doi:b',
    ]);
  });
});
