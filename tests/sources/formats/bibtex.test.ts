import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeBibtex, parseBibtex } from '../../../src/sources/formats/bibtex.ts';

const library = String.raw`
% a comment
@string{nips = "Advances in Neural Information Processing Systems"}
@comment{ignored}

@inproceedings{kumar,
  title = {Conservative {Q}-Learning for na\"{\i}ve $C^*$ {BERT}},
  author = {Kumar, Aviral and M{\"u}ller, Hans and van der Berg, Jan and King, Jr., Martin and {OpenAI Team} and others},
  booktitle = nips # " 2020",
  year = 2020,
  abstract = {We show 50\% of $\epsilon$.},
  url = {https://example.org/a}
}

@article{broken, title = {Never {closed}, year = 1999

@ARTICLE(paren, title = "Parenthesised", author = "Ada Lovelace", date = {2021-05-01}, journaltitle = {JMLR}, doi = {10.1000/xyz})

@misc{untitled, author = {A. B.}}

@misc{arxiv, title = {Archived}, eprint = {1234.5678}, archivePrefix = {arXiv}, url = {javascript:alert(1)}}
`;

describe('parseBibtex', () => {
  it('reads BibTeX and BibLaTeX, and names each broken entry', async () => {
    expect(looksLikeBibtex(library)).toBe(true);
    const { records, rejected } = await parseBibtex(library);
    expect(records).toEqual([
      {
        title: String.raw`Conservative Q-Learning for na\"{\i}ve $C^*$ BERT`,
        authors: ['Aviral Kumar', 'Hans Müller', 'Jan van der Berg', 'Martin King, Jr.', 'OpenAI Team'],
        abstract: String.raw`We show 50\% of $\epsilon$.`,
        venue: 'NeurIPS',
        year: 2020,
        url: 'https://example.org/a',
        line: 6,
      },
      {
        title: 'Parenthesised',
        authors: ['Ada Lovelace'],
        abstract: '',
        venue: 'JMLR',
        year: 2021,
        url: 'https://doi.org/10.1000/xyz',
        identifiers: ['doi:10.1000/xyz'],
        line: 17,
      },
      { title: 'Archived', authors: [], abstract: '', url: 'https://arxiv.org/abs/1234.5678', line: 21 },
    ]);
    expect(rejected).toEqual([
      { line: 15, reason: 'the braces of the entry “broken” do not close' },
      { line: 19, reason: 'no title in the entry “untitled”' },
    ]);
  });

  it('keeps what an entry says of its DOI and arXiv id', async () => {
    const { records } = await parseBibtex(
      [
        String.raw`@misc{a, title = {A}, doi = {https://doi.org/10.1007/978-3-030\_1}, url = {https://e.org/a}}`,
        '@misc{b, title = {B}, eprint = {2005.11401v2}, archivePrefix = {arXiv}, doi = {10.1162/NECO.1}}',
        '@misc{c, title = {C}, eprint = {hep-th/9901001}}',
        '@misc{d, title = {D}, doi = {none}, eprint = {PMC123}}',
      ].join('\n'),
    );
    expect(records.map(({ identifiers }) => identifiers)).toEqual([
      ['doi:10.1007/978-3-030_1'],
      ['doi:10.1162/neco.1', 'arxiv:2005.11401'],
      ['arxiv:hep-th/9901001'],
      undefined,
    ]);
  });

  it('does not take other listings for BibTeX', () => {
    expect(looksLikeBibtex('## [0] Title\n\n**Authors**: *a@b.c*')).toBe(false);
    expect(looksLikeBibtex('{"title":"@misc{a, b}"}')).toBe(false);
    expect(looksLikeBibtex('Title\n\nA · B\n\n@alice wrote {this}')).toBe(false);
  });

  it('never throws, and accounts for every entry', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '@misc{k, title = {T}}',
        '@misc{',
        '@a{{{{',
        'title = "',
        '}',
        '#',
        '@string{x = "y"}',
        '\\',
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const { records, rejected } = await parseBibtex(pieces.join('\n'));
        expect(records.every(({ title }) => title !== '')).toBe(true);
        expect(rejected.every(({ line, reason }) => line > 0 && reason !== '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

it('begins an entry where a line begins, and U+2028 begins none', async () => {
  const { records, rejected } = await parseBibtex(
    '@misc{a, title = {One}, abstract = {We read\u2028@misc{b, 2} here.}}',
  );
  expect(records.map(({ title }) => title)).toEqual(['One']);
  expect(rejected).toEqual([]);
});
