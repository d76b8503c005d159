import { expect, it } from 'vitest';
import { actionsOf, shownText } from '../helpers/conversation.ts';
import { growingBot, ONE_SOURCE } from '../helpers/growing-bot.ts';

it('changes something for those alone who may manage the channel', async () => {
  const { guest, desk } = growingBot(ONE_SOURCE);
  for (const text of ['sources add arxiv:stat.ML', 'sources pause arxiv:cs.LG', 'sources remove arxiv:cs.LG'])
    expect(shownText(await guest(text)), text).toContain('Only people who may manage this channel');
  expect(await desk.list()).toEqual(ONE_SOURCE);
});

it.each([
  ['sources add arxiv:stat.ML', 'arxiv:stat.ML'],
  ['sources add arxiv stat.ML', 'arxiv:stat.ML'],
  ['sources: https://arxiv.org/list/stat.ML/recent', 'arxiv:stat.ML'],
  ['/paper sources add https://www.zotero.org/groups/77/lab', 'zotero:groups/77'],
  ['sources add feed:https://example.org/rss/?a=b&c=d/', 'feed:https://example.org/rss/?a=b&c=d/'],
  [
    'sources: add arxiv:“causal discovery” OR ti:bandits -abs:survey since 2024',
    'arxiv:"causal discovery" OR ti:bandits -abs:survey since 2024',
  ],
  ['can you please add arxiv stat.ML to our sources?', 'arxiv:stat.ML'],
  ['füge https://example.org/a.rss zu den Quellen hinzu', 'feed:https://example.org/a.rss'],
  ['ajoute arxiv:stat.ML aux sources', 'arxiv:stat.ML'],
  ['sources add https://www.nature.com/nature.rss', 'feed:https://www.nature.com/nature.rss'],
])('%j adds %s, known as the one who said it', async (text, name) => {
  const { says, desk } = growingBot(ONE_SOURCE);
  expect(shownText(await says(text))).toContain(`${name} is added.`);
  expect((await desk.list())[1]).toMatchObject({ name, addedBy: 'test:workspace:u1' });
});

it('takes papers out only when that was asked for twice', async () => {
  const { says, press, desk, bot } = growingBot(ONE_SOURCE);
  const asked = await says('sources remove arxiv:cs.LG');
  expect(shownText(asked)).toContain('Its 1,234 papers leave the library');
  expect(await desk.list()).toHaveLength(1);
  const token = actionsOf(asked)[0]?.token ?? '';
  expect(bot.needs({ kind: 'action', token })).toMatchObject({
    manager: true,
    changes: true,
    ofLibrary: true,
  });
  expect(shownText(await press(token))).toContain('arxiv:cs.LG is removed');
  expect(await desk.list()).toEqual([]);
  expect(shownText(await press(token))).toContain('There is no source arxiv:cs.LG here');
});

it('knows a source by its name in any case, and by what stands behind the kind', async () => {
  const { says, desk } = growingBot(ONE_SOURCE);
  await says('sources pause cs.LG');
  expect((await desk.list())[0]?.isPaused).toBe(true);
  await says('sources resume ARXIV:cs.lg');
  expect((await desk.list())[0]?.isPaused).toBe(false);
});
