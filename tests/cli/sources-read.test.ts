import { expect, it } from 'vitest';
import { createReadingTeller, runSourcesRead } from '../../src/cli/sources-read.ts';
import type { SourceReading } from '../../src/harvest/source-reading.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { scriptedDesk, sourceStatus } from '../helpers/scripted-sources.ts';

const reading: SourceReading = {
  desk: scriptedDesk([
    sourceStatus('arxiv:cs.LG'),
    sourceStatus('zotero:groups/1'),
    sourceStatus('feed:https://example.org/rss', { isPaused: true }),
  ]),
  read: async (name) => {
    if (name.startsWith('zotero'))
      throw new SourceProblem('refused', 'Zotero asks for a key: set ZOTERO_API_KEY.');
    return { records: 1_234, removed: 2 };
  },
  close: async () => undefined,
};

async function read(names: readonly string[], { json = false, signal = new AbortController().signal } = {}) {
  const { terminal, written } = commandTerminal();
  const code = await runSourcesRead(reading, { names, json, signal }, terminal);
  return { code, ...(await written()) };
}

it('reads all that are not paused, and goes on where one cannot be read', async () => {
  const { code, stdout } = await read([]);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^arxiv:cs\.LG: 1,234 papers read, 2 gone, in [\d.]+ s\nzotero:groups\/1: not read to its end: Zotero asks for a key: set ZOTERO_API_KEY\.\n$/,
  );
});

it('reads those that are named, by any of their names', async () => {
  const { code, stdout } = await read(['cs.LG', 'feed:https://example.org/rss'], { json: true });
  expect(code).toBe(0);
  expect(jsonLines(stdout)).toMatchObject([
    { source: 'arxiv:cs.LG', records: 1_234, removed: 2 },
    { source: 'feed:https://example.org/rss' },
  ]);
  await expect(read(['nature'])).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('arxiv:cs.LG'),
  });
});

it('is stopped between two, and says that what was read is kept', async () => {
  const { code, stdout, stderr } = await read([], { signal: AbortSignal.abort() });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('What was read is kept');
});

it('tells once a second how far it is', () => {
  let at = 0;
  const lines: string[] = [];
  const tell = createReadingTeller(
    (line) => lines.push(line),
    () => at,
  );
  for (const [ms, done] of [
    [100, 1_000],
    [1_500, 4_000],
    [1_600, 5_000],
    [4_000, 9_000],
  ] as const) {
    at = ms;
    tell({ source: 'arxiv:cs.LG', done, all: 160_000 });
  }
  at = 6_000;
  tell({ source: 'arxiv:cs.LG', done: 10_000 });
  expect(lines).toEqual([
    'arxiv:cs.LG: 4,000 of 160,000 (2 %) papers read, 2,000 a second',
    'arxiv:cs.LG: 9,000 of 160,000 (5 %) papers read, 2,000 a second',
    'arxiv:cs.LG: 10,000 papers read, 1,500 a second',
  ]);
});
