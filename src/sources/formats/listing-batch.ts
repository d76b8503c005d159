import type { RecordFields } from '../record-fields.ts';
import { recordOf } from '../record-of.ts';
import type { ParsedListing, RejectedRecord } from './parsed-listing.ts';

/** Records as they are read, given away some hundred at a time. */
export interface ListingBatch {
  /** @param line where the record begins, from 1 */
  readonly add: (fields: RecordFields, line: number) => void;
  readonly reject: (rejection: RejectedRecord) => void;
  /** A field of one record that nothing is made of. */
  readonly leave: (name: string) => void;
  readonly isFull: () => boolean;
  /** What was collected since it was last asked. */
  readonly take: () => ParsedListing;
}

const FULL = 500;

/** An empty batch. */
export function createListingBatch(): ListingBatch {
  let batch = emptyBatch();
  return {
    add: (fields, line) => {
      const record = recordOf(fields, line);
      if ('reason' in record) batch.rejected.push(record);
      else batch.records.push(record);
    },
    reject: (rejection) => {
      batch.rejected.push(rejection);
    },
    leave: (name) => {
      batch.unused.set(name, (batch.unused.get(name) ?? 0) + 1);
    },
    isFull: () => batch.records.length + batch.rejected.length >= FULL,
    take: () => {
      const taken = batch;
      batch = emptyBatch();
      return taken;
    },
  };
}

function emptyBatch() {
  return {
    records: [] as ParsedListing['records'][number][],
    rejected: [] as RejectedRecord[],
    unused: new Map<string, number>(),
  };
}
