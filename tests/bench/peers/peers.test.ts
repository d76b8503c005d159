import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Query, QueryKind } from '../../../bench/measure/queries.ts';
import { readPeerPapers, toPeerLines } from '../../../bench/peers/peer-paper.ts';
import { PEERS } from '../../../bench/peers/peers.ts';
import { paper } from '../../helpers/paper.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const papers = [
  paper('bees', {
    title: 'How Bees Dance',
    abstract: 'The dances of bees.',
    authors: ['Karl von Frisch'],
    venue: 'ICML',
    year: 1973,
  }),
  paper('more', {
    title: 'More on Bees',
    abstract: 'Bees\u2028again.',
    authors: ['Ada Lovelace'],
    venue: 'ICLR',
    year: 2020,
  }),
  paper('ants', {
    title: 'Ants "walk"',
    abstract: 'Of the walking of ants: do they dance?',
    authors: ['E. O. Wilson'],
  }),
];
const plain = (text: string): Query => ({ text, words: text });
const questions: readonly { readonly kind: QueryKind; readonly query: Query; readonly best: string }[] = [
  { kind: 'short', query: plain('dancing bee'), best: 'bees' },
  { kind: 'title', query: plain('Ants "walk"'), best: 'ants' },
  { kind: 'filtered', query: { ...plain('bees'), filter: { author: 'Ada Lovelace' } }, best: 'more' },
  { kind: 'filtered', query: { ...plain('bees dance'), filter: { venue: 'ICLR' } }, best: 'more' },
  { kind: 'filtered', query: { ...plain('bees'), filter: { year: 1973 } }, best: 'bees' },
  { kind: 'phrase', query: plain('walking of ants'), best: 'ants' },
  { kind: 'misspelt', query: plain('lovelacee'), best: 'more' },
];

for (const { name, fill } of Object.values(PEERS)) {
  it(`${name} is asked as it wants to be`, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'papers.jsonl');
    await writeFile(file, toPeerLines(papers));
    const peer = fill(await readPeerPapers(file), folder);
    for (const { kind, query, best } of questions) {
      if (peer.cannot.includes(kind)) continue;
      // As it comes it has no stems.
      const asked = name === PEERS.defaults.name && kind === 'short' ? plain('bees dance') : query;
      expect(peer.ask(kind, asked), query.text).toBe(best);
    }
    expect(peer.ask('suggest', plain('bee'))).toBeDefined();
    expect(peer.ask('short', plain('zebra'))).toBeUndefined();
    expect(peer.ask('short', plain('…'))).toBeUndefined();
    peer.close();
  });
}
