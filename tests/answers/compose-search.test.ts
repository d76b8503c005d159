import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { composeSearch } from '../../src/answers/compose-search.ts';
import { createContext } from '../../src/answers/create-context.ts';
import type { SearchPage } from '../../src/search/library.ts';
import { type PageRange, parseQuery } from '../../src/search/query.ts';
import { actionsOf, papersOf, shownText } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const tokens = createActionTokens();
const context = createContext({ library: seedLibrary, tokens });

const pageOf = (query: string, range: Partial<PageRange> = {}) =>
  seedLibrary.search(parseQuery(query, { limit: 5, ...range }));
const composed = async (page: SearchPage, nearest = false) => {
  const reply = await composeSearch(page, context, { nearest });
  return {
    ...reply,
    text: shownText(reply).replace(/\s+/g, ' '),
    papers: papersOf(reply),
    intents: actionsOf(reply).map(({ token }) => tokens.decode(token)),
  };
};
const search = (query: string, offset: number, nearest = false) => ({
  kind: 'search',
  query,
  offset,
  nearest,
});

describe('a page of what was found', () => {
  it('numbers its papers, says which of how many they are, and turns both ways', async () => {
    const page = await pageOf('reinforcement learning', { offset: 7 });
    const { text, papers, intents, inPlace } = await composed(page);
    expect(text).toContain(`Papers for reinforcement learning 8–12 of ${page.total}`);
    expect(papers.map(({ ordinal }) => ordinal)).toEqual([8, 9, 10, 11, 12]);
    expect(intents).toEqual([search('reinforcement learning', 2), search('reinforcement learning', 12)]);
    expect(inPlace).toBe(true);
  });

  it('of which papers went goes on where the next one begins, also when all of it went', async () => {
    const page = await pageOf('reinforcement learning', { offset: 5 });
    const fewer = await composed({ ...page, hits: page.hits.slice(0, 3) });
    expect(fewer.intents).toEqual([
      search('reinforcement learning', 0),
      search('reinforcement learning', 10),
    ]);
    const none = await composed({ ...page, hits: [] });
    expect(none.text).toContain('the papers that stood here went');
    expect(none.intents).toEqual(fewer.intents);
  });

  it('turns only to where there is something', async () => {
    const page = await pageOf('reinforcement learning', { offset: 3 });
    expect((await composed({ ...page, total: 8 })).intents).toEqual([search('reinforcement learning', 0)]);
    expect((await composed(await pageOf('reinforcement learning', { limit: 278 }))).intents).toEqual([]);
  });

  it('says what else was searched for, and that the ranking still learns', async () => {
    const page = await pageOf('bandits');
    const { text } = await composed({ ...page, didYouMean: 'bandit', isProvisional: true });
    expect(text).toContain('also searched for “bandit” · in the order of the words alone');
    expect((await composed(page)).text).not.toMatch(/also searched|words alone/);
  });

  it('says when only the beginning of a long question counts, found or not', async () => {
    const long = 'reinforcement learning '.repeat(100);
    expect((await composed(await pageOf(long))).text).toContain('only the first 2,000 characters count');
    const unheard = await composed(await pageOf('zyzzyva qwxyz '.repeat(200)));
    expect(unheard.text).toMatch(/Nothing here really answers .*\)\. only the first 2,000 characters count/);
    expect((await composed(await pageOf('bandits'))).text).not.toContain('characters count');
  });

  it('that is no more leads to the first', async () => {
    const page = await pageOf('bandits', { offset: 270 });
    const { text, tone, intents } = await composed(page);
    expect({ text, tone }).toMatchObject({
      tone: 'notice',
      text: expect.stringMatching(/^There are only \d+ papers for “bandits”/),
    });
    expect(intents).toEqual([search('bandits', 0)]);
    const only = await composed({ ...page, total: 1 });
    expect(only.text).toMatch(/^There is only 1 paper for “bandits”/);
  });
});

describe('what really answers nothing', () => {
  it('is owned up to, with what may be done instead', async () => {
    const { didYouMean: _, ...page } = await pageOf('medieval history');
    const { text, tone, intents, papers } = await composed(page);
    expect(tone).toBe('notice');
    expect(text).toMatch(/^Nothing here really answers medieval history \(searched: 278 papers: /);
    expect(papers).toEqual([]);
    expect(intents).toEqual([search('medieval history', 0, true)]);
  });

  it('is shown as the nearest when asked to', async () => {
    const { text, papers, intents } = await composed(await pageOf('medieval history'), true);
    expect(text).toContain('Nearest to medieval history none of them really answers');
    expect(papers.length).toBeGreaterThan(0);
    expect(intents).toEqual([]);
    // What answers after all is no longer called the nearest.
    expect((await composed(await pageOf('bandits'), true)).text).toMatch(/^Papers for bandits/);
  });

  it('proposes what may have been meant', async () => {
    const { text, intents } = await composed(await pageOf('reinfrocmnt'));
    expect(text).toContain('[Did you mean: ');
    expect(intents[0]).toMatchObject({ query: expect.stringContaining('reinforcement'), nearest: false });
  });

  it('has no nearest where nothing matches at all', async () => {
    const page = { ...(await pageOf('qqqq')), total: 0, hits: [], confident: false };
    expect((await composed(page, true)).intents).toEqual([]);
  });
});
