import { describe, expect, it } from 'vitest';
import { feedKind } from '../../../src/sources/feed/feed-kind.ts';
import { liveSourceContract } from '../../contracts/live-source.ts';
import { startCrossrefServer } from '../../helpers/crossref-server.ts';
import { type AnnouncedPaper, announced, startFeedServer } from '../../helpers/feed-server.ts';
import { nothingKept, readOn, sourceContext, virtualPace } from '../../helpers/source-trial.ts';

liveSourceContract('feed', async (pace) => {
  const papers = Array.from({ length: 60 }, (_, number) => announced(number));
  const { server, address } = await startFeedServer(papers, pace.now);
  const keys = new Set(papers.map(({ address: key }) => key));
  let next = 1_000;
  return {
    server,
    settings: { sources: [`feed:${address}`] },
    answers: 1,
    gapMs: 1_000,
    open: (context) => feedKind.open(feedKind.normalise(address) ?? '', context),
    keys: () => [...keys],
    add: (hostile) => {
      const { address: key, ...paper } = announced(next++);
      const some = hostile === undefined ? {} : { ...hostile, authors: [hostile.author] };
      papers.unshift({ ...paper, ...some, address: key });
      if (hostile === undefined) keys.add(key);
      return key;
    },
    change: (key, title) => {
      const at = papers.findIndex((paper) => paper.address === key);
      const [paper] = papers.slice(at, at + 1);
      if (paper !== undefined) papers[at] = { ...paper, title };
    },
    mayRepeat: () => true,
  };
});

describe('what a feed has no abstract of', () => {
  const withoutAbstracts = () => [
    announced(1, { abstract: '' }),
    announced(2, { abstract: '' }),
    announced(3),
    announced(4, { abstract: '' }),
  ];
  const begin = async (sources: readonly string[]) => {
    const papers = withoutAbstracts();
    const [feed, crossref] = [await startFeedServer(papers), await startCrossrefServer(known(papers))];
    const named = [...sources, `feed:${feed.address}`];
    const settings = { sources: named, crossrefUrl: crossref.address, openalexMailto: 'lab@example.org' };
    const open = () =>
      feedKind.open(feedKind.normalise(feed.address) ?? '', sourceContext(settings, virtualPace()));
    const kept = nothingKept();
    const read = async () => readOn(await open(), kept);
    const abstracts = () => papers.map(({ address }) => kept.records.get(address)?.record.abstract ?? 'lost');
    return { papers, feed, crossref, kept, read, abstracts };
  };
  /** Crossref knows the first and, without an abstract, the second. */
  const known = (papers: readonly AnnouncedPaper[]) =>
    new Map([
      [
        papers[0]?.doi ?? '',
        { title: 'As Crossref has it', abstract: '<jats:p>Found at Crossref.</jats:p>' },
      ],
      [papers[1]?.doi ?? '', { title: 'As Crossref has it' }],
    ]);

  it('is asked for by its DOI at Crossref, once an item, where SOURCES names that', async () => {
    const { papers, feed, crossref, kept, read, abstracts } = await begin(['crossref']);
    const [, second, third, fourth] = papers;
    await read();
    expect(abstracts()).toEqual(['<jats:p>Found at Crossref.</jats:p>', '', third?.abstract, '']);
    const [record] = kept.records.values();
    expect(record?.record).toMatchObject({ title: papers[0]?.title, publication: { volume: '625' } });
    expect(crossref.requests.map(({ address }) => decodeURIComponent(address))).toEqual(
      [papers[0], second, fourth].map((paper) => `/works/${paper?.doi}?mailto=lab@example.org`),
    );
    await read();
    expect(feed.server.requests.at(-1)?.headers['if-none-match']).toBeDefined();
    papers.unshift(announced(5));
    await read();
    expect(crossref.requests).toHaveLength(3);
    expect(abstracts().slice(1)).toEqual(['<jats:p>Found at Crossref.</jats:p>', '', third?.abstract, '']);
  });

  it('is asked for again later where Crossref is away, some times, and is no reason to lose an item', async () => {
    const { papers, crossref, read, abstracts } = await begin(['crossref']);
    crossref.fault = { status: 503 };
    await read();
    expect(abstracts()).toEqual(['', '', papers[2]?.abstract, '']);
    // Whoever is away for one is not asked for the others.
    const doi = decodeURIComponent(crossref.requests.at(-1)?.address ?? '');
    expect(doi).toContain(papers[0]?.doi);
    crossref.fault = undefined;
    await read();
    expect(abstracts()[0]).toBe('<jats:p>Found at Crossref.</jats:p>');
    const asked = crossref.requests.length;
    await read();
    expect(crossref.requests).toHaveLength(asked);
    crossref.fault = { status: 503 };
    papers.unshift(announced(6, { abstract: '' }));
    for (let reading = 0; reading < 8; reading++) await read();
    // Five readings with five attempts each.
    expect(crossref.requests).toHaveLength(asked + 25);
  });

  it('stays without one where SOURCES names nobody who is asked, until it does', async () => {
    const { crossref, kept, read } = await begin([]);
    await read();
    expect(crossref.requests).toEqual([]);
    const other = await begin(['crossref']);
    const [settings] = [
      { sources: ['crossref', `feed:${other.feed.address}`], crossrefUrl: other.crossref.address },
    ];
    const without = sourceContext({ ...settings, sources: [`feed:${other.feed.address}`] }, virtualPace());
    const spec = feedKind.normalise(other.feed.address) ?? '';
    const again = nothingKept();
    await readOn(await feedKind.open(spec, without), again);
    await readOn(await feedKind.open(spec, sourceContext(settings, virtualPace())), again);
    expect(other.crossref.requests).toHaveLength(3);
    expect([...again.records.values()].filter(({ record }) => record.abstract !== '')).toHaveLength(2);
    expect(kept.records.size).toBe(4);
  });
});

it('tells what is no paper', async () => {
  const { address } = await startFeedServer([announced(1), announced(2, { title: 'Issue Information' })]);
  const context = sourceContext({ sources: [`feed:${address}`] }, virtualPace());
  const [batch] = await readOn(
    await feedKind.open(feedKind.normalise(address) ?? '', context),
    nothingKept(),
  );
  expect(batch).toMatchObject({ records: [{}], remarks: ['“Issue Information” is no paper.'] });
});
