import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/sources/addresses.ts';

describe('the addresses of a field', () => {
  it.each<[string, readonly string[]]>([
    ['\\url{https://example.org/a}', ['https://example.org/a']],
    ['\\href{https://example.org/b}{Label}', ['https://example.org/b']],
    ['[label](https://example.org/c)', ['https://example.org/c']],
    ['{{<https://example.org/d>}}', ['https://example.org/d']],
    ['https://example.org/{\\textasciitilde}a\\_b\\%20c\\&d{\\#}e', ['https://example.org/~a_b%20c&d#e']],
    ['https://example.org/$\\sim$ana/?a=1&amp;b=2', ['https://example.org/~ana/?a=1&b=2']],
    ['www.example.org/d', ['https://www.example.org/d']],
    ['https://example.org/e\n    f.html', ['https://example.org/ef.html']],
    ['https://example.org/long_\n name', ['https://example.org/long_name']],
    ['https://example.org/a\n Accessed 2020-01-01', ['https://example.org/a']],
    ['[Online]. Available: https://example.org/a.', ['https://example.org/a']],
    [
      'https://example.org/a https://example.org/b.pdf',
      ['https://example.org/a', 'https://example.org/b.pdf'],
    ],
    ['http://doi.acm.org/10.1145/1.2', ['https://doi.org/10.1145/1.2']],
    ['https://dx.doi.org/10.1000%2FA', ['https://doi.org/10.1000/A']],
    ['doi.org:10.1000/x', ['https://doi.org/10.1000/x']],
    ['DOI: 10.1000/x', ['https://doi.org/10.1000/x']],
    ['arXiv:2005.11401v2 [cs.CL]', ['https://arxiv.org/abs/2005.11401']],
    ['PMID: 12345', ['https://pubmed.ncbi.nlm.nih.gov/12345/']],
    ['PMC123', ['https://pmc.ncbi.nlm.nih.gov/articles/PMC123/']],
    ['https://ana:secret@example.org/a', ['https://example.org/a']],
    ['javascript:alert(1)', []],
    ['file:///home/ana/x.pdf', []],
    [':home/ana/x.pdf:PDF', []],
    ['C\\:/ana/x.pdf', []],
    ['ana@example.org/x', []],
  ])('“%s”', (text, addresses) => {
    expect(readAddresses(text)).toEqual(addresses);
  });

  it('are of the web, whatever the text', () => {
    const piece = fc.constantFrom(
      'https://',
      'http:',
      'www.',
      'a.org/',
      '@',
      '\\',
      '{',
      '}',
      '\n',
      ' ',
      '10.1000/',
      'doi:',
      '%',
      '\ud800',
      '<',
      ':',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const address of readAddresses(pieces.join('')))
          expect(new URL(address).protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 300 },
    );
  });
});
