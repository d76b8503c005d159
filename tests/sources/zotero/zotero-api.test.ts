import { describe, expect, it } from 'vitest';
import { createZoteroApi } from '../../../src/sources/zotero/zotero-api.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';
import { articleData, startZoteroServer } from '../../helpers/zotero-server.ts';

const { signal } = new AbortController();

async function begin(apiKey?: string) {
  const pace = virtualPace();
  const server = await startZoteroServer(() => pace.now());
  const key = server.put(articleData(1));
  const context = sourceContext({ zoteroUrl: `${server.address}/`, zoteroApiKey: apiKey }, pace);
  return { server, key, api: createZoteroApi('groups/12345', context) };
}

describe('createZoteroApi', () => {
  it('asks by version 3 of the API, with the key in a header and in no address', async () => {
    const { server, key, api } = await begin('secretKey123');
    server.apiKey = 'secretKey123';
    const listing = await api.papers(undefined, signal);
    expect(listing).toEqual({ version: 1, versions: new Map([[key, 1]]) });
    expect((await api.items([key], { version: 1, versions: new Map() }, signal)).get(key)).toMatchObject({
      key,
    });
    expect(server.requests.map(({ address }) => address)).toEqual([
      '/groups/12345/items/top?format=versions',
      `/groups/12345/items?itemKey=${key}&format=json&limit=100`,
    ]);
    for (const { headers } of server.requests)
      expect(headers).toMatchObject({ 'zotero-api-version': '3', 'zotero-api-key': 'secretKey123' });
  });

  it('says that nothing has changed, except of a library that was set up anew', async () => {
    const { server, api } = await begin();
    expect(await api.papers(1, signal)).toBeUndefined();
    expect(server.requests.at(-1)?.headers['if-modified-since-version']).toBe('1');
    expect(server.requests).toHaveLength(1);
    expect((await api.papers(9_000, signal))?.version).toBe(1);
  });

  it('says what to do where it may not read, and never the key', async () => {
    const without = await begin();
    without.server.apiKey = 'secretKey123';
    await expect(without.api.papers(undefined, signal)).rejects.toThrow(
      'Zotero does not let us read groups/12345 (HTTP 403): set ZOTERO_API_KEY to a key of somebody who may, from https://www.zotero.org/settings/keys.',
    );
    const wrong = await begin('wrongKey123');
    wrong.server.apiKey = 'secretKey123';
    const error = await wrong.api.papers(undefined, signal).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SourceProblem', kind: 'refused', status: 403 });
    expect(String(error)).toMatch(/the key in ZOTERO_API_KEY may not read it/);
    expect(String(error)).not.toContain('wrongKey');
    without.server.faults.push({ status: 404 });
    await expect(without.api.notes(signal)).rejects.toThrow('Zotero knows no groups/12345 (HTTP 404)');
  });

  it('takes an answer that lacks a part for damaged', async () => {
    const { server, key, api } = await begin();
    const headers = { 'last-modified-version': '1', 'total-results': '1' };
    const listing = { version: 1, versions: new Map([[key, 1]]) };
    server.faults.push({ headers, body: '{}' }, { headers, body: '["x"]' }, { body: `{"${key}":1}` });
    await expect(api.papers(undefined, signal)).rejects.toThrow('that lacks a part of its list');
    await expect(api.papers(undefined, signal)).rejects.toThrow('that is no list of versions');
    await expect(api.papers(undefined, signal)).rejects.toThrow('without the version of the library');
    server.faults.push({ headers, body: '[]' }, { headers, body: '{}' }, { status: 412 });
    await expect(api.items([key], listing, signal)).rejects.toThrow(`that lacks ${key}`);
    await expect(api.items([key], listing, signal)).rejects.toThrow('that is no list of items');
    await expect(api.items([key], listing, signal)).rejects.toMatchObject({ kind: 'refused', status: 412 });
    server.remove(key);
    expect(await api.items([key], listing, signal)).toEqual(new Map());
  });
});
