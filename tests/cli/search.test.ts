import { expect, it } from 'vitest';
import { runSearch } from '../../src/cli/search.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { SEED_OPENING } from '../helpers/seed-opening.ts';

async function search(query: string, { json = false, offset = 0, limit = 3, input = '' } = {}) {
  const { terminal, written } = commandTerminal(input);
  await runSearch(query, { opening: SEED_OPENING, json, offset, limit }, terminal);
  return (await written()).stdout;
}

it('answers in words', async () => {
  expect(await search('offline reinforcement learning')).toMatch(/1\. .*Offline[\s\S]*2\. [\s\S]*3\. /);
  expect(await search('medieval history')).toContain('Nothing here really answers medieval history');
});

it('answers as JSON, from a place on', async () => {
  const [whole] = jsonLines(await search('bandits -contextual', { json: true }));
  expect(whole).toMatchObject({ query: 'bandits -contextual', confident: true });
  expect(whole.hits).toHaveLength(3);
  expect(Object.keys(whole.hits[0])).toEqual(['id', 'title', 'score', 'matched']);
  const [rest] = jsonLines(await search('bandits -contextual', { json: true, offset: 1, limit: 2 }));
  expect(rest.hits).toEqual(whole.hits.slice(1));
  expect(rest.total).toBe(whole.total);
  expect(whole).not.toHaveProperty('didYouMean');
  const [misspelt] = jsonLines(await search('reinfrocmnt', { json: true }));
  expect(misspelt.didYouMean).toContain('reinforcement');
});

it('answers one line after the other, also empty ones', async () => {
  const answers = jsonLines(await search('-', { input: 'bandits\n\nmedieval\u2028history\r\n' }));
  expect(answers.map(({ query, confident }) => ({ query, confident }))).toEqual([
    { query: 'bandits', confident: true },
    { query: '', confident: false },
    { query: 'medieval history', confident: false },
  ]);
});
