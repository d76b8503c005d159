import { describe, expect, it } from 'vitest';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { zoteroKind } from '../../../src/sources/zotero/zotero-kind.ts';
import { liveSourceContract } from '../../contracts/live-source.ts';
import { nothingKept, readOn, sourceContext, virtualPace } from '../../helpers/source-trial.ts';
import {
  articleData,
  hostileData,
  startZoteroServer,
  type ZoteroServer,
} from '../../helpers/zotero-server.ts';

const LIBRARY = 'groups/12345';
const COLLECTION = `${LIBRARY}/collections/ABCD2345`;

/** Papers, and beside them what is none. */
async function fill(server: ZoteroServer, count: number): Promise<readonly string[]> {
  const keys = Array.from({ length: count }, (_, number) =>
    server.put({ ...articleData(number), collections: ['ABCD2345'] }),
  );
  server.put({ itemType: 'attachment', title: 'thing.pdf', parentItem: keys[0] });
  server.put({ itemType: 'note', note: '<p>Alone</p>', collections: ['ABCD2345'] });
  return keys;
}

liveSourceContract(`zotero:${COLLECTION}`, async (pace) => {
  const server = await startZoteroServer(() => pace.now());
  await fill(server, 101);
  const isThere = ({ data, isInTrash }: { data: Readonly<Record<string, unknown>>; isInTrash?: boolean }) =>
    data['itemType'] === 'journalArticle' && isInTrash !== true;
  return {
    server,
    settings: { zoteroUrl: server.address },
    open: (context) => zoteroKind.open(COLLECTION, context),
    gapMs: 100,
    keys: () => [...server.items.values()].filter(isThere).map(({ key }) => key),
    add: (hostile) =>
      server.put({
        ...(hostile === undefined ? articleData(1_000) : hostileData(hostile)),
        collections: ['ABCD2345'],
      }),
    change: (key, title) => void server.put({ title }, key),
    remove: (key) => server.remove(key),
    mayRepeat: (address) =>
      address.includes('format=versions') ||
      [...server.items.values()].some(
        ({ key, data }) => data['itemType'] === 'note' && address.includes(key),
      ),
  };
});

async function begin({ count = 3, library = LIBRARY } = {}) {
  const pace = virtualPace();
  const server = await startZoteroServer(() => pace.now());
  const keys = await fill(server, count);
  const context = sourceContext({ zoteroUrl: server.address }, pace);
  const source = await zoteroKind.open(library, context);
  const kept = nothingKept();
  const titles = () => [...kept.records.values()].map(({ record }) => record.title).sort();
  return { server, keys, source, kept, titles };
}

describe('zotero', () => {
  it('asks once where nothing is new', async () => {
    const { server, source, kept } = await begin();
    await readOn(source, kept);
    server.requests.length = 0;
    expect(await readOn(source, kept)).toMatchObject([{ records: [], isCaughtUp: true }]);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers['if-modified-since-version']).toBe(String(server.version));
  });

  it('misses nothing of a library that changes while it is read', async () => {
    const { server, keys, source, kept, titles } = await begin({ count: 130 });
    const [first = '', second = '', third = ''] = keys;
    const late = keys.at(-1) ?? '';
    let answers = 0;
    server.beforeAnswer = () => {
      answers++;
      if (answers === 4) {
        server.put({ title: 'Changed while it was read' }, first);
        server.put({ title: 'Changed before it was read' }, late);
        server.remove(second);
        server.moveToTrash(keys.at(-2) ?? '');
        server.put({ ...articleData(500), title: 'Came meanwhile' }, third);
      }
    };
    await readOn(source, kept);
    await readOn(source, kept);
    const there = [...server.items.values()].filter(
      ({ data, isInTrash }) => data['itemType'] === 'journalArticle' && isInTrash !== true,
    );
    expect(titles()).toEqual(there.map(({ data }) => data['title']).sort());
    expect(titles()).toContain('Changed while it was read');
  });

  it('takes out what is deleted, in the trash, out of the collection, or no paper any more', async () => {
    const { server, keys, source, kept } = await begin({ count: 6, library: COLLECTION });
    await readOn(source, kept);
    const [deleted = '', trashed = '', moved = '', note = '', ...left] = keys;
    server.remove(deleted);
    server.moveToTrash(trashed);
    server.put({ collections: [] }, moved);
    server.put({ itemType: 'note', note: 'No paper' }, note);
    await readOn(source, kept);
    expect([...kept.records.keys()].sort()).toEqual([...left].sort());
    server.requests.length = 0;
    server.remove('WXYZ2345');
    await readOn(source, kept);
    await readOn(source, kept);
    // The list, the list of notes, and that nothing has changed since.
    expect(server.requests).toHaveLength(3);
    server.put({ collections: ['ABCD2345'] }, moved);
    await readOn(source, kept);
    expect(kept.records.has(moved)).toBe(true);
  });

  it('keeps tags and the beginnings of notes as keywords, also of notes that come later', async () => {
    const { server, keys, source, kept } = await begin();
    const [paper = '', other = ''] = keys;
    const words = (key: string) => kept.records.get(key)?.record.publication?.keywords;
    server.put({
      itemType: 'note',
      note: '<p>for the <b>quadruped</b> project</p><p>read it</p>',
      parentItem: paper,
    });
    await readOn(source, kept);
    expect(words(paper)).toEqual(['things', 'for the quadruped project', 'read it']);
    expect(words(other)).toEqual(['things']);
    server.put({ itemType: 'note', note: 'disagrees with us', parentItem: other });
    await readOn(source, kept);
    expect(words(other)).toEqual(['things', 'disagrees with us']);
    expect(words(paper)).toEqual(['things', 'for the quadruped project', 'read it']);
  });

  it('begins anew with a library that was set up anew', async () => {
    const { source, kept } = await begin();
    await readOn(source, kept);
    const cursor = JSON.stringify({ ...JSON.parse(kept.cursor ?? ''), version: 9_000 });
    const again = { ...nothingKept(), cursor };
    await readOn(source, again);
    expect(again.records).toEqual(kept.records);
    expect(again.cursor).toBe(kept.cursor);
  });

  it('loses nothing by answers that lack a part', async () => {
    const { server, source, kept } = await begin();
    const headers = { 'last-modified-version': String(server.version), 'total-results': '3' };
    for (const answers of [0, 1, 2, 3]) {
      server.faults.push(...Array.from({ length: answers }, () => undefined), { headers, body: '{}' });
      await expect(readOn(source, kept)).rejects.toThrow(SourceProblem);
    }
    expect(kept.records.size).toBe(0);
    await readOn(source, kept);
    expect(kept.records.size).toBe(3);
  });
});
