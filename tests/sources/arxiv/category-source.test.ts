import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivKind } from '../../../src/sources/arxiv/arxiv-kind.ts';
import { writeCategoryCursor } from '../../../src/sources/arxiv/category-cursor.ts';
import type { SourceSettings } from '../../../src/sources/config.ts';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { oaiAnswer, oaiRecord } from '../../helpers/arxiv-formats.ts';
import { makePaper } from '../../helpers/arxiv-papers.ts';
import { startArxivServer } from '../../helpers/arxiv-server.ts';
import {
  nothingKept,
  readOn,
  sourceContext,
  sourceSettings,
  virtualPace,
} from '../../helpers/source-trial.ts';

async function begin(
  name: string,
  options: Partial<Parameters<typeof startArxivServer>[0]> = {},
  settings: Partial<SourceSettings> = {},
) {
  const pace = virtualPace();
  const arxiv = await startArxivServer({ papers: 60, perDay: 1, page: 10, now: pace.now, ...options });
  const source = await arxivKind.open(name, sourceContext({ ...arxiv.settings, ...settings }, pace));
  const asked = () =>
    arxiv.server.requests
      .splice(0)
      .map(({ path, query }) => query.get('from') ?? (query.has('resumptionToken') ? 'page' : path));
  return { arxiv, source, kept: nothingKept(), asked, pace };
}

describe('categories of arXiv', () => {
  it('are read whole the first time; then from the last day on, and the news once', async () => {
    const { arxiv, source, kept, asked, pace } = await begin('cs.LG');
    await readOn(source, kept);
    expect(kept.records.size).toBe(60);
    expect(asked()).toEqual(['/atom/cs.LG', '/oai', 'page', 'page', 'page', 'page', 'page']);
    arxiv.wait(1);
    const id = arxiv.add();
    const before = pace.now();
    await readOn(source, kept);
    expect(asked()).toEqual(['2026-11-29', '/atom/cs.LG']);
    expect(pace.now() - before).toBeLessThanOrEqual(6_000);
    expect(kept.records.has(id)).toBe(true);
  });

  it('are read no further back than papers are kept, by the time there', async () => {
    const { source, kept, asked } = await begin('cs.LG', {}, { sourcesForgetDays: 30 });
    await readOn(source, kept);
    expect(kept.records.size).toBe(31);
    expect(asked()).toEqual(['/atom/cs.LG', '2026-10-30', 'page', 'page', 'page']);
  });

  it('are read from the day on that the name says, without what was submitted before', async () => {
    const { arxiv, source, kept } = await begin('cs.LG since 2026-11-20');
    const [, , third = ''] = arxiv.ids().toReversed();
    arxiv.change(third, { title: 'An old one with a new version' });
    await readOn(source, kept);
    expect([...kept.records.keys()].sort()).toEqual(
      arxiv
        .ids()
        .filter((id) => kept.records.has(id))
        .sort(),
    );
    expect(kept.records.size).toBe(10);
    expect(kept.records.has(third)).toBe(false);
  });

  it('give a new version as a change, and mark what is withdrawn', async () => {
    const { arxiv, source, kept } = await begin('cs.LG');
    await readOn(source, kept);
    const [id = ''] = arxiv.ids();
    const { size } = kept.records;
    arxiv.wait(1);
    arxiv.change(id, { title: 'A new version', comments: 'This paper has been withdrawn by its authors' });
    const batches = await readOn(source, kept);
    expect(kept.records.size).toBe(size);
    expect(kept.records.get(id)?.record).toMatchObject({
      title: 'A new version',
      publication: { note: 'Withdrawn: This paper has been withdrawn by its authors' },
    });
    expect(batches.flatMap(({ records }) => records.filter(({ key }) => key === id))).toHaveLength(1);
  });

  it('bring what only the news know yet, and what OAI-PMH says better from there', async () => {
    const { arxiv, source, kept } = await begin('cs.LG');
    await readOn(source, kept);
    arxiv.wait(1);
    const known = arxiv.add({ comments: '8 pages' });
    arxiv.server.faults.push({ body: 'not yet' });
    await expect(readOn(source, kept)).rejects.toMatchObject({ kind: 'damaged' });
    await readOn(source, kept);
    expect(kept.records.get(known)?.record.publication?.note).toBe('8 pages');
  });

  it('are complete without the news, and say that these could not be read', async () => {
    const { arxiv, kept, pace } = await begin('cs.LG');
    const settings = { ...arxiv.settings, arxivFeedUrl: `${arxiv.server.address}/nothing` };
    const source = await arxivKind.open('cs.LG', sourceContext(settings, pace));
    for (const reading of [1, 2]) {
      const batches = await readOn(source, kept);
      expect(kept, `reading ${reading}`).toMatchObject({ isCaughtUp: true });
      expect(batches.flatMap(({ remarks = [] }) => remarks)).toEqual([
        expect.stringMatching(/^Today’s announcements could not be read/),
      ]);
    }
    expect(kept.records.size).toBeGreaterThanOrEqual(31);
  });

  it('go on from the last day where all tokens expired meanwhile', async () => {
    const { arxiv, source, kept } = await begin('cs.LG since 2020-01-01');
    await readOn(source, kept, { atMost: 3 });
    arxiv.expireTokens();
    await readOn(source, kept);
    expect([...kept.records.keys()].sort()).toEqual([...arxiv.ids()].sort());
  });

  it('end, whatever is answered, with nothing but a problem of the source', async () => {
    const paper = oaiRecord(makePaper(1, '2026-11-20', ['cs.LG']));
    const piece = fc.constantFrom(
      ...[paper, '<resumptionToken>a</resumptionToken>', '<resumptionToken>b</resumptionToken>', '<record>'],
      ...[
        "<error code='noRecordsMatch'/>",
        "<error code='badResumptionToken'/>",
        "<error code='x'/>",
        '<',
        '',
      ],
    );
    const answers = fc.array(
      fc.record({ inside: fc.array(piece, { maxLength: 3 }), isWhole: fc.boolean() }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(answers, fc.boolean(), async (some, isCaughtUp) => {
        let count = 0;
        const get = async () => {
          if (count > 60) throw new Error('It reads without end.');
          const { inside, isWhole } = some[count++ % some.length] ?? { inside: [], isWhole: true };
          const text = isWhole ? oaiAnswer(inside.join(''), new Date('2026-11-29')) : inside.join('');
          return { status: 200, text, header: () => undefined };
        };
        const source = await arxivKind.open('cs.LG', { settings: sourceSettings(), client: () => ({ get }) });
        const cursor = { start: '2026-10-30', days: ['2026-11-20'], set: 0, isCaughtUp };
        const kept = { ...nothingKept(), cursor: writeCategoryCursor(cursor) };
        const error = await readOn(source, kept).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error !== undefined) expect(error).toBeInstanceOf(SourceProblem);
      }),
    );
  });
});
