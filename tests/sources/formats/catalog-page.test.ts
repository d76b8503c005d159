import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeCatalogPage, parseCatalogPage } from '../../../src/sources/formats/catalog-page.ts';
import { catalogRecord } from '../../helpers/temporary-corpus.ts';

describe('parseCatalogPage', () => {
  it('reads an indented edition with several paragraphs, numbered lines, no authors and odd titles', () => {
    const page = [
      '        ## [17] A | B: *day-ahead* forecasts with A*Net',
      '',
      '        **Authors**: **',
      '',
      '        **Conference**: *icml 2021*',
      '',
      '        **Abstract**:',
      '',
      '        First paragraph:',
      '        1. one',
      '        2. two',
      '',
      '        Second paragraph.',
      '',
      '        ----',
      '',
      '[Go to the next page](NIPS-2.md)',
    ].join('\n');
    expect(looksLikeCatalogPage(page)).toBe(true);
    expect(parseCatalogPage(page).records).toEqual([
      expect.objectContaining({
        title: 'A | B: *day-ahead* forecasts with A*Net',
        authors: [],
        venue: 'ICML',
        year: 2021,
        line: 1,
      }),
    ]);
    expect(parseCatalogPage(page).records[0]?.abstract).toMatch(
      /First paragraph:[\s\S]*2\. two[\s\S]*Second paragraph\.\s*$/,
    );
  });

  it('keeps a suffix with its name', () => {
    const page = catalogRecord('T', { authors: 'John Smith, Jr., Ann Lee' });
    expect(parseCatalogPage(page).records[0]?.authors).toEqual(['John Smith, Jr.', 'Ann Lee']);
  });

  it('names headings without a title or an abstract', () => {
    const page = `${catalogRecord('Fine')}${catalogRecord('')}## [0] Cut here\n\n**Authors**: *A B*\n`;
    expect(parseCatalogPage(page)).toMatchObject({
      records: [{ title: 'Fine' }],
      rejected: [
        { line: 15, reason: 'no title after “##”' },
        { line: 29, reason: 'no abstract follows the title “Cut here”' },
      ],
    });
  });

  it('accounts for every heading in any input', () => {
    const piece = fc.constantFrom(
      '## [0] T',
      '## [1]',
      '##',
      '**Authors**: *a, b*',
      '**Abstract**:',
      '**URL**: [u](u)',
      'text',
      '----',
      '',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (lines) => {
        const text = lines.join('\n');
        const { records, rejected } = parseCatalogPage(text);
        const headings = text
          .split('\n')
          .filter((line) => /^\s*##(?:\s+\[\d+\](?:\s|$)|$)/.test(line)).length;
        expect(records.length + rejected.length).toBe(headings);
      }),
    );
  });
});

it('takes U+2028 in a title, a name or an abstract for no end of a line', () => {
  const page = catalogRecord('Deep\u2028nets', {
    authors: 'Ada\u2028Lovelace, B. Two',
    abstract: 'One\u2028## [0] two.\u2028----\u2028',
  });
  expect(looksLikeCatalogPage(page)).toBe(true);
  expect(parseCatalogPage(page)).toMatchObject({
    records: [
      {
        title: 'Deep\u2028nets',
        authors: ['Ada Lovelace', 'B. Two'],
        abstract: expect.stringContaining('One\u2028## [0] two.'),
      },
    ],
    rejected: [],
  });
  expect(looksLikeCatalogPage('Prose\u2028## [0] T\u2028**Authors**: x')).toBe(false);
});
