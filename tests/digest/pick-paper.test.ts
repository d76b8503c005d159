import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersOnTopic } from '../../src/digest/fitting-papers.ts';
import { pickNote } from '../../src/digest/pick-note.ts';
import { createPicker } from '../../src/digest/pick-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import type { SearchQuery } from '../../src/search/query.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const { papers } = seeds;
const picker = createPicker(seedLibrary);

/** What a channel is shown in so many days. */
async function run(address: string, days: number, topic?: string, from = picker): Promise<readonly Paper[]> {
  const shown: Paper[] = [];
  for (let day = 0; day < days; day++) {
    const pick = await from.pick({ address, topic, shown: shown.map(({ id }) => id) });
    if (pick === undefined) throw new Error('nothing fits');
    shown.push(pick.paper);
  }
  return shown;
}

const idsOf = (list: readonly Paper[]) => list.map(({ id }) => id);

describe('the paper of the day', () => {
  it('does not come again before all were shown; then another round begins, in another order, and says so', async () => {
    const { length } = papers;
    const shown = idsOf(await run('slack:T1:C1', 2 * length));
    const [first, second] = [shown.slice(0, length), shown.slice(length)];
    expect(new Set(first).size).toBe(length);
    expect(new Set(second).size).toBe(length);
    expect(second).not.toEqual(first);
    const picks = [length - 1, length, length + 1].map((days) =>
      picker.pick({ address: 'slack:T1:C1', shown: shown.slice(0, days) }),
    );
    const notes = (await Promise.all(picks)).map((pick) => pick && pickNote(pick, undefined));
    expect(notes).toEqual([
      undefined,
      `All ${length} papers were shown here. Round 2 begins, in another order.`,
      undefined,
    ]);
    // What was shown last does not begin the new round.
    expect(first.slice(-20)).not.toContain(second[0]);
  });

  it('is the same on every machine for the same channel, and another one elsewhere', async () => {
    expect(idsOf(await run('slack:T1:C1', 10))).toEqual(idsOf(await run('slack:T1:C1', 10)));
    // Recorded once: a change here changes what channels were promised.
    expect((await run('slack:T1:C1', 3)).map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "Blind Video Temporal Consistency via Deep Video Prior",
        "Planning with General Objective Functions: Going Beyond Total Rewards",
        "Detecting Hands and Recognizing Physical Contact in the Wild",
      ]
    `);
    const firsts = await Promise.all(Array.from({ length: 40 }, (_, at) => run(`slack:T1:C${at}`, 1)));
    expect(new Set(firsts.flatMap(idsOf)).size).toBeGreaterThan(30);
  });

  it('differs from the day before in topic and first author', async () => {
    const shown = await run('discord:1:2', papers.length);
    for (const [day, paper] of shown.slice(0, -20).entries()) {
      const next = shown[day + 1];
      expect(next?.authors[0]).not.toBe(paper.authors[0]);
      const { hits } = await seedLibrary.related(paper, { limit: 10 });
      const near = hits.map((hit) => hit.paper.id);
      expect(near).not.toContain(next?.id);
    }
  });

  it('keeps to a topic, best first, says when it ran out, and knows when nothing fits', async () => {
    const topic = 'offline reinforcement learning';
    const fitting = await papersOnTopic(topic, seedLibrary);
    expect(fitting.length).toBeGreaterThan(5);
    expect(fitting.length).toBeLessThan(papers.length / 4);
    const shown = await run('slack:T1:C1', fitting.length, topic);
    expect(shown[0]?.title).toMatch(/offline/i);
    expect(idsOf(shown).sort()).toEqual(fitting.toSorted());
    expect(shown[0]?.id).toBe(fitting[0]);
    const next = await picker.pick({ address: 'slack:T1:C1', topic, shown: idsOf(shown) });
    expect(next && pickNote(next, topic)).toBe(
      `All ${fitting.length} papers on “${topic}” were shown here. Round 2 begins, in another order.`,
    );
    expect(await picker.pick({ address: 'a', topic: 'medieval falconry', shown: [] })).toBeUndefined();
    const byLevine = papers.filter(({ authors }) => authors.includes('Sergey Levine'));
    expect(await picker.fitting('author:"Sergey Levine"')).toBe(byLevine.length);
  });

  it('asks anew after a search that failed', async () => {
    let isBroken = true;
    const library = {
      ...seedLibrary,
      search: (query: SearchQuery) =>
        isBroken ? Promise.reject(new Error('no answer')) : seedLibrary.search(query),
    };
    const picker = createPicker(library);
    await expect(picker.fitting('bandits')).rejects.toThrow('no answer');
    isBroken = false;
    expect(await picker.fitting('bandits')).toBeGreaterThan(0);
  });

  it('moves as little as possible when papers join or leave the corpus', async () => {
    const small = createPicker(createLibrary(papers.slice(0, 200)).library);
    const before = idsOf(await run('slack:T1:C1', 60, undefined, small));
    const joined = new Set(idsOf(papers.slice(200)));
    const after = idsOf(await run('slack:T1:C1', 90)).filter((id) => !joined.has(id));
    // The order of those that were there already: what is near to what changes a little with the corpus.
    const kept = longestCommon(before, after.slice(0, 60));
    expect(kept / 60).toBeGreaterThan(0.8);
  });

  it('is one that was shown least, whatever was shown before', async () => {
    const ids = idsOf(papers.slice(0, 12));
    const small = createPicker(createLibrary(papers.slice(0, 12)).library);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 60 }), async (shown) => {
        const times = (id: string) => shown.filter((one) => one === id).length;
        const pick = await small.pick({ address: 'x', shown });
        expect(times(pick?.paper.id ?? '')).toBe(Math.min(...ids.map(times)));
      }),
    );
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    let diagonal = 0;
    for (const [at, other] of b.entries()) {
      const above = row[at + 1] ?? 0;
      row[at + 1] = one === other ? diagonal + 1 : Math.max(above, row[at] ?? 0);
      diagonal = above;
    }
  }
  return row.at(-1) ?? 0;
}
