import { describe, expect, it } from 'vitest';
import { converseAnew, papersOf, shownText } from '../helpers/conversation.ts';
import { seeds } from '../helpers/seeds.ts';

const byId = new Map(seeds.papers.map((paper) => [paper.id, paper]));
const found = (reply: Parameters<typeof papersOf>[0]) =>
  papersOf(reply).flatMap(({ id }) => byId.get(id) ?? []);

describe('the last question', () => {
  it('is asked again with another filter, and then with one more', async () => {
    const { say } = converseAnew();
    const all = found(await say('reinforcement learning'));
    expect(new Set(all.map(({ year }) => year)).size).toBeGreaterThan(0);
    const of2023 = found(await say('only 2023 please'));
    expect(of2023.length).toBeGreaterThan(0);
    for (const { year } of of2023) expect(year).toBe(2023);
    const of2020 = found(await say('and from 2020?'));
    expect(of2020.length).toBeGreaterThan(0);
    for (const { year, title, abstract } of of2020) {
      expect(year).toBe(2020);
      expect(`${title} ${abstract}`).toMatch(/reinforc|polic|reward/i);
    }
  });

  it('is that which had no answer, not one before it', async () => {
    const { say } = converseAnew();
    await say('reinforcement learning');
    expect(papersOf(await say('fairness since:2021'))).toEqual([]);
    const of2020 = found(await say('only 2020'));
    expect(of2020.length).toBeGreaterThan(0);
    for (const { title, abstract } of of2020) expect(`${title} ${abstract}`).toMatch(/fair/i);
  });

  it('keeps its topic when somebody is added, and takes another topic', async () => {
    const { say } = converseAnew();
    await say('offline reinforcement learning');
    const byLevine = found(await say('and by Levine?'));
    expect(byLevine.length).toBeGreaterThan(0);
    for (const { authors } of byLevine) expect(authors.join()).toContain('Levine');
    expect(shownText(await say('what about exploration?'))).toContain('exploration');
  });

  it('leaves out what is not wanted', async () => {
    const { say } = converseAnew();
    expect(found(await say('bandits')).some(({ title }) => /linear/i.test(title))).toBe(true);
    const others = found(await say('but without linear'));
    expect(others.length).toBeGreaterThan(0);
    for (const { title, abstract } of others) expect(`${title} ${abstract}`).not.toMatch(/\blinear\b/i);
  });

  it('is ordered as is said', async () => {
    const { say } = converseAnew();
    await say('bandits');
    const newest = found(await say('newest first')).map(({ year = 0 }) => year);
    const oldest = found(await say('oldest first')).map(({ year = 0 }) => year);
    expect(newest[0]).toBe(2023);
    expect(oldest[0]).toBe(2020);
  });
});

describe('where nothing was asked', () => {
  it('nothing can be left out', async () => {
    expect(shownText(await converseAnew().say('not about bandits'))).toContain('There is no question here');
  });

  it('it is a question of its own', async () => {
    expect(found(await converseAnew().say('and bandits?')).length).toBeGreaterThan(0);
    // A topic that begins so is asked for as a whole.
    expect(shownText(await converseAnew().say('not missing at random'))).toContain('Missing-Not-At-Random');
    expect(shownText(await converseAnew().say('no free lunch theorem'))).toContain('no free lunch theorem');
  });
});
