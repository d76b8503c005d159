import { expect, it } from 'vitest';
import { actionsOf, papersOf, shownText } from '../helpers/conversation.ts';
import { growingBot, ONE_SOURCE } from '../helpers/growing-bot.ts';
import { seeds } from '../helpers/seeds.ts';

const ids = seeds.papers.map(({ id }) => id);
const [first = '', second = '', third = ''] = ids;
const { says } = growingBot(ONE_SOURCE, {
  came: [
    [first, '2026-01-04T10:00:00Z'],
    [second, '2026-01-05T08:00:00Z', 'feed:https://www.nature.com/nature.rss'],
    [third, '2026-01-01T10:00:00Z', 'folder:seeds'],
    ['gone000000', '2026-01-04T10:00:00Z'],
  ],
});
const shown = async (...asked: Parameters<typeof says>) =>
  papersOf(await says(...asked)).map(({ id, reason }) => [id, reason]);

it('shows the newest first, with when and where each appeared', async () => {
  expect(await shown('new')).toEqual([
    [second, 'new on www.nature.com today'],
    [first, 'new on arXiv yesterday'],
    [third, 'new in the folder 4 days ago'],
  ]);
});

it('goes by the clocks of the reader, in their language', async () => {
  // It is evening there, and the paper came in the morning.
  expect(await shown('new today', { timezone: 'Pacific/Auckland' })).toEqual([
    [second, 'new on www.nature.com today'],
  ]);
  expect(await shown('new since yesterday', { locale: 'de' })).toContainEqual([
    first,
    'neu bei arXiv: gestern',
  ]);
});

it('has pages, by buttons and by words', async () => {
  const many = growingBot(ONE_SOURCE, {
    came: ids.slice(0, 12).map((id) => [id, '2026-01-04T10:00:00Z'] as const),
  });
  const next = actionsOf(await many.says('new since sunday')).find(({ label }) => label === 'Next page');
  const reply = await many.press(next?.token);
  expect(papersOf(reply).map(({ ordinal }) => ordinal)).toEqual([6, 7, 8, 9, 10]);
  expect(shownText(reply)).toContain('New since Sunday');
  expect(papersOf(await many.says('next')).map(({ id }) => id)).toEqual(ids.slice(10, 12));
});
