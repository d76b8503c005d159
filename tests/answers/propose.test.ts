import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import type { Completion } from '../../src/chat/bot.ts';
import type { DigestDesk } from '../../src/digest/digest-desk.ts';
import { converseWith, papersOf, silent } from '../helpers/conversation.ts';
import { textEvent } from '../helpers/events.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const [popular] = seeds.papers;
const readingList = {
  add: async () => 'added' as const,
  remove: async () => undefined,
  list: async () => [],
  mostSaved: async () => [popular?.id ?? ''],
};

const asker = textEvent('');
const labels = (found: readonly Completion[] | undefined) => found?.map(({ label }) => label);

describe('before anything is typed', () => {
  it('the newest papers are offered where nothing else is known', async () => {
    const bot = createBot({ library: seedLibrary, logger: silent });
    const offered = await bot.propose?.(asker, 25);
    expect(offered).toHaveLength(25);
    const newest = Math.max(...seeds.papers.map(({ year = 0 }) => year));
    const first = await seedLibrary.find(offered?.[0]?.exact?.replace('paper ', '') ?? '');
    expect(first?.year).toBe(newest);
  });

  it('what the person opened and asked comes first, then what many saved; each once', async () => {
    const bot = createBot({ library: seedLibrary, readingList, logger: silent });
    const { say } = converseWith(bot);
    const [first] = papersOf(await say('graph neural networks'));
    await say(`paper ${first?.id}`);
    const offered = labels(await bot.propose?.(asker, 25)) ?? [];
    expect(offered.slice(0, 3)).toEqual([first?.title, 'graph neural networks', popular?.shown.title]);
    expect(new Set(offered).size).toBe(offered.length);
    const bob = { ...asker, sender: { ...asker.sender, id: 'u2' } };
    expect(labels(await bot.propose?.(bob, 1))).toEqual([popular?.shown.title]);
  });

  it('the latest paper of the day is offered, and nothing else of the digest looked at', async () => {
    let asked = 0;
    const desk = { lastPaper: async () => popular?.id };
    const counted = { ...readingList, mostSaved: async () => Array(asked++).fill('p') };
    const digests = async () => desk as unknown as DigestDesk;
    const bot = createBot({ library: seedLibrary, readingList: counted, digests, logger: silent });
    for (const _ of [1, 2, 3]) expect(labels(await bot.propose?.(asker, 1))).toEqual([popular?.shown.title]);
    expect(asked).toBe(1);
  });

  it('authors and venues are offered where those are wanted', async () => {
    const bot = createBot({ library: seedLibrary, readingList, logger: silent });
    expect((await bot.propose?.(asker, 3, 'author'))?.map(({ kind }) => kind)).toEqual([
      'author',
      'author',
      'author',
    ]);
    expect(labels(await bot.propose?.(asker, 1, 'venue'))).toEqual(['NeurIPS']);
  });

  it('nothing is offered while the library is read, and a store that is away keeps nothing from it', async () => {
    const reading = () => 'The library is being read.';
    expect(await createBot({ library: seedLibrary, logger: silent, reading }).propose?.(asker, 5)).toEqual(
      [],
    );
    const away = { ...readingList, mostSaved: async () => Promise.reject(new Error('away')) };
    const bot = createBot({ library: seedLibrary, readingList: away, logger: silent });
    expect(await bot.propose?.(asker, 5)).toHaveLength(5);
  });
});
