import { expect, it } from 'vitest';
import { arrivalsSince } from '../../../src/digest/new/arrivals-since.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { paper } from '../../helpers/paper.ts';

const { library } = createLibrary(['a', 'b', 'c', 'd'].map((id) => paper(id, { otherIds: [`${id}-old`] })));
const since = new Date('2027-03-01T09:00:00Z');
const later = new Date('2027-03-01T10:00:00Z');
const earlier = new Date('2027-03-01T08:00:00Z');

it('takes what came later than a moment, is there and was not known, each once', async () => {
  const came = [
    { paperId: 'a', appearedAt: later },
    { paperId: 'a-old', appearedAt: later },
    { paperId: 'b', appearedAt: earlier },
    { paperId: 'c', appearedAt: earlier, readAt: later },
    { paperId: 'd', appearedAt: later },
    { paperId: 'gone', appearedAt: later },
  ].map((one) => ({ ...one, source: 'arxiv:cs.LG' }));
  const asked: Date[] = [];
  const arrivals = async () => ({
    since: async (moment: Date) => {
      asked.push(moment);
      return came;
    },
  });
  const found = await arrivalsSince(since, { library, arrivals, known: new Set(['d']) });
  expect(found.map(({ paper: { id } }) => id)).toEqual(['a', 'c']);
  // A source may tell of a paper days after its date.
  expect(asked[0]?.getTime()).toBeLessThan(since.getTime());
  expect(await arrivalsSince(since, { library, arrivals: undefined, known: new Set() })).toEqual([]);
});
