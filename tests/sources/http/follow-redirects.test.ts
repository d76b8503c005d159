import { describe, expect, it } from 'vitest';
import { createSourceClient } from '../../../src/sources/http/source-client.ts';
import { startSourceServer } from '../../helpers/source-server.ts';
import { virtualPace } from '../../helpers/source-trial.ts';

async function begin() {
  const pace = virtualPace();
  const other = await startSourceServer(() => ({ body: 'there' }), pace.now);
  const server = await startSourceServer(({ path }) => {
    const location = {
      '/moved': '/new',
      '/away': `${other.address}/`,
      '/loop': '/loop',
      '/file': 'file:///etc/passwd',
    };
    const to = Object.entries(location).find(([from]) => from === path)?.[1];
    return to === undefined ? { body: `here ${path}` } : { status: 302, headers: { location: to } };
  }, pace.now);
  const client = createSourceClient({ name: 'The host', gapMs: 3_000 }, { pace });
  return { server, other, client };
}

describe('followRedirects', () => {
  it('asks at the new address of a host with all that was sent, and keeps the gap', async () => {
    const { server, client } = await begin();
    const answer = await client.get(`${server.address}/moved`, { headers: { 'zotero-api-key': 'SECRET' } });
    expect(answer.text).toBe('here /new');
    expect(server.requests.map(({ at, headers }) => [at, headers['zotero-api-key']])).toEqual([
      [0, 'SECRET'],
      [3_000, 'SECRET'],
    ]);
  });

  it('gives another host no key', async () => {
    const { server, other, client } = await begin();
    const headers = { 'zotero-api-key': 'SECRET', authorization: 'Bearer SECRET' };
    expect((await client.get(`${server.address}/away`, { headers })).text).toBe('there');
    expect(JSON.stringify(other.requests[0]?.headers)).not.toContain('SECRET');
    expect(other.requests[0]?.headers['user-agent']).toContain('Paperboy');
  });

  it('sends a name and a password of an address as browsers do', async () => {
    const { server, client } = await begin();
    await client.get(`${server.address.replace('//', '//lab:a%40b@')}/x`);
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('lab:a@b')}`);
  });

  it.each(['/loop', '/file'])('gives up %s', async (path) => {
    const { server, client } = await begin();
    await expect(client.get(server.address + path)).rejects.toMatchObject({ kind: 'damaged' });
    expect(server.requests.length).toBeLessThanOrEqual(6);
  });
});
