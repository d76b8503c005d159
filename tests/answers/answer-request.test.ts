import { describe, expect, it } from 'vitest';
import { actionsOf, converseAnew, papersOf, shownText } from '../helpers/conversation.ts';
import { seeds } from '../helpers/seeds.ts';

const { say, press } = converseAnew();
const byId = new Map(seeds.papers.map((paper) => [paper.id, paper]));
const found = (reply: Parameters<typeof papersOf>[0]) =>
  papersOf(reply).flatMap(({ id }) => byId.get(id) ?? []);
const ids = (reply: Parameters<typeof papersOf>[0]) => papersOf(reply).map(({ id }) => id);

describe('papers for what somebody says', () => {
  it('are those of the bare topic, however it is said', async () => {
    const bare = ids(await say('exploration in reinforcement learning'));
    expect(bare.length).toBeGreaterThan(1);
    for (const said of [
      'would you happen to have articles about exploration in reinforcement learning?',
      'good morning bot, exploration in reinforcement learning please',
      'I could use some reading on exploration in reinforcement learning for a seminar',
    ])
      expect(ids(await say(said)), said).toEqual(bare);
  });

  it('are of whom and when is said; what was understood is shown, and can be taken back', async () => {
    const reply = await say('papers by Levine since 2020 on reinforcement learning');
    expect(found(reply).length).toBeGreaterThan(0);
    for (const { authors, year = 0 } of found(reply)) {
      expect(authors.join()).toContain('Levine');
      expect(year).toBeGreaterThanOrEqual(2020);
    }
    expect(shownText(reply)).toContain('understood: by Levine · since 2020');
    const instead = actionsOf(reply).find(({ label }) => label === 'Search the words instead');
    expect(shownText(await press(instead))).not.toContain('understood:');
  });

  it('are by nobody where nobody is called so, which is said', async () => {
    const reply = await say('what did Zyxwvut write?');
    expect(papersOf(reply)).toEqual([]);
    expect(shownText(reply)).toContain('Zyxwvut');
  });

  it('are found by what stands in a longer message', async () => {
    const reply = await say('I heard Sergey Levine speak last week, is anything of his here?');
    for (const { authors } of found(reply)) expect(authors).toContain('Sergey Levine');
    expect(found(reply).length).toBeGreaterThan(0);
  });
});

describe('no papers', () => {
  it.each(['what time is it in the city', 'how do I boil an egg', 'sourdough starters'])(
    'are shown for what no paper answers: %j',
    async (said) => {
      const reply = await say(said);
      expect(papersOf(reply)).toEqual([]);
      expect(reply.tone).toBe('notice');
    },
  );

  it('are found in another language, which is said in it, with a way to the nearest', async () => {
    const reply = await say('Ich suche Arbeiten über mittelalterlichen Käse');
    expect(papersOf(reply)).toEqual([]);
    expect(shownText(reply)).toContain('auf Englisch');
    expect(actionsOf(reply)[0]?.label).toBe('Die nächsten trotzdem zeigen');
  });
});

it('means just what is quoted', async () => {
  expect(papersOf(await say('"papers on exploration in"'))).toEqual([]);
});
