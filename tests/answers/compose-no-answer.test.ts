import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { composeSearch } from '../../src/answers/compose-search.ts';
import { createContext } from '../../src/answers/create-context.ts';
import type { SearchPage } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { papersOf, shownText } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary, tokens: createActionTokens() });
const pageOf = (query: string) => seedLibrary.search(parseQuery(query, { limit: 5 }));
const composed = async (page: SearchPage, nearest = false) => {
  const reply = await composeSearch(page, context, { nearest });
  return { text: shownText(reply).replace(/\s+/g, ' '), papers: papersOf(reply) };
};

describe('no answer', () => {
  it('names the filter that left nothing, and what there is', async () => {
    const text = async (query: string) => (await composed(await pageOf(query))).text;
    expect(await text('bandits year:2017')).toContain('No paper here is from 2017 (years here: 2020, 2023).');
    expect(await text('since:2024')).toContain('No paper here is from 2024 or later (years');
    expect(await text('before:2020')).toContain('No paper here is from 2019 or earlier (years');
    expect(await text('venue:CVPR depth')).toContain('No venue here is called CVPR (venues here: NeurIPS).');
    expect(await text('author:Brunskill')).toContain('Nobody called Brunskill here.');
    expect(await text('author:"Sergej Levine"')).toContain(
      'Nobody called Sergej Levine here; near: Sergey Levine.',
    );
    expect(await text('author:Levine author:Kakade author:Zyx')).toContain(
      'No paper here is by Levine, Kakade and Zyx together.',
    );
    expect(await text('title:zyzzyva')).toContain('No title here has “zyzzyva”.');
    expect(await text('"zyzzyva quokka"')).toContain('No paper here has the exact words “zyzzyva quokka”.');
    expect(await text('sokoban year:2023')).toMatch(/\d+ papers? for sokoban, but none from 2023\./);
    expect((await composed(await pageOf('bandits year:2017'), true)).papers).toEqual([]);
  });

  it('says that sources are still being read where no paper is there yet', async () => {
    const facts = async () => ({ ...(await seedLibrary.facts()), papers: 0 });
    const empty = createContext({ library: { ...seedLibrary, facts }, tokens: createActionTokens() });
    const page = { ...(await pageOf('zyzzyva quokka')), hits: [] };
    expect(shownText(await composeSearch(page, empty))).toMatch(/no papers here yet.*being read/);
  });

  it('says which fields it does not know', async () => {
    for (const topic of ['bandits', 'guitar']) {
      const { text } = await composed(await pageOf(`lang:en since:soon ${topic}`));
      expect(text).toMatch(/I do not know “lang:”(?! with).+I do not know “since:” with that value/s);
    }
  });
});
