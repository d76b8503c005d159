import { expect, it } from 'vitest';
import { SOURCE_VARIABLES } from '../../src/sources/config.ts';
import { type Environment, readVariables } from '../../src/variable.ts';

function read(environment: Environment) {
  const faults: string[] = [];
  return { ...readVariables(SOURCE_VARIABLES, environment, faults), faults };
}

it('names no source where nothing is said, and the public hosts', () => {
  const { sources, corpusDir, sourcesForgetDays, faults, ...hosts } = read({});
  expect({ sources, corpusDir, sourcesForgetDays, faults }).toEqual({
    ...{ sources: undefined, corpusDir: 'seeds', sourcesForgetDays: undefined, faults: [] },
  });
  const addresses = Object.entries(hosts).filter(([name]) => name.endsWith('Url'));
  expect(addresses).toHaveLength(6);
  for (const [, address] of addresses) expect(address).toMatch(/^https:\/\//);
});

it('takes other hosts, for proxies and tests, and no other addresses', () => {
  const names = [
    'ARXIV_API_URL',
    'ARXIV_OAI_URL',
    'ARXIV_FEED_URL',
    'ZOTERO_URL',
    'OPENALEX_URL',
    'CROSSREF_URL',
  ];
  const all = (address: string) => Object.fromEntries(names.map((name) => [name, address]));
  expect(read(all('http://127.0.0.1:8080/x')).faults).toEqual([]);
  expect(read(all('http://127.0.0.1:8080/x')).zoteroUrl).toContain('127.0.0.1:8080');
  expect(read(all('file:///etc/passwd')).faults).toHaveLength(names.length);
});

it.each([
  ['1', 1],
  ['36500', 36_500],
])('papers older than %s days are forgotten', (text, days) => {
  expect(read({ SOURCES_FORGET_DAYS: text }).sourcesForgetDays).toBe(days);
});

it.each(['0', '-1', '1.5', '36501', '1e3', '٣', 'never'])('%j is no number of days', (text) => {
  expect(read({ SOURCES_FORGET_DAYS: text })).toMatchObject({
    sourcesForgetDays: undefined,
    faults: [expect.stringMatching(/^SOURCES_FORGET_DAYS must be a number of days/)],
  });
});

it('names no key in what is wrong with it', () => {
  const { faults } = read({ ZOTERO_API_KEY: 'not a key at all', OPENALEX_MAILTO: 'nobody' });
  expect(faults).toHaveLength(2);
  expect(faults.join('\n')).not.toMatch(/not a key at all|nobody/);
  expect(read({ ZOTERO_API_KEY: 'abcDEF123456789012345678' }).zoteroApiKey).toBe('abcDEF123456789012345678');
});
