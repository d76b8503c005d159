import { expect, it } from 'vitest';
import type { Asked } from '../../../bench/measure/asked.ts';
import type { Child } from '../../../bench/measure/child.ts';
import type { LibraryCalls } from '../../../bench/measure/library-process.ts';
import { type FilledPeer, measureKind } from '../../../bench/measure/measure-kind.ts';
import type { Query } from '../../../bench/measure/queries.ts';
import type { PeerCalls } from '../../../bench/peers/peer-process.ts';

const queries = Array.from(
  { length: 40 },
  (_, at): Query => ({ text: `${at}`, words: `${at}`, source: `p${at}` }),
);

/** Says that each question took it so long, and finds the paper of every other one; writes down what it was asked. */
function scripted(name: string, ms: number, log: string[]) {
  return {
    call: async (call: string, input: { readonly query: Query } | undefined) => {
      if (call === 'endWatch') return 7;
      if (input === undefined) return log.splice(0);
      log.push(`${name} ${input.query.text}`);
      return {
        ms,
        first: Number(input.query.text) % 2 === 0 ? `p${input.query.text}` : 'another',
      } satisfies Asked;
    },
    end: async () => undefined,
  };
}

function peer(name: FilledPeer['name'], ms: number, log: string[]): FilledPeer {
  return { name, child: scripted(name, ms, log) as Child<PeerCalls>, fillMs: 1, cannot: ['phrase'] };
}

it('asks every engine the same questions in turn, the slow ones as long as their time lasts', async () => {
  const log: string[] = [];
  const library = scripted('ours', 2_500, log) as Child<LibraryCalls>;
  const peers = [peer('fts5', 1, log), peer('equal', 3_000, log), peer('defaults', 30_000, log)];
  const measured = await measureKind('title', queries, { library, peers, mostOfPeers: 20 });
  expect(measured.ours.ms).toHaveLength(24);
  expect(measured.stallMs).toBe(7);
  const { fts5, equal, defaults } = measured.peers;
  expect([fts5, equal, defaults].map((times) => times?.ms.length)).toEqual([20, 7, 3]);
  expect([fts5, equal, defaults].map((times) => times?.sourceFirst)).toEqual([10, 4, 2]);
  expect(log.slice(0, 5)).toEqual(['ours 0', 'fts5 0', 'equal 0', 'defaults 0', 'ours 1']);
});

it('does not ask an engine what it has no means for', async () => {
  const library = scripted('ours', 1, []) as Child<LibraryCalls>;
  const asking = { library, peers: [peer('equal', 1, [])], mostOfPeers: 20 };
  expect((await measureKind('phrase', queries, asking)).peers).toEqual({});
});
