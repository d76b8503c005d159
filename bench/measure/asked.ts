import type { Query, QueryKind } from './queries.ts';

/** What is asked of whichever engine is measured. */
export interface Question {
  readonly kind: QueryKind;
  readonly query: Query;
}

/** What one engine did with one question. */
export interface Asked {
  readonly ms: number;
  /** The id of its best paper. */
  readonly first?: string | undefined;
}
