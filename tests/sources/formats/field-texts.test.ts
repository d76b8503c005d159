import { describe, expect, it } from 'vitest';
import { arxivIn, namesOf, pageRange, webAddresses } from '../../../src/sources/formats/field-texts.ts';

describe('texts of fields', () => {
  it('are pages, names, addresses and arXiv ids', () => {
    expect([pageRange('1', '9'), pageRange('pp. 1--9'), pageRange('3', '3')]).toEqual(['1–9', '1–9', '3']);
    expect(namesOf(['Kept, Ana', 'et al.'])).toEqual({ names: ['Ana Kept'], more: true });
    expect(namesOf(['Reed Group,']).names).toEqual(['Reed Group']);
    expect(namesOf(['Low, Bo, Jr.']).names).toEqual(['Bo Low, Jr.']);
    expect(webAddresses(['file:///a.pdf', 'https://a.example'])).toEqual(['https://a.example']);
    expect(arxivIn([undefined, 'arXiv:2001.00001v2 [cs]'])).toBe('2001.00001v2');
  });
});
