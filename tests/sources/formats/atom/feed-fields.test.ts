import { describe, expect, it } from 'vitest';
import { feedFields } from '../../../../src/sources/formats/atom/feed-fields.ts';
import { parseElement } from '../../../../src/sources/formats/xml-element.ts';

describe('feedFields', () => {
  it('takes a PDF from the link that is one, and the DOI of Dublin Core', () => {
    const entry = parseElement(
      '<entry><title>One</title><link type="application/pdf" href="https://example.org/1.pdf"/><identifier>doi:10.1000/a</identifier></entry>',
    );
    expect(entry && feedFields(entry)).toMatchObject({
      title: 'One',
      pdfs: ['https://example.org/1.pdf'],
      doi: '10.1000/a',
    });
  });
});
