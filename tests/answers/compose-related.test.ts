import { describe, expect, it } from 'vitest';
import { composeRelatedPage } from '../../src/answers/compose-related.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { toAddress } from '../../src/chat/address.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { actionsOf, papersOf, shownText } from '../helpers/conversation.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary });
const askerInTheOpen = {
  address: toAddress('test', 'w', 'c'),
  id: 'u',
  isManager: false,
  owner: 'test:w:u',
  name: 'Ada',
  canShare: true,
  inTheOpen: true,
};
const BREAD = 'knead the dough and bake the bread '.repeat(5).trim();

describe('related papers', () => {
  it('are numbered, each with its reason, under the title of the paper or the words that were asked', async () => {
    const source = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));
    const byId = await composeRelatedPage(source?.id ?? '', { limit: 3 }, context);
    expect(shownText(byId)).toMatch(/^Related to Conservative Q-Learning/);
    expect(papersOf(byId).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(papersOf(byId).map(({ id }) => id)).not.toContain(source?.id);
    for (const { reason } of papersOf(byId)) expect(reason).toMatch(/^both: /);
    const byText = await composeRelatedPage(source?.abstract ?? '', { limit: 3 }, context);
    expect(shownText(byText)).toMatch(/^Related to “Effectively leveraging.{30,80}…”/s);
    expect(papersOf(byText)[0]?.id).toBe(source?.id);
  });

  it('are not made up: it is said what was searched, and what may help', async () => {
    const reply = await composeRelatedPage(BREAD, { limit: 3 }, context);
    expect(reply.tone).toBe('notice');
    expect(shownText(reply).replace(/\s+/g, ' ')).toMatch(
      /^Nothing here comes close to “knead .{50,100}…” \(searched: 278 papers: .*\)\. More words may help\. $/,
    );
    expect(actionsOf(reply)).toEqual([]);
  });

  it('of a paper that is like no other lead back to the paper', async () => {
    const lonely = paper('lonely', { title: 'On bread', abstract: BREAD });
    const { library } = createLibrary([...seeds.papers.slice(0, 20), lonely]);
    const reply = await composeRelatedPage('On bread', { limit: 3 }, createContext({ library }));
    expect(shownText(reply)).toContain('Nothing here comes close to On bread');
    expect(shownText(reply)).not.toContain('More words');
    expect(actionsOf(reply).map(({ kind }) => kind)).toEqual(['paper']);
  });

  it('are offered whole to one person only where others see fewer of them', async () => {
    const { hits } = await seedLibrary.related(seeds.papers[0] ?? '', { limit: 4 });
    const labels = async (count: number) => {
      const library = { ...seedLibrary, related: async () => ({ hits: hits.slice(0, count), close: true }) };
      const open = createContext({ library, asker: { ...askerInTheOpen } });
      return actionsOf(await composeRelatedPage('any text', { limit: 3 }, open)).map(({ label }) => label);
    };
    expect(await labels(3)).toEqual([]);
    expect(await labels(4)).toEqual(['Show all to me']);
  });

  it('of more text than counts say so', async () => {
    const text = seeds.papers.map(({ abstract }) => abstract).join(' ');
    const note = 'only the first 20,000 characters count';
    const [long, short] = [text.slice(0, 20_001), text.slice(0, 20_000)];
    expect(shownText(await composeRelatedPage(long, { limit: 3 }, context))).toContain(note);
    expect(shownText(await composeRelatedPage(short, { limit: 3 }, context))).not.toContain(note);
  });

  it('are those of a paper that is meant by its name, a slip in its title or a link in a sentence', async () => {
    for (const [said, title] of [
      ['GEO-Bench', 'GEO-Bench: Toward'],
      ['Model Sparsity Can Simplfy Machine Unlerning', 'Model Sparsity Can Simplify'],
      [
        'we read http://papers.nips.cc/paper_files/paper/2023/hash/9f94298bac4668db4dc77ddb0a244301-Abstract-Conference.html today and liked it a lot',
        'Language Models are Weak Learners',
      ],
    ] as const)
      expect(shownText(await composeRelatedPage(said, { limit: 3 }, context)), said).toContain(
        `Related to ${title}`,
      );
  });

  it('of a paper that is not here are none, unless words say what it is about', async () => {
    const absent = await composeRelatedPage('https://arxiv.org/abs/1706.03762', { limit: 3 }, context);
    expect(shownText(absent)).toContain('I do not have https://arxiv.org/abs/1706.03762 here');
    const title = '"Offline Reinforcement Learning with Implicit Conservative Goals"';
    for (const text of [title, 'offline reinforcement learning as in https://arxiv.org/abs/1706.03762'])
      expect(papersOf(await composeRelatedPage(text, { limit: 3 }, context)).length, text).toBeGreaterThan(0);
  });

  it('of nothing are none', async () => {
    expect(shownText(await composeRelatedPage(' \n', { limit: 3 }, context))).toContain(
      'There are no words there',
    );
  });
});
