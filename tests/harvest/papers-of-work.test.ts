import { describe, expect, it } from 'vitest';
import { papersOfWork } from '../../src/harvest/papers-of-work.ts';
import { recordToKeep } from '../../src/harvest/record-to-keep.ts';
import type { LiveRecord } from '../../src/sources/live-source.ts';
import type { KeptRecord } from '../../src/store/records.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

function kept(source: string, live: LiveRecord, more: Partial<KeptRecord> = {}): KeptRecord {
  const now = new Date('2026-11-20T09:00:00Z');
  const record = recordToKeep(live, {
    source,
    known: undefined,
    isCaughtUp: true,
    now,
    forgetBefore: undefined,
  });
  return {
    source,
    key: live.key,
    facts: record?.facts ?? '',
    appearedAt: 5,
    readAt: 5,
    isThere: true,
    ...more,
  };
}

const preprint = liveRecord('2005.1', {
  title: 'Conservative Q-Learning',
  abstract: 'We learn.',
  venue: 'arXiv',
  year: 2020,
  url: 'https://arxiv.org/abs/2005.11401',
});
const published = liveRecord('Z1', { title: 'Conservative Q-learning.', venue: 'NeurIPS', year: 2020 });

describe('the records of a work', () => {
  it('are one paper of all that they know, as new as the first of them', () => {
    const records = [
      kept('arxiv:cs.LG', preprint, { appearedAt: 9 }),
      kept('zotero:groups/1', published, { appearedAt: 0 }),
    ];
    const { papers } = papersOfWork({ work: 1, records });
    expect(papers).toMatchObject([
      {
        appearedAt: 0,
        source: 'zotero:groups/1',
        paper: { venue: 'NeurIPS', abstract: 'We learn.', url: 'https://arxiv.org/abs/2005.11401' },
      },
    ]);
  });

  it('are found by what those that went were called', () => {
    const gone = kept(
      'arxiv:cs.LG',
      { ...preprint, record: { ...preprint.record, authors: ['Bo Else'] } },
      { isThere: false },
    );
    const { papers, removed } = papersOfWork({
      work: 1,
      records: [gone, kept('zotero:groups/1', published)],
    });
    const [goneId] = JSON.parse(`["${(JSON.parse(gone.facts) as { id: string }).id}"]`);
    expect(papers.map(({ paper }) => paper.otherIds)).toEqual([[goneId]]);
    expect(removed).toContain(goneId);
    expect(removed).not.toContain(papers[0]?.paper.id);
  });

  it('that all went make no paper, and take out what they made', () => {
    const gone = kept('arxiv:cs.LG', preprint, { isThere: false });
    const { papers, removed } = papersOfWork({ work: 1, records: [gone] });
    expect(papers).toEqual([]);
    expect(removed).toContain((JSON.parse(gone.facts) as { id: string }).id);
  });

  it('of one title and other authors are papers of their own', () => {
    const editorial = (key: string, author: string, year: number) =>
      liveRecord(key, { title: 'Editorial', authors: [author], year, identifiers: [`doi:10.1/${key}`] });
    const { papers } = papersOfWork({
      work: 1,
      records: [
        kept('feed:a', editorial('1', 'Ada Kern', 2020), { appearedAt: 3 }),
        kept('feed:a', editorial('2', 'Bo Lind', 2021), { appearedAt: 7 }),
      ],
    });
    expect(papers.map(({ appearedAt }) => appearedAt)).toEqual([3, 7]);
  });
});
