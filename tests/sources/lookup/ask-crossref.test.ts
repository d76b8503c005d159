import { expect, it } from 'vitest';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { askCrossref } from '../../../src/sources/lookup/ask-crossref.ts';
import { startCrossrefServer } from '../../helpers/crossref-server.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';

async function begin(mailto?: string) {
  const works = new Map([
    [
      '10.1038/s41586-026-1',
      {
        title: 'Finding <i>things</i>',
        abstract: '<jats:title>Abstract</jats:title><jats:p>We found them.</jats:p>',
      },
    ],
    ['10.1002/(sici)1097<1::aid-1>3.0.co;2-#', { title: 'An old one' }],
  ]);
  const server = await startCrossrefServer(works);
  const context = sourceContext({ crossrefUrl: `${server.address}/`, openalexMailto: mailto }, virtualPace());
  return { server, ask: (doi: string) => askCrossref(doi, context, undefined) };
}

it('reads a work as Crossref has it, and says who asks where that is known', async () => {
  const { ask, server } = await begin('lab@example.org');
  expect(await ask('10.1038/S41586-026-1')).toEqual({
    key: 'doi:10.1038/s41586-026-1',
    record: {
      title: 'Finding <i>things</i>',
      authors: ['Ana Kept', 'Bo C. Low'],
      abstract: '<jats:title>Abstract</jats:title><jats:p>We found them.</jats:p>',
      venue: 'Nature',
      year: 2026,
      url: 'https://doi.org/10.1038/s41586-026-1',
      pdfUrl: 'https://www.nature.com/articles/s41586-026-1.pdf',
      publication: expect.objectContaining({
        doi: '10.1038/S41586-026-1',
        volume: '625',
        pages: '47–53',
        date: '2026-11-04',
      }),
      identifiers: ['doi:10.1038/s41586-026-1'],
    },
  });
  expect(server.requests[0]?.query.get('mailto')).toBe('lab@example.org');
});

it('asks for a DOI with any sign in it, and for nothing else', async () => {
  const { ask, server } = await begin();
  expect((await ask('10.1002/(sici)1097<1::aid-1>3.0.co;2-#'))?.record.title).toBe('An old one');
  expect(await ask('10.1000/../../members')).toBeUndefined();
  expect(await ask('10.1000/none?rows=1000')).toBeUndefined();
  expect(server.requests.map(({ path, query }) => [path.startsWith('/works/'), query.size])).toEqual([
    [true, 0],
    [true, 0],
    [true, 0],
  ]);
});

it('takes what is cut, empty or a page for people for no answer', async () => {
  const { ask, server } = await begin();
  for (const fault of [
    'short',
    'empty',
    'html',
    { status: 503 },
    { status: 403 },
    { body: '[]' },
    { body: '{"message":[]}' },
  ] as const) {
    server.fault = fault;
    await expect(ask('10.1038/s41586-026-1'), JSON.stringify(fault)).rejects.toBeInstanceOf(SourceProblem);
  }
  server.fault = { body: '{"status":"ok","message":{"DOI":"10.1/x","title":[]}}' };
  expect(await ask('10.1038/s41586-026-1')).toBeUndefined();
});
