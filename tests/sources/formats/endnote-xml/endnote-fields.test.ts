import { describe, expect, it } from 'vitest';
import { endnoteFields } from '../../../../src/sources/formats/endnote-xml/endnote-fields.ts';
import { parseElement } from '../../../../src/sources/formats/xml-element.ts';

describe('endnoteFields', () => {
  it('takes the second title of a book for its series, and a label for its key', () => {
    const record = parseElement(
      '<record><ref-type name="Book">6</ref-type><titles><title>One</title><secondary-title>Reed Series</secondary-title></titles><label>kept20</label><isbn>1234-5678</isbn></record>',
    );
    expect(record && endnoteFields(record)).toEqual({
      title: 'One',
      type: 'book',
      series: 'Reed Series',
      issn: '1234-5678',
      entry: { key: 'kept20' },
    });
  });
});
