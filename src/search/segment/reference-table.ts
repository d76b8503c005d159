import type { AnalysedPaper } from './analyse-papers.ts';
import type { References } from './segment.ts';

/** What a paper is called by: its id; another id, or the key of an identifier or address; its title, as titleKey has it. */
export type ReferenceKind = 'id' | 'name' | 'title';

/** Collects what papers are called. */
export interface ReferenceCollector {
  /** @param paper its place */
  add(paper: number, called: Pick<AnalysedPaper, 'id' | 'names' | 'titleKey'>): void;
  finish(): References;
}

/** A collector of nothing yet. Equal hashes may be different names: whoever asks looks again. */
export function collectReferences(): ReferenceCollector {
  const hashes: number[] = [];
  const papers: number[] = [];
  const addOne = (paper: number, hash: number) => {
    hashes.push(hash);
    papers.push(paper);
  };
  return {
    add: (paper, { id, names, titleKey }) => {
      addOne(paper, hashReference('id', id));
      for (const name of names) addOne(paper, hashReference('name', name));
      addOne(paper, hashReference('title', titleKey));
    },
    finish: () => {
      const order = Uint32Array.from(hashes.keys());
      order.sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || (papers[a] ?? 0) - (papers[b] ?? 0));
      return {
        hashes: order.map((at) => hashes[at] ?? 0),
        papers: order.map((at) => papers[at] ?? 0),
      };
    },
  };
}

/** The papers that may be called so, ascending. */
export function papersCalled(
  { hashes, papers }: References,
  kind: ReferenceKind,
  text: string,
): readonly number[] {
  const wanted = hashReference(kind, text);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; hashes[low] === wanted; low++) found.push(papers[low] ?? 0);
  return found;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, 32 bits, over the code units. */
function hashReference(kind: ReferenceKind, text: string): number {
  let hash = OFFSET_BASIS;
  for (const part of [kind, text])
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), PRIME);
  return hash >>> 0;
}
