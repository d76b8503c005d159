import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersOnTopic } from '../../src/digest/fitting-papers.ts';
import { pickNote } from '../../src/digest/pick-note.ts';
import { createPicker } from '../../src/digest/pick-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const { papers } = seeds;
const picker = createPicker(papers, seedLibrary);

/** What a channel is shown in so many days. */
function run(address: string, days: number, topic?: string, from = picker): Paper[] {
  const shown: Paper[] = [];
  for (let day = 0; day < days; day++) {
    const pick = from.pick({ address, topic, shown: shown.map(({ id }) => id) });
    if (pick === undefined) throw new Error('nothing fits');
    shown.push(pick.paper);
  }
  return shown;
}

const idsOf = (list: readonly Paper[]) => list.map(({ id }) => id);

describe('the paper of the day', () => {
  it('does not come again before all were shown; then another round begins, in another order, and says so', () => {
    const { length } = papers;
    const shown = idsOf(run('slack:T1:C1', 2 * length));
    const [first, second] = [shown.slice(0, length), shown.slice(length)];
    expect(new Set(first).size).toBe(length);
    expect(new Set(second).size).toBe(length);
    expect(second).not.toEqual(first);
    const notes = [length - 1, length, length + 1].map((days) => {
      const pick = picker.pick({ address: 'slack:T1:C1', shown: shown.slice(0, days) });
      return pick && pickNote(pick, undefined);
    });
    expect(notes).toEqual([
      undefined,
      `All ${length} papers were shown here. Round 2 begins, in another order.`,
      undefined,
    ]);
    // What was shown last does not begin the new round.
    expect(first.slice(-20)).not.toContain(second[0]);
  });

  it('is the same on every machine for the same channel, and another one elsewhere', () => {
    expect(idsOf(run('slack:T1:C1', 10))).toEqual(idsOf(run('slack:T1:C1', 10)));
    // Recorded once: a change here changes what channels were promised.
    expect(run('slack:T1:C1', 3).map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "Blind Video Temporal Consistency via Deep Video Prior",
        "Planning with General Objective Functions: Going Beyond Total Rewards",
        "Detecting Hands and Recognizing Physical Contact in the Wild",
      ]
    `);
    const firsts = new Set(Array.from({ length: 40 }, (_, at) => run(`slack:T1:C${at}`, 1)[0]?.id));
    expect(firsts.size).toBeGreaterThan(30);
  });

  it('differs from the day before in topic and first author', () => {
    const shown = run('discord:1:2', papers.length);
    for (const [day, paper] of shown.slice(0, -20).entries()) {
      const next = shown[day + 1];
      expect(next?.authors[0]).not.toBe(paper.authors[0]);
      const near = seedLibrary.related(paper, 10).hits.map((hit) => hit.paper.id);
      expect(near).not.toContain(next?.id);
    }
  });

  it('keeps to a topic, best first, says when it ran out, and knows when nothing fits', () => {
    const topic = 'offline reinforcement learning';
    const fitting = papersOnTopic(topic, seedLibrary);
    expect(fitting.length).toBeGreaterThan(5);
    expect(fitting.length).toBeLessThan(papers.length / 4);
    expect(fitting[0]?.title).toMatch(/offline/i);
    const shown = run('slack:T1:C1', fitting.length, topic);
    expect(idsOf(shown).sort()).toEqual(idsOf(fitting).sort());
    expect(shown[0]?.id).toBe(fitting[0]?.id);
    const next = picker.pick({ address: 'slack:T1:C1', topic, shown: idsOf(shown) });
    expect(next && pickNote(next, topic)).toBe(
      `All ${fitting.length} papers on “${topic}” were shown here. Round 2 begins, in another order.`,
    );
    expect(picker.pick({ address: 'a', topic: 'medieval falconry', shown: [] })).toBeUndefined();
    const byLevine = papers.filter(({ authors }) => authors.includes('Sergey Levine'));
    expect(picker.fitting('author:"Sergey Levine"')).toBe(byLevine.length);
  });

  it('moves as little as possible when papers join or leave the corpus', () => {
    const few = papers.slice(0, 200);
    const small = createPicker(few, createMiniSearchLibrary(few));
    const before = idsOf(run('slack:T1:C1', 60, undefined, small));
    const joined = new Set(idsOf(papers.slice(200)));
    const after = idsOf(run('slack:T1:C1', 90)).filter((id) => !joined.has(id));
    // The order of those that were there already: what is near to what changes a little with the corpus.
    const kept = longestCommon(before, after.slice(0, 60));
    expect(kept / 60).toBeGreaterThan(0.8);
  });

  it('is one that was shown least, whatever was shown before', () => {
    const ids = idsOf(papers.slice(0, 12));
    const library = createMiniSearchLibrary(papers.slice(0, 12));
    const small = createPicker(papers.slice(0, 12), library);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 60 }), (shown) => {
        const times = (id: string) => shown.filter((one) => one === id).length;
        const pick = small.pick({ address: 'x', shown });
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
