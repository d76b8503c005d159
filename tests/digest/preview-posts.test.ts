import { expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import type { NewsWanted } from '../../src/digest/new/news-wanted.ts';
import type { Pick as PickedPaper } from '../../src/digest/pick-paper.ts';
import { previewPosts } from '../../src/digest/preview-posts.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { paper } from '../helpers/paper.ts';

const address = toAddress('test', 'lab', 'c');
const at = (day: number) => new Date(`2027-03-0${day}T09:00:00Z`);
const slots = [1, 2, 3].map((day) => ({ address, slot: `2027-03-0${day}`, dueAt: at(day) }));
const subscription = newSubscription(address, { time: '09:00', timezone: 'UTC', days: [1] }, at(1));
const reason = { key: 'news.why', values: {} } as const;

/** What is shown of days of which only the first has something new. */
async function previewed(papers: 'new' | 'new only', hasNews = true) {
  const asked: (NewsWanted | undefined)[] = [];
  const picker = {
    hasNews,
    pick: async ({ news }: { readonly news?: NewsWanted | undefined }): Promise<PickedPaper | undefined> => {
      asked.push(news);
      if (news?.slot === '2027-03-01') return { paper: paper('new'), news: { reason, more: [] } };
      return papers === 'new' ? { paper: paper('old'), isInstead: true } : undefined;
    },
  };
  const known = { subscription: { ...subscription, papers }, shown: [], rows: [] };
  const previews = await previewPosts(slots, known, picker);
  return {
    asked,
    shown: previews.map((one) => `${one.paper?.id ?? 'nothing'} ${one.note?.key ?? ''}`.trim()),
  };
}

it('shows what is new so far, and what comes in its place on later days', async () => {
  const { asked, shown } = await previewed('new');
  expect(shown).toEqual(['new news.why', 'old news.insteadYet', 'old news.insteadYet']);
  // What is new on a day came after the paper before it.
  expect(asked.slice(1).map((news) => news?.since)).toEqual([at(1), at(2)]);
});

it('shows days on which nothing would be posted, where something may still come', async () => {
  expect((await previewed('new only')).shown).toEqual(['new news.why', 'nothing', 'nothing']);
  expect((await previewed('new only', false)).shown).toEqual(['new news.why']);
});
