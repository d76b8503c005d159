import { expect, it } from 'vitest';
import { gatherPapers } from '../../src/alerts/gather-papers.ts';

const now = new Date('2027-03-01T09:00:00Z');
const before = new Date('2027-02-01T09:00:00Z');
const paper = (id: string, more: { ids?: readonly string[]; appearedAt?: Date } = {}) => ({
  ...{ id, ids: [id], appearedAt: now, ...more },
});
const follow = (id: number, query: string, known: readonly string[] = []) => ({
  ...{ follow: { id, query }, known: new Set(known) },
});

it('tells each paper once, below the first that it fits, and nothing that is known, told or old', () => {
  const papers = new Map([
    ['a', [paper('1'), paper('2', { ids: ['2', 'two'] }), paper('3'), paper('old', { appearedAt: before })]],
    ['b', [paper('1'), paper('4'), paper('5', { ids: ['5', 'five'] })]],
    ['c', [paper('4'), paper('two', { ids: ['two'] })]],
  ]);
  const follows = [follow(1, 'a', ['3']), follow(2, 'b'), follow(3, 'c'), follow(4, 'd')];
  const fresh = { since: new Date('2027-02-15T00:00:00Z'), told: new Set(['five']) };
  expect(gatherPapers(follows, papers, fresh)).toEqual([
    { follow: 1, query: 'a', paperIds: ['1', '2'] },
    { follow: 2, query: 'b', paperIds: ['4'] },
  ]);
});
