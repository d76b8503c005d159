import { expect, it } from 'vitest';
import { createEnrichment } from '../../../src/sources/lookup/enrichment.ts';
import { startCrossrefServer } from '../../helpers/crossref-server.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';

const BARE = { title: 'Own', authors: [], abstract: '' };

it('completes by a DOI, and asks nobody who is away a second time', async () => {
  const server = await startCrossrefServer(
    new Map([['10.1000/x', { title: 'Other', abstract: '<jats:p>Told.</jats:p>' }]]),
  );
  const context = sourceContext(
    { sources: ['arxiv:cs.LG', 'crossref'], crossrefUrl: server.address },
    virtualPace(),
  );
  const { signal } = new AbortController();
  const one = createEnrichment(context);
  expect(one.asked).toBe('crossref');
  expect(await one.complete(BARE, '10.1000/x', signal)).toMatchObject({
    title: 'Own',
    abstract: '<jats:p>Told.</jats:p>',
  });
  expect(await one.complete(BARE, '10.1000/none', signal)).toEqual(BARE);
  server.faults.push({ status: 400 });
  await expect(one.complete(BARE, '10.1000/bad', signal)).rejects.toThrow('Crossref');
  expect(await one.complete(BARE, '10.1000/none', signal)).toEqual(BARE);
  server.fault = { status: 403 };
  await expect(one.complete(BARE, '10.1000/x', signal)).rejects.toThrow('does not let us');
  server.fault = undefined;
  const asked = server.requests.length;
  await expect(one.complete(BARE, '10.1000/x', signal)).rejects.toThrow('does not let us');
  expect(server.requests).toHaveLength(asked);
  expect((await createEnrichment(context).complete(BARE, '10.1000/x', signal)).abstract).not.toBe('');
  expect(createEnrichment(sourceContext({ sources: ['arxiv'] }, virtualPace())).asked).toBe('');
});
