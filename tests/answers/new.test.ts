import { expect, it } from 'vitest';
import { papersOf, shownText } from '../helpers/conversation.ts';
import { growingBot, ONE_SOURCE } from '../helpers/growing-bot.ts';
import { seeds } from '../helpers/seeds.ts';

const [first = '', second = '', , old = ''] = seeds.papers.map(({ id }) => id);
const offline = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'))?.id ?? '';
/** Monday is today. */
const { says } = growingBot(ONE_SOURCE, {
  came: [
    [first, '2026-01-04T10:00:00Z'],
    [second, '2026-01-05T08:00:00Z'],
    [offline, '2026-01-01T10:00:00Z'],
    [old, '2025-12-20T10:00:00Z'],
  ],
});

it.each([
  ['new', 3],
  ['new since yesterday', 2],
  ['new today', 1],
  ['new papers this week', 1],
  ['new since 2025-12-01', 4],
  ['new on offline reinforcement learning', 1],
  ['new on offline reinforcement learning since sunday', 0],
  ['what’s new?', 3],
  ["what's new on offline reinforcement learning", 1],
  ['any new papers since sunday?', 2],
  ['was gibt es neues?', 3],
  ['neue Arbeiten seit gestern', 2],
  ['quoi de neuf ?', 3],
  ['nouveaux articles depuis hier', 2],
  ['¿qué hay de nuevo?', 3],
  ['artículos nuevos desde ayer', 2],
  ['新着論文', 3],
  ['今日の新着', 1],
])('%j shows %i of those that came', async (text, count) => {
  expect(papersOf(await says(text))).toHaveLength(count);
});

it.each(['new york taxi rides', 'new physics', 'newton methods', 'new papers by Levine since 2020'])(
  '%j is asked of the library',
  async (text) => {
    expect(shownText(await says(text))).not.toMatch(/New (?:since|on)|Nothing new/);
  },
);
