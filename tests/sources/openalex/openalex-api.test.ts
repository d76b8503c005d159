import { describe, expect, it } from 'vitest';
import { createOpenalexApi } from '../../../src/sources/openalex/openalex-api.ts';
import { readWorksName } from '../../../src/sources/openalex/works-name.ts';
import { FIRST } from '../../../src/sources/openalex/works-walk.ts';
import { startOpenalexServer, workFields } from '../../helpers/openalex-server.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';

async function begin() {
  const pace = virtualPace();
  const server = await startOpenalexServer(() => pace.now());
  for (let number = 0; number < 3; number++) server.put(workFields(number));
  const settings = { openalexUrl: `${server.address}/`, openalexMailto: 'lab@example.org' };
  const api = createOpenalexApi(sourceContext(settings, pace));
  const page = (spec: string) => {
    const name = readWorksName(spec);
    if (name === undefined) throw new Error(spec);
    const walk = { from: name.since, next: FIRST, done: 0, isWhole: true };
    return api.page(name, walk, new AbortController().signal);
  };
  return { server, page };
}

describe('createOpenalexApi', () => {
  it.each([
    ['topic/T10320', 'topics.id:T10320'],
    ['concept/C119857082', 'concepts.id:C119857082'],
    ['institution/I136199984', 'authorships.institutions.id:I136199984'],
    ['institution/03vek6s52', 'authorships.institutions.ror:03vek6s52'],
    ['author/A5023888391', 'authorships.author.id:A5023888391'],
    ['author/0000-0002-1825-0097', 'authorships.author.orcid:0000-0002-1825-0097'],
    ['venue/S137773608', 'primary_location.source.id:S137773608'],
    [
      'venue/0028-0836 since 2026-08-02',
      'primary_location.source.issn:0028-0836,from_publication_date:2026-08-02',
    ],
  ])(
    'asks for %s by the filter %s, for no more fields than it needs, and says whom to write to',
    async (spec, filter) => {
      const { server, page } = await begin();
      const { works, count, next } = await page(spec);
      expect(works).toHaveLength(spec.includes('since') ? 2 : 3);
      expect(count).toBe(works.length);
      expect(next).toMatch(/./);
      expect(works[0]).not.toHaveProperty('cited_by_count');
      const [{ path, query } = { path: '', query: new URLSearchParams() }] = server.requests;
      expect(path).toBe('/works');
      expect(Object.fromEntries(query)).toMatchObject({
        filter,
        cursor: '*',
        sort: 'publication_date:desc',
        'per-page': '100',
        mailto: 'lab@example.org',
      });
    },
  );

  it('says when its share of the day is used up, and when it may go on', async () => {
    const { server, page } = await begin();
    server.faults.push({ status: 429, headers: { 'retry-after': '40000' } });
    await expect(page('topic/T10320')).rejects.toMatchObject({
      kind: 'later',
      retryAfterMs: 40_000_000,
      message: expect.stringMatching(/share for a day/),
    });
  });

  it('says what is no answer', async () => {
    const { server, page } = await begin();
    server.faults.push({ status: 400 }, { body: '{"results":"none"}' }, { body: 'null' });
    await expect(page('topic/T10320')).rejects.toMatchObject({ kind: 'refused' });
    await expect(page('topic/T10320')).rejects.toThrow('no page of works');
    await expect(page('topic/T10320')).rejects.toThrow('no page of works');
  });
});
