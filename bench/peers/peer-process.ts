import type { Asked, Question } from '../measure/asked.ts';
import { serveParent } from '../measure/child.ts';
import { type Memory, readMemory } from '../measure/memory.ts';
import type { QueryKind } from '../measure/queries.ts';
import { timed } from '../measure/timing.ts';
import type { Peer } from './peer.ts';
import { readPeerPapers } from './peer-paper.ts';
import { PEERS, type PeerName } from './peers.ts';

interface Filling {
  readonly name: PeerName;
  /** Of papers, as toPeerLines writes them. */
  readonly file: string;
  readonly folder: string;
}

interface Filled {
  /** Without reading the file. */
  readonly ms: number;
  readonly cannot: readonly QueryKind[];
}

let peer: Peer | undefined;

const calls = {
  fill: async ({ name, file, folder }: Filling): Promise<Filled> => {
    const papers = await readPeerPapers(file);
    const { result, ms } = await timed(() => PEERS[name].fill(papers, folder));
    peer = result;
    return { ms, cannot: result.cannot };
  },
  ask: async ({ kind, query }: Question): Promise<Asked> => {
    const asked = peer;
    if (asked === undefined) throw new Error('the engine is not filled');
    const { result: first, ms } = await timed(() => asked.ask(kind, query));
    return { ms, first };
  },
  memory: (): Memory => readMemory(),
};

/** What this process is asked. */
export type PeerCalls = typeof calls;

serveParent(calls);
