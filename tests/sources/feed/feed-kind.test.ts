import { describe, expect, it } from 'vitest';
import { feedKind } from '../../../src/sources/feed/feed-kind.ts';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { announced, startFeedServer } from '../../helpers/feed-server.ts';
import {
  nothingKept,
  readOn,
  sourceContext,
  sourceSettings,
  virtualPace,
} from '../../helpers/source-trial.ts';

describe('the address of a feed', () => {
  it.each([
    ['https://www.nature.com/nature.rss', 'https://www.nature.com/nature.rss'],
    ['HTTPS://WWW.Nature.com/nature.rss#top', 'https://www.nature.com/nature.rss'],
    [' www.nature.com/nature.rss ', 'https://www.nature.com/nature.rss'],
    ['//journals.plos.org/feed', 'https://journals.plos.org/feed'],
    ['<https://example.org/a?b=1, 2>', 'https://example.org/a?b=1,2'],
    ['http://127.0.0.1:8080/feed', 'http://127.0.0.1:8080/feed'],
    ['http://localhost/feed', 'http://localhost/feed'],
  ])('has one form: %s', (spec, normal) => {
    expect(feedKind.normalise(spec)).toBe(normal);
    expect(feedKind.normalise(normal)).toBe(normal);
  });

  it.each([
    '',
    'nature',
    'ftp://example.org/feed',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://me:secret@example.org/',
    'https://example.org/a b',
    `https://example.org/${'a'.repeat(3_000)}`,
  ])('is none: %s', (spec) => {
    expect(feedKind.normalise(spec)).toBeUndefined();
  });
});

it('of this machine is read only where SOURCES names it', async () => {
  const { address, server } = await startFeedServer([announced(1)]);
  const open = (sources: readonly string[] | undefined) =>
    feedKind.open(feedKind.normalise(address) ?? '', sourceContext({ sources }, virtualPace()));
  const missing = (spec: string, sources?: readonly string[]) =>
    feedKind.missing?.(feedKind.normalise(spec) ?? '', sourceSettings({ sources }));
  for (const spec of [address, 'http://localhost/feed', 'http://[::1]/', 'http://wiki.internal/feed'])
    expect(missing(spec), spec).toContain('only SOURCES may name such an address');
  expect(missing(address, [`feed:${address}`])).toBeUndefined();
  expect(missing('https://www.nature.com/nature.rss')).toBeUndefined();
  for (const sources of [undefined, ['folder:seeds'], [`feed:${address}.other`]]) {
    const failure = await readOn(await open(sources), nothingKept()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceProblem);
    expect(String(failure)).toContain('only SOURCES may name such an address');
  }
  expect(server.requests).toEqual([]);
  const kept = nothingKept();
  await readOn(await open([`folder:seeds`, `FEED:${address}`]), kept);
  expect(kept.records.size).toBe(1);
});
