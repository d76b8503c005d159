import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { diagnoseSources } from '../../src/cli/diagnose-sources.ts';
import type { SourceStatus } from '../../src/harvest/source-desk.ts';
import { scriptedDesk, sourceStatus } from '../helpers/scripted-sources.ts';

const look = (all: readonly SourceStatus[], environment = { SOURCES: 'arxiv:cs.LG' }) =>
  diagnoseSources(readConfig(environment), async () => ({
    desk: scriptedDesk(all),
    read: () => Promise.reject(new Error('is not read')),
    close: async () => undefined,
  }));
const lastSuccess = new Date(Date.now() - 2.5 * 60 * 60_000);

it('tells of each source its last success, and what fails with its trouble and remedy', async () => {
  const trouble = 'Zotero asks for a key: set ZOTERO_API_KEY.';
  expect(
    await look([
      sourceStatus('arxiv:cs.LG', { lastSuccess }),
      sourceStatus('zotero:groups/1', { trouble, lastSuccess: undefined, papers: 0 }),
      sourceStatus('feed:https://a.org/rss', { trouble: 'It is gone.', lastSuccess, isPaused: true }),
    ]),
  ).toEqual([
    { well: true, about: 'Source arxiv:cs.LG', found: '1,234 papers, read 2 hours ago' },
    {
      well: false,
      about: 'Source zotero:groups/1',
      found: `0 papers, not read to its end yet: ${trouble}`,
      remedy: '“paperboy sources read zotero:groups/1” tries it now',
    },
    {
      well: true,
      about: 'Source feed:https://a.org/rss',
      found: '1,234 papers, read 2 hours ago, paused: It is gone.',
      remedy: '“paperboy sources resume feed:https://a.org/rss” reads it again',
    },
  ]);
});

it('says nothing where SOURCES is not set', async () => {
  expect(await diagnoseSources(readConfig({}))).toEqual([]);
});
