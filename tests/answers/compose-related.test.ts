import { describe, expect, it } from 'vitest';
import { composeRelatedPage } from '../../src/answers/compose-related.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { actionsOf, papersOf, shownText } from '../helpers/conversation.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary });
const BREAD = 'knead the dough and bake the bread '.repeat(5).trim();

describe('related papers', () => {
  it('are numbered, each with its reason, under the title of the paper or the words that were asked', async () => {
    const source = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));
    const byId = await composeRelatedPage(source?.id ?? '', 3, context);
    expect(shownText(byId)).toMatch(/^Related to Conservative Q-Learning/);
    expect(papersOf(byId).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(papersOf(byId).map(({ id }) => id)).not.toContain(source?.id);
    for (const { reason } of papersOf(byId)) expect(reason).toMatch(/^both: /);
    const byText = await composeRelatedPage(source?.abstract ?? '', 3, context);
    expect(shownText(byText)).toMatch(/^Related to “Effectively leveraging.{30,80}…”/s);
    expect(papersOf(byText)[0]?.id).toBe(source?.id);
  });

  it('are not made up: it is said what was searched, and what may help', async () => {
    const reply = await composeRelatedPage(BREAD, 3, context);
    expect(reply.tone).toBe('notice');
    expect(shownText(reply).replace(/\s+/g, ' ')).toMatch(
      /^Nothing here comes close to “knead .{50,100}…” \(searched: 278 papers: .*\)\. More words may help\. $/,
    );
    expect(actionsOf(reply)).toEqual([]);
  });

  it('of a paper that is like no other lead back to the paper', async () => {
    const lonely = paper('lonely', { title: 'On bread', abstract: BREAD });
    const { library } = createLibrary([...seeds.papers.slice(0, 20), lonely]);
    const reply = await composeRelatedPage('On bread', 3, createContext({ library }));
    expect(shownText(reply)).toContain('Nothing here comes close to On bread');
    expect(shownText(reply)).not.toContain('More words');
    expect(actionsOf(reply).map(({ kind }) => kind)).toEqual(['paper']);
  });

  it('of more text than counts say so', async () => {
    const text = seeds.papers.map(({ abstract }) => abstract).join(' ');
    const note = 'only the first 20,000 characters count';
    const [long, short] = [text.slice(0, 20_001), text.slice(0, 20_000)];
    expect(shownText(await composeRelatedPage(long, 3, context))).toContain(note);
    expect(shownText(await composeRelatedPage(short, 3, context))).not.toContain(note);
  });

  it('of nothing are none', async () => {
    expect(shownText(await composeRelatedPage(' \n', 3, context))).toContain('There are no words there');
  });
});
