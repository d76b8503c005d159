import { describe, expect, it } from 'vitest';
import { nbibFields } from '../../../../src/sources/formats/nbib/nbib-fields.ts';
import { openRecord } from '../../../../src/sources/formats/tagged/tagged-record.ts';

describe('nbibFields', () => {
  it('takes the book of a chapter, and editors where there are no authors', () => {
    const record = openRecord(1, 1000);
    for (const [tag, value] of [
      ['PMID', '1'],
      ['BTI', 'All Reeds'],
      ['CTI', 'One Reed'],
      ['FED', 'Kept, Ana'],
    ] as const)
      record.put(tag, value);
    expect(nbibFields(record.close())).toMatchObject({
      title: 'One Reed',
      container: 'All Reeds',
      type: 'chapter',
      authors: ['Ana Kept'],
    });
  });
});
