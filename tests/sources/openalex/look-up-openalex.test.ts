import { describe, expect, it } from 'vitest';
import { lookUpOpenalex } from '../../../src/sources/openalex/look-up-openalex.ts';
import { startOpenalexServer, workFields } from '../../helpers/openalex-server.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';

async function begin() {
  const pace = virtualPace();
  const server = await startOpenalexServer(() => pace.now());
  server.put(workFields(1));
  return { server, context: sourceContext({ openalexUrl: server.address }, pace) };
}

describe('lookUpOpenalex', () => {
  it('finds a work by its DOI, however it is written', async () => {
    const { server, context } = await begin();
    for (const doi of [
      '10.1000/open.1',
      '10.1000/OPEN.1',
      'https://doi.org/10.1000/open.1',
      'doi:10.1000/open.1',
    ])
      expect((await lookUpOpenalex(doi, context))?.record.title, doi).toBe('On open thing number 1');
    expect(server.requests[0]?.path).toBe('/works/doi:10.1000/open.1');
  });

  it('finds nothing where there is nothing, and asks for nothing where there is no DOI', async () => {
    const { server, context } = await begin();
    expect(await lookUpOpenalex('10.1000/open.2', context)).toBeUndefined();
    server.faults.push({ body: JSON.stringify({ ...workFields(3), id: 'https://openalex.org/W3' }) });
    expect(await lookUpOpenalex('10.1000/open.2', context)).toBeUndefined();
    const asked = server.requests.length;
    for (const doi of ['', 'no DOI', '10.1000/../../authors', '\ud800'])
      expect(await lookUpOpenalex(doi, context), doi).toBeUndefined();
    expect(server.requests).toHaveLength(asked);
  });

  it('says where OpenAlex does not answer', async () => {
    const { server, context } = await begin();
    server.fault = 'html';
    await expect(lookUpOpenalex('10.1000/open.1', context)).rejects.toThrow('OpenAlex gave an answer');
    await expect(lookUpOpenalex('10.1000/open.1', context, AbortSignal.abort())).rejects.toThrow();
  });
});
