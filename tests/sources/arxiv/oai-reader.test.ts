import { describe, expect, it } from 'vitest';
import type { CategoryCursor } from '../../../src/sources/arxiv/category-cursor.ts';
import { createOaiReader } from '../../../src/sources/arxiv/oai-reader.ts';
import { createSourceClient } from '../../../src/sources/http/source-client.ts';
import { oaiAnswer, oaiRecord } from '../../helpers/arxiv-formats.ts';
import { makePaper } from '../../helpers/arxiv-papers.ts';
import { startSourceServer } from '../../helpers/source-server.ts';
import { virtualPace } from '../../helpers/source-trial.ts';

const NOW = new Date('2026-11-29T12:00:00Z');
const RECORD = oaiRecord(makePaper(1, '2026-11-20', ['cs.LG']));
const LIST = `<ListRecords>${RECORD}</ListRecords>`;
const error = (code: string) => `<error code='${code}'>No.</error>`;
const BEGINNING: CategoryCursor = { start: '2026-10-30', days: [''], set: 0, isCaughtUp: false };
const IN_PAGES: CategoryCursor = { ...BEGINNING, page: { token: 'expired', newest: '2026-11-18' } };

/** A server that gives these answers, the last one again and again. */
async function begin(answers: readonly string[], since?: string) {
  const left = [...answers];
  const server = await startSourceServer(() => ({
    body: oaiAnswer((left.length > 1 ? left.shift() : left[0]) ?? '', NOW),
  }));
  const client = createSourceClient({ name: 'arXiv', gapMs: 0 }, { pace: virtualPace() });
  const question = { client, base: `${server.address}/oai`, sets: ['cs:cs:LG'], since };
  const asked = () =>
    server.requests.map(
      ({ query }) => query.get('resumptionToken') ?? `from ${query.get('from') ?? 'the first'}`,
    );
  return { reader: createOaiReader(question, new AbortController().signal), asked };
}

describe('a reader of OAI-PMH', () => {
  it('begins again from the last day it saw where a token counts no more', async () => {
    const { reader, asked } = await begin([error('badResumptionToken'), LIST]);
    expect((await reader.readPage(IN_PAGES)).records).toHaveLength(1);
    expect(asked()).toEqual(['expired', 'from 2026-11-18']);
  });

  it('does not begin a day again and again', async () => {
    const { reader, asked } = await begin([
      ...Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? error('badResumptionToken') : LIST)),
    ]);
    for (const _ of [1, 2, 3]) await reader.readPage(IN_PAGES);
    await expect(reader.readPage(IN_PAGES)).rejects.toMatchObject({ kind: 'later' });
    expect(asked()).toHaveLength(7);
  });

  it('takes nothing for the answer where nothing matches', async () => {
    const { reader, asked } = await begin([error('noRecordsMatch')]);
    expect(await reader.readPage({ ...BEGINNING, days: ['2026-11-27'] })).toMatchObject({ records: [] });
    expect(await reader.readPage(BEGINNING)).toMatchObject({ records: [] });
    expect(await reader.readPage(IN_PAGES)).toMatchObject({ records: [] });
    expect(asked()).toEqual(['from 2026-11-27', 'from 2026-10-30', 'expired']);
  });

  it('goes back as far as somebody said, and not further', async () => {
    const { reader, asked } = await begin([error('noRecordsMatch')], '2024-01-01');
    await reader.readPage(BEGINNING);
    expect(asked()).toEqual(['from 2024-01-01']);
    const early = await begin([LIST], '1999-01-01');
    await early.reader.readPage(BEGINNING);
    expect(early.asked()).toEqual(['from the first']);
  });

  it('asks again for a list without records, which is no end', async () => {
    const { reader, asked } = await begin(['<ListRecords></ListRecords>', LIST]);
    expect((await reader.readPage(BEGINNING)).records).toHaveLength(1);
    expect(asked()).toHaveLength(2);
    const never = await begin(['<ListRecords></ListRecords>']);
    await expect(never.reader.readPage(BEGINNING)).rejects.toMatchObject({ kind: 'later' });
  });

  it('follows no token that leads to itself', async () => {
    const { reader } = await begin([
      `<ListRecords>${RECORD}<resumptionToken>expired</resumptionToken></ListRecords>`,
    ]);
    await expect(reader.readPage(IN_PAGES)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('says that arXiv does not know what is asked for', async () => {
    const { reader } = await begin([error('badArgument')]);
    await expect(reader.readPage(BEGINNING)).rejects.toMatchObject({ kind: 'refused' });
  });
});
