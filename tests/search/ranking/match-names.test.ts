import { describe, expect, it } from 'vitest';
import { createNameCondition } from '../../../src/search/ranking/match-names.ts';
import { stringAt } from '../../../src/search/segment/string-table.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const papers = [
  paper('a', { authors: ['Ada Lovelace', 'Bernhard Schölkopf'], abstract: 'Max' }),
  paper('b', { authors: ['A. Byron', 'Max Lovelace', 'The Anh'] }),
];
const [one] = indexOf(papers).segments;

async function look(author: string, umlauts = new Map<string, string>()) {
  if (one === undefined) throw new Error('no segment');
  const { segment, store } = one;
  const { terms, test } = createNameCondition(author, segment, umlauts);
  const { forwardStarts } = segment.columns;
  const named = [];
  for (const [place, { id }] of papers.entries())
    if (test(await store.forward.read(forwardStarts[place] ?? 0, forwardStarts[place + 1] ?? 0)))
      named.push(id);
  const needed = terms.map((list) => list.map((term) => stringAt(segment.terms.table, term)));
  return { needed, named };
}

describe('the condition of an author', () => {
  it('is that one of them has all words of the name, a letter being an initial', async () => {
    expect(await look('lovelace')).toEqual({ needed: [['lovelac']], named: ['a', 'b'] });
    expect(await look('M. Lovelace')).toEqual({ needed: [['lovelac']], named: ['b'] });
    expect(await look('byron lovelace')).toEqual({ needed: [['byron'], ['lovelac']], named: [] });
    expect(await look('max')).toMatchObject({ named: ['b'] });
  });

  it('looks for each word once, however often it is there', async () => {
    expect(await look('ada ada ada ada')).toEqual({ needed: [['ada']], named: ['a'] });
  });

  it('asks no posting list for stop words, which have none', async () => {
    expect(await look('the anh')).toEqual({ needed: [['anh']], named: ['b'] });
  });

  it('knows umlauts by how they are typed', async () => {
    expect(await look('schoelkopf', new Map([['schoelkopf', 'scholkopf']]))).toMatchObject({ named: ['a'] });
    expect(await look('schoelkopf')).toMatchObject({ needed: [[]], named: [] });
  });

  it('without a word is met by nobody', async () => {
    expect(await look('…')).toEqual({ needed: [[]], named: [] });
  });
});
