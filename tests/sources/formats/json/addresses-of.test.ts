import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../../src/sources/formats/json/addresses-of.ts';
import { gather } from '../../../../src/sources/formats/json/gather.ts';
import type { JsonObject } from '../../../../src/sources/formats/json/parse-value.ts';

const read = (record: JsonObject) => addressesOf(gather(record).values);

describe('addressesOf', () => {
  it('gives the forum of a submission, and its PDF with the site', () => {
    expect(read({ forum: 'x1', pdf: '/pdf/abc.pdf', url: '/poster/7' })).toEqual({
      addresses: ['https://openreview.net/forum?id=x1'],
      pdfs: ['https://openreview.net/pdf/abc.pdf'],
    });
  });

  it('tells the PDF among links', () => {
    const links = [
      { href: 'https://arxiv.org/abs/2001.00001', rel: 'alternate' },
      { href: 'https://arxiv.org/pdf/2001.00001', title: 'pdf' },
    ];
    expect(read({ links })).toEqual({ addresses: [links[0]?.href], pdfs: [links[1]?.href] });
  });

  it('takes an id that is an address where nothing else leads to the paper', () => {
    expect(read({ id: 'https://openalex.org/W1' }).addresses).toEqual(['https://openalex.org/W1']);
    expect(read({ id: 'https://openalex.org/W1', doi: '10.1000/x' }).addresses).toEqual([]);
  });
});
