import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeNbib, readNbib } from '../../../src/sources/formats/nbib.ts';
import { readPieces } from '../../helpers/read-pieces.ts';

const RECORD = [
  'PMID- 12345',
  'OWN - NLM',
  'TI  - Reeds that grow by the',
  '      river.',
  'AB  - They grow.',
  '      And stop.',
  'LID - 10.1000/reeds [doi]',
  'FAU - Kept, Ana B',
  'AU  - Kept AB',
  'FAU - Low, Bo',
  'AU  - Low B',
  'CN  - The Reed Group',
  'DP  - 2020 Mar 5',
  'JT  - Water letters',
  'AID - S1 [pii]',
  'XYZ - a',
].join('\n');

describe('readNbib', () => {
  it('reads full names, continued lines and the DOI, wherever it is cut', async () => {
    for (const size of [1, 7, 5000]) {
      const { records, unused } = await readPieces(
        readNbib,
        `\n${RECORD}\n\nPMID- 7\nTI  - Two\nAU  - Mid CD Jr\n`,
        size,
      );
      expect(records).toEqual([
        expect.objectContaining({
          title: 'Reeds that grow by the river.',
          abstract: 'They grow.\nAnd stop.',
          authors: ['Ana B Kept', 'Bo Low', 'The Reed Group'],
          year: 2020,
          identifiers: ['doi:10.1000/reeds'],
          line: 2,
        }),
        expect.objectContaining({
          title: 'Two',
          authors: ['C. D. Mid, Jr'],
          url: 'https://pubmed.ncbi.nlm.nih.gov/7/',
          line: 19,
        }),
      ]);
      expect([...unused]).toEqual([['XYZ', 1]]);
    }
  });

  it('rejects a record without title once, and goes on', async () => {
    const { records, rejected } = await readPieces(readNbib, 'PMID- 1\nAU  - Kept A\nPMID- 2\nTI  - Two\n');
    expect(records).toHaveLength(1);
    expect(rejected).toEqual([{ line: 1, reason: expect.stringContaining('PMID 1') }]);
  });

  it('never throws', async () => {
    const piece = fc.oneof(
      fc.constantFrom('PMID- 1\n', 'TI  - x\n', '      y\n', '\n', 'AU  - \n'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        await readPieces(readNbib, pieces.join(''));
      }),
      { numRuns: 60 },
    );
  });
});

describe('looksLikeNbib', () => {
  it('knows MEDLINE by its first tag', () => {
    expect(looksLikeNbib(RECORD)).toBe(true);
    expect(looksLikeNbib('TY  - JOUR\nTI  - x\n')).toBe(false);
  });
});
