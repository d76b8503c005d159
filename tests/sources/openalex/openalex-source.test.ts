import { describe, expect, it } from 'vitest';
import { openalexKind } from '../../../src/sources/openalex/openalex-kind.ts';
import { liveSourceContract } from '../../contracts/live-source.ts';
import { hostileFields, startOpenalexServer, workFields } from '../../helpers/openalex-server.ts';
import { nothingKept, readOn, sourceContext, virtualPace } from '../../helpers/source-trial.ts';

const TOPIC = 'topic/T10320';

liveSourceContract(`openalex:${TOPIC}`, async (pace) => {
  const server = await startOpenalexServer(() => pace.now());
  server.pageSize = 3;
  for (let number = 0; number < 10; number++) server.put(workFields(number));
  let count = 100;
  return {
    server,
    settings: { openalexUrl: server.address },
    open: (context) => openalexKind.open(TOPIC, context),
    gapMs: 100,
    keys: () => [...server.works.keys()],
    add: (hostile) => server.put(hostile === undefined ? workFields(++count, 20) : hostileFields(hostile)),
    change: (key, title) => void server.put({ title, display_name: title }, key),
  };
});

async function begin({ count = 5, name = TOPIC } = {}) {
  const pace = virtualPace();
  const server = await startOpenalexServer(() => pace.now());
  const keys = Array.from({ length: count }, (_, number) => server.put(workFields(number)));
  const context = sourceContext({ openalexUrl: server.address }, pace);
  const kept = nothingKept();
  return { server, keys, context, kept, source: await openalexKind.open(name, context) };
}

describe('openalex', () => {
  it('reads the last weeks again, and all of it after a month', async () => {
    const { server, source, kept } = await begin({ name: `${TOPIC} since 2020-01-01` });
    const old = server.put({ ...workFields(50), publication_date: '2024-03-01', created_date: '2024-03-02' });
    await readOn(source, kept);
    server.put({ title: 'Changed long after' }, old);
    const late = server.put({ ...workFields(51), publication_date: '2025-01-01' });
    server.requests.length = 0;
    await readOn(source, kept);
    // The newest work is of the fifth of August.
    expect(server.requests.map(({ query }) => query.get('filter'))).toEqual([
      'topics.id:T10320,from_publication_date:2026-06-10',
    ]);
    expect(kept.records.has(late)).toBe(false);
    server.put(workFields(52, 40));
    await readOn(source, kept);
    await readOn(source, kept);
    expect(server.requests.at(-1)?.query.get('filter')).toBe(
      'topics.id:T10320,from_publication_date:2020-01-01',
    );
    expect(kept.records.has(late)).toBe(true);
    expect(kept.records.get(old)?.record.title).toBe('Changed long after');
  });

  it('looks for nothing in the future because one work says that it is of it', async () => {
    const { server, source, kept } = await begin();
    server.put({ ...workFields(50), publication_date: '2099-01-01', created_date: '2026-08-09' });
    await readOn(source, kept);
    await readOn(source, kept);
    expect(server.requests.at(-1)?.query.get('filter')).toBe(
      'topics.id:T10320,from_publication_date:2026-06-14',
    );
  });

  it('goes on from the beginning where OpenAlex has forgotten the place', async () => {
    const { server, source, kept } = await begin({ count: 6 });
    server.pageSize = 2;
    await readOn(source, kept, { atMost: 1 });
    const forgotten = kept.cursor?.replace(/"next":"[^"]+"/, '"next":"Zm9yZ290dGVu"');
    const again = { ...nothingKept(), cursor: forgotten };
    await readOn(source, again);
    expect(again.records.size).toBe(6);
    expect(again.isCaughtUp).toBe(true);
  });

  it('says that an id has no works, and that an end that comes too early is none', async () => {
    const { source, kept } = await begin({ name: 'topic/T99999' });
    expect(await readOn(source, kept)).toMatchObject([
      { records: [], isCaughtUp: true, remarks: [expect.stringMatching(/no works of topic\/T99999/)] },
    ]);
    const early = await begin();
    const page = {
      meta: { count: 500, next_cursor: null },
      results: [{ id: 'https://openalex.org/W1', title: 'T' }],
    };
    early.server.faults.push({ body: JSON.stringify(page) });
    await expect(readOn(early.source, early.kept)).rejects.toThrow('OpenAlex ended after 1 of 500 works.');
    early.server.faults.push({ body: '{"meta":{"count":5,"next_cursor":null},"results":[]}' });
    await expect(readOn(early.source, early.kept)).rejects.toThrow('OpenAlex ended after 0 of 5 works.');
  });

  it('goes by its cursors alone where it does not say how many works there are', async () => {
    const { server, source, kept } = await begin();
    const [page, end] = [
      { meta: { next_cursor: 'x' }, results: [{ id: 'https://openalex.org/W1', title: 'One' }] },
      { meta: { next_cursor: null }, results: [] },
    ];
    server.faults.push({ body: JSON.stringify(page) }, { body: JSON.stringify(end) });
    expect((await readOn(source, kept)).map(({ isCaughtUp }) => isCaughtUp)).toEqual([false, true]);
  });
});
