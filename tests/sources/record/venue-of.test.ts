import { expect, it } from 'vitest';
import { venueOf } from '../../../src/sources/record/venue-of.ts';
import { whereItStands } from '../../../src/sources/record/where-it-stands.ts';
import type { RecordFields } from '../../../src/sources/record-fields.ts';

it.each<[RecordFields, string | undefined]>([
  [{ container: 'Letters {\\&} Things' }, 'Letters & Things'],
  [{ container: 'Letters', arxiv: '2005.11401' }, 'Letters'],
  [{ venue: 'arXiv', container: 'Letters' }, 'Letters'],
  [{ container: 'CoRR' }, 'arXiv'],
  [{ arxiv: '2005.11401', publisher: 'House' }, 'arXiv'],
  [{ house: 'Labs', publisher: 'House' }, 'Labs'],
  [{ publisher: 'House', type: 'book' }, 'House'],
  [{ publisher: 'House', type: 'article-journal' }, undefined],
])('%j', (fields, venue) => {
  expect(venueOf(fields, whereItStands(fields)).venue).toBe(venue);
});
