import { describe, expect, it } from 'vitest';
import { readChildNotes } from '../../../src/sources/zotero/child-notes.ts';
import { AT_START } from '../../../src/sources/zotero/reading-position.ts';
import { createZoteroApi } from '../../../src/sources/zotero/zotero-api.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';
import { articleData, startZoteroServer } from '../../helpers/zotero-server.ts';

async function begin() {
  const pace = virtualPace();
  const server = await startZoteroServer(() => pace.now());
  const [paper, other] = [server.put(articleData(1)), server.put(articleData(2))];
  const put = (note: string, parentItem?: string) => server.put({ itemType: 'note', note, parentItem });
  const api = createZoteroApi('groups/12345', sourceContext({ zoteroUrl: server.address }, pace));
  const papers = new Map([paper, other].map((key) => [key, 1]));
  const read = (position = AT_START) =>
    readChildNotes(api, { papers, position, signal: new AbortController().signal });
  return { server, paper, other, put, read };
}

describe('readChildNotes', () => {
  it('gathers the notes of each paper, and none that stand alone', async () => {
    const { paper, put, read } = await begin();
    put('<p>first</p>', paper);
    put('alone');
    put('of a file', 'PDFKEY22');
    put('<p>second</p>', paper);
    expect(await read()).toMatchObject({
      words: new Map([[paper, ['first', 'second']]]),
      versions: new Map([[paper, 6]]),
    });
  });

  it('asks for none where nothing is new', async () => {
    const { server, paper, put, read } = await begin();
    put('first', paper);
    expect(await read({ version: 3, isCaughtUp: true })).toMatchObject({ words: new Map() });
    expect(server.requests).toHaveLength(1);
  });

  it('bounds what it keeps of a paper with very many notes', async () => {
    const { paper, put, read } = await begin();
    for (let at = 0; at < 60; at++) put(`note ${at}`, paper);
    expect((await read()).words.get(paper)).toHaveLength(30);
  });

  it('goes without where notes may not be read, and says so; fails with whatever may pass', async () => {
    const { server, read } = await begin();
    server.faults.push({ status: 403 });
    expect((await read()).remark).toMatch(/^Notes are not read: Zotero does not let us read/);
    server.fault = 'html';
    await expect(read()).rejects.toThrow('without the version');
  });
});
