import { describe, expect, it } from 'vitest';
import { abstractOf } from '../../../../src/sources/formats/json/abstract-of.ts';
import { gather } from '../../../../src/sources/formats/json/gather.ts';
import type { JsonObject } from '../../../../src/sources/formats/json/parse-value.ts';

const abstract = (record: JsonObject) => abstractOf(gather(record).values);

describe('abstractOf', () => {
  it('puts an index of words in their order', () => {
    expect(abstract({ abstract_inverted_index: { are: [1], Things: [0, 3], and: [2] } })).toBe(
      'Things are and Things',
    );
    expect(abstract({ abstract_inverted_index: { a: 'x' } })).toBe('');
    expect(abstract({ abstract_inverted_index: { text: [1], The: [0], value: [3], of: [2], id: [] } })).toBe(
      'The text of value',
    );
    const places = Array.from({ length: 30_000 }, (_, at) => at);
    expect(abstract({ abstract_inverted_index: { ['w'.repeat(1_000)]: places } })).toBe('');
  });

  it('joins paragraphs, and takes the abstract among descriptions', () => {
    expect(abstract({ abstract: [{ text: 'One.' }, { text: 'Two.' }] })).toBe('One.\n\nTwo.');
    const other = { description: 'Other', descriptionType: 'Other' };
    expect(abstract({ descriptions: [other, { description: 'A', descriptionType: 'Abstract' }] })).toBe('A');
  });

  it('prefers what is called an abstract, and takes no summary in a sentence', () => {
    expect(abstract({ description: 'D', summary: 'S', abstract: { value: 'A' } })).toBe('A');
    expect(abstract({ tldr: 'Short', 'TL;DR': 'Short' })).toBe('');
  });
});
