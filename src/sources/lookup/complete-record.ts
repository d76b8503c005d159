import type { LiveRecord } from '../live-source.ts';

/** A record with what another one of the same paper knows besides: what it says itself stays. */
export function completeRecord(own: LiveRecord['record'], other: LiveRecord['record']): LiveRecord['record'] {
  const { abstract, authors } = own;
  const { moreAuthors: _, ...rest } = other;
  const identifiers = [...new Set([...(own.identifiers ?? []), ...(other.identifiers ?? [])])];
  const publication = { ...other.publication, ...own.publication };
  return {
    ...rest,
    ...own,
    abstract: abstract.trim() === '' ? other.abstract : abstract,
    ...(authors.length === 0 ? authorsOf(other) : {}),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(Object.keys(publication).length === 0 ? {} : { publication }),
  };
}

function authorsOf({ authors, moreAuthors }: LiveRecord['record']) {
  return { authors, ...(moreAuthors === undefined ? {} : { moreAuthors }) };
}
