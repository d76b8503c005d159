import { describe, expect, it } from 'vitest';
import { risFields } from '../../../../src/sources/formats/ris/ris-fields.ts';
import { openRecord } from '../../../../src/sources/formats/tagged/tagged-record.ts';

function fieldsOf(...lines: readonly (readonly [string, string])[]) {
  const record = openRecord(1, 1000);
  for (const [tag, value] of lines) record.put(tag, value);
  return risFields(record.close());
}

describe('risFields', () => {
  it('takes C3 before T2 for a conference, and M3 for the DOI only where it is one', () => {
    expect(
      fieldsOf(['TY', 'CONF'], ['TI', 'One'], ['T2', 'Series'], ['C3', 'Congress'], ['M3', '10.1000/a']),
    ).toMatchObject({
      container: 'Congress',
      doi: '10.1000/a',
    });
    expect(fieldsOf(['TY', 'JOUR'], ['M3', 'Article']).doi).toBeUndefined();
  });

  it('does not take the day of reading for the date', () => {
    expect(fieldsOf(['TY', 'JOUR'], ['Y2', '2021/05/05/12:00:00']).date).toBeUndefined();
    expect(fieldsOf(['PY', '2020'], ['Y1', '13-19 June 2020']).date).toBe('13-19 June 2020');
  });
});
