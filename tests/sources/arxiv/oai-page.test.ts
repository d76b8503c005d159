import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOaiPage } from '../../../src/sources/arxiv/oai-page.ts';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { oaiAnswer, oaiRecord } from '../../helpers/arxiv-formats.ts';
import { makePaper } from '../../helpers/arxiv-papers.ts';

const NOW = new Date('2026-11-29T12:00:00Z');
const papers = [1, 2, 3].map((number) => makePaper(number, `2026-11-2${number}`, ['cs.LG', 'stat.ML']));
const list = (more: string) =>
  oaiAnswer(`<ListRecords>${papers.map((paper) => oaiRecord(paper)).join('')}${more}</ListRecords>`, NOW);

describe('readOaiPage', () => {
  it('reads what the format says of a paper', async () => {
    const page = await readOaiPage(
      list('<resumptionToken expirationDate="2026-11-30T00:00:00Z">a%3Db&amp;c</resumptionToken>'),
    );
    expect(page).toMatchObject({
      newest: '2026-11-23',
      day: '2026-11-29',
      token: 'a%3Db&c',
      deleted: [],
      remarks: [],
    });
    const [paper] = papers;
    expect('records' in page && page.records[0]).toMatchObject({
      key: paper?.id,
      appeared: new Date('2026-11-21'),
      record: {
        title: paper?.title,
        authors: paper?.authors.map(({ forenames, keyname }) => `${forenames} ${keyname}`),
        abstract: paper?.abstract.trim(),
        year: 2026,
        publication: { keywords: ['cs.LG', 'stat.ML'], note: paper?.comments, date: '2026-11-21' },
      },
    });
  });

  it.each(['<resumptionToken/>', '<resumptionToken completeListSize="3" cursor="0"></resumptionToken>', ''])(
    'knows the last page by %j',
    async (end) => {
      expect(await readOaiPage(list(end))).not.toHaveProperty('token');
    },
  );

  it('reads how far a list is, and what is deleted', async () => {
    const deleted = oaiRecord(makePaper(9, '2026-11-25', ['cs.LG']), true);
    const token = '<oai:resumptionToken cursor="1000" completeListSize="160000">next</oai:resumptionToken>';
    expect(await readOaiPage(list(deleted + token))).toMatchObject({
      token: 'next',
      newest: '2026-11-25',
      deleted: ['2611.00009'],
      progress: { done: 1000, all: 160_000 },
    });
  });

  it('takes no token that a paper has in its text', async () => {
    const abstract = 'x <resumptionToken>mine</resumptionToken> <error code="noRecordsMatch"/>';
    const paper = oaiRecord({ ...makePaper(4, '2026-11-25', ['cs.LG']), abstract });
    const raw = paper.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#34;', '"');
    const page = await readOaiPage(list(raw));
    expect(page).not.toHaveProperty('token');
    expect(page).not.toHaveProperty('error');
  });

  it('reads the errors of the protocol', async () => {
    const error = "<error code='badResumptionToken'>The value is invalid or expired.</error>";
    expect(await readOaiPage(oaiAnswer(error, NOW))).toEqual({ error: 'badResumptionToken' });
  });

  it('makes a remark of a broken record, and reads the others', async () => {
    const page = await readOaiPage(
      list('<record><header><identifier>oai:arXiv.org:2611.00005</identifier></record>'),
    );
    expect(page).toMatchObject({ records: [{}, {}, {}], remarks: [expect.stringMatching(/left out/)] });
  });

  it('takes no part of an answer for one, wherever it ends', async () => {
    const whole = list('<resumptionToken/>');
    const end = fc.integer({ min: 0, max: whole.trimEnd().length - 1 });
    await fc.assert(
      fc.asyncProperty(end, async (at) => {
        await expect(readOaiPage(whole.slice(0, at))).rejects.toMatchObject({ kind: 'damaged' });
      }),
      { numRuns: 50 },
    );
  });

  it('never throws but a problem of the source', async () => {
    const piece = fc.constantFrom(
      ...[
        '<record>',
        '</record>',
        '<header status="deleted">',
        '</header>',
        '<datestamp>9999-99-99</datestamp>',
      ],
      ...[
        '<metadata><arXiv>',
        '</arXiv></metadata>',
        '<id>',
        '</id>',
        '2611.00001',
        '<title>__proto__</title>',
      ],
      ...[
        '<resumptionToken',
        '>',
        '&#x0;',
        '<![CDATA[',
        ']]>',
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<error code="',
      ],
    );
    const inside = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((some) => some.join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(inside, fc.boolean(), async (some, isWhole) => {
        const read = readOaiPage(isWhole ? oaiAnswer(some, NOW) : some);
        const error = await read.then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error !== undefined) expect(error).toBeInstanceOf(SourceProblem);
      }),
      { numRuns: 200 },
    );
  });
});
