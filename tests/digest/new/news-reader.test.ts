import { expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import { createNewsReader } from '../../../src/digest/new/news-reader.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { madePapers } from '../../helpers/made-papers.ts';
import { paper } from '../../helpers/paper.ts';

const address = toAddress('test', 'lab', 'c');
const since = new Date('2027-03-01T09:00:00Z');
const news = { address, papers: 'new' as const, slot: '2027-03-02', timezone: 'UTC', since };
const appearedAt = new Date('2027-03-01T12:00:00Z');
const old = madePapers(20);
const { library } = createLibrary([
  ...old,
  paper('new', { title: 'Bandits That Are New' }),
  paper('saved', { title: 'Bandits That Are Saved' }),
]);
const { read, taste } = createNewsReader(library, {
  arrivals: async () => ({
    since: async () => ['new', 'saved'].map((paperId) => ({ paperId, appearedAt, source: 'arxiv:cs.LG' })),
  }),
  interests: {
    of: async () => [
      { paperId: 'saved', kind: 'saved' as const, at: since },
      { paperId: old[0]?.id ?? '', kind: 'up' as const, at: since },
      { paperId: 'gone', kind: 'down' as const, at: since },
    ],
  },
});

it('asks only for what the channel does not know, beside what it liked and was shown', async () => {
  const shown = [old[0]?.id ?? '', old[1]?.id ?? '', 'gone'];
  const { question, signals, own } = await read({ shown, news });
  expect(question.candidates.map(({ id }) => id)).toEqual(['new']);
  expect(signals.map(({ paper: { id } }) => id)).toEqual(['saved', old[0]?.id]);
  expect(question.candidates[0]?.near).toHaveLength(2);
  expect(question.candidates[0]?.nearLab).toHaveLength(own.length);
  expect(own.map(({ id }) => id)).not.toContain('new');
  expect(question.outcomes.map(({ reward }) => reward)).toEqual([1, 0]);
});

it('tells a taste in words', async () => {
  const told = await taste(address);
  expect(told).toMatchObject({ hasNews: true, hasOwn: true });
  expect(told.signals).toHaveLength(2);
  expect(told.words).toContain('saved');
});
