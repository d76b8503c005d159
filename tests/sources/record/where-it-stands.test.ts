import { expect, it } from 'vitest';
import { whereItStands } from '../../../src/sources/record/where-it-stands.ts';

it('its own address counts more than that of its DOI, a page more than a PDF', () => {
  expect(
    whereItStands({ addresses: ['https://a.org/x.pdf', 'https://a.org/x'], doi: '10.1000/A' }),
  ).toMatchObject({
    url: 'https://a.org/x',
    pdfUrl: 'https://a.org/x.pdf',
    doi: '10.1000/A',
  });
  expect(whereItStands({ doi: '10.1000/A', arxiv: '2005.11401' }).url).toBe('https://doi.org/10.1000/A');
  expect(whereItStands({ addresses: ['https://a.org/x.pdf'] })).not.toHaveProperty('pdfUrl');
});

it('an address tells the DOI, no file of anybody is a PDF', () => {
  const where = whereItStands({
    addresses: ['https://dl.acm.org/doi/10.1145/A.1'],
    pdfs: [':home/x.pdf:PDF'],
  });
  expect(where).toMatchObject({ url: 'https://dl.acm.org/doi/10.1145/A.1', doi: '10.1145/A.1' });
  expect(where).not.toHaveProperty('pdfUrl');
});
