import { fillFts5 } from './fts5.ts';
import { fillDefaultMiniSearch, fillEqualMiniSearch } from './minisearch.ts';
import type { FillPeer } from './peer.ts';

/** Engines that are asked the same, by the word that chooses them. */
export const PEERS = {
  equal: { name: 'MiniSearch, equal options', fill: fillEqualMiniSearch },
  defaults: { name: 'MiniSearch, defaults', fill: fillDefaultMiniSearch },
  fts5: { name: 'SQLite FTS5', fill: fillFts5 },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly fill: FillPeer }>>;

export type PeerName = keyof typeof PEERS;

/** Is that one of them? */
export function isPeerName(name: string): name is PeerName {
  return name in PEERS;
}
