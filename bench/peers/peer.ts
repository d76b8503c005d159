import type { Query, QueryKind } from '../measure/queries.ts';
import type { PeerPaper } from './peer-paper.ts';

/** Another engine, filled. */
export interface Peer {
  /** @returns the id of its best paper; undefined where it knows nothing */
  ask(kind: QueryKind, query: Query): string | undefined;
  /** Kinds of questions that it has no means for. */
  readonly cannot: readonly QueryKind[];
  close(): void;
}

/** Fills an engine. @param folder where it may keep files, and alone */
export type FillPeer = (papers: readonly PeerPaper[], folder: string) => Peer;
