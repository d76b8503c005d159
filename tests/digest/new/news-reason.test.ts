import { expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import { newsReason } from '../../../src/digest/new/news-reason.ts';
import type { Because } from '../../../src/digest/new/pick-new.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { paper } from '../../helpers/paper.ts';

const news = {
  ...{ address: toAddress('test', 'lab', 'c'), papers: 'new' as const, slot: '2027-03-10' },
  ...{ timezone: 'Europe/Berlin', since: new Date('2027-03-09T08:00:00Z') },
};
const read = {
  signals: [{ paperId: 's', kind: 'up' as const, paper: paper('s', { title: 'On Bandits' }) }],
  own: [paper('o', { title: 'Own Work' })],
};
const say = (because: Because, source: string, appeared: string, topic?: string) => {
  const arrival = { paperId: 'p', source, appearedAt: new Date(appeared) };
  const { key, values } = newsReason(because, { read, arrival, news, topic });
  return ENGLISH.text(key, values);
};

it.each<readonly [Because, string, string, string | undefined, string]>([
  [
    { kind: 'signal', at: 0 },
    'arxiv:cs.LG',
    '2027-03-10T05:00:00Z',
    undefined,
    'new on arXiv today; near to “On Bandits”, which this channel voted for',
  ],
  [
    { kind: 'lab', at: 0 },
    'zotero:groups/1',
    '2027-03-09T22:30:00Z',
    undefined,
    'new on Zotero yesterday; near to “Own Work”, which the library has',
  ],
  [{ kind: 'topic' }, 'folder:seeds', '2027-03-07T12:00:00Z', 'bandits', 'new 3 days ago; on “bandits”'],
  [
    { kind: 'other area' },
    'feed:https://www.nature.com/x.rss',
    '2027-03-10T05:00:00Z',
    undefined,
    'new on nature.com today; of another area than usual, for a change',
  ],
  [{ kind: 'new' }, 'feed:nonsense', '2027-03-12T05:00:00Z', undefined, 'new today'],
])('says %j of %s at %s', (because, source, appeared, topic, said) => {
  // 22:30 in London is half past eleven in Berlin.
  expect(say(because, source, appeared, topic)).toBe(said);
});
