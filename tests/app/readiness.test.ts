import { describe, expect, it } from 'vitest';
import { createReadiness, type ReadinessSources } from '../../src/app/readiness.ts';
import type { Connection } from '../../src/chat/platform.ts';
import { sourceStatus } from '../helpers/scripted-sources.ts';

const answering = Promise.resolve({ ping: async () => {} });
const chat = (name: string, connection: Connection) => ({ name, connection });
const connected: Connection = { state: 'connected' };
const refused: Connection = { state: 'refused', reason: 'The token was revoked.' };

const look = (sources: Partial<ReadinessSources> = {}) =>
  createReadiness({
    reading: () => undefined,
    store: () => answering,
    platforms: () => [chat('slack', connected)],
    sinceLastLookMs: () => 1_000,
    ...sources,
  })();

describe('readiness', () => {
  it('is there when every part does its work', async () => {
    const ok = { state: 'ok' };
    expect(await look()).toEqual({ ready: true, parts: { library: ok, store: ok, slack: ok, digest: ok } });
    // The page alone, before anybody saved anything.
    const page = await look({ platforms: () => [], store: () => undefined });
    expect(page).toEqual({ ready: true, parts: { library: ok } });
  });

  it('of several chats takes one; those that do not work are named with the reason', async () => {
    const platforms = () => [chat('slack', refused), chat('discord', connected)];
    const { ready, parts } = await look({ platforms });
    expect(ready).toBe(true);
    expect(parts['slack']).toEqual({ state: 'down', reason: 'The token was revoked.' });
    expect((await look({ platforms: () => [chat('slack', refused)] })).ready).toBe(false);
  });

  it('tells a connection that is not there yet from one that broke', async () => {
    const of = async (connection: Connection) =>
      (await look({ platforms: () => [chat('slack', connection)] })).parts['slack'];
    expect(await of({ state: 'connecting' })).toEqual({ state: 'starting' });
    expect(await of({ state: 'connecting', reason: 'It broke.' })).toEqual({
      state: 'down',
      reason: 'It broke.',
    });
  });

  it('waits for the library, and says how far it is', async () => {
    const { ready, parts } = await look({ reading: () => 'The library is being read, 40 %.' });
    expect(ready).toBe(false);
    expect(parts['library']).toEqual({ state: 'starting', reason: 'The library is being read, 40 %.' });
  });

  it('is degraded by a source that fails, and never ended', async () => {
    const sources = async () => [
      sourceStatus('arxiv:cs.LG', { trouble: 'arXiv answers 503.' }),
      sourceStatus('zotero:groups/1', { trouble: 'It asks for a key.', isPaused: true }),
      sourceStatus('feed:https://ada:secret@a.org/rss'),
    ];
    const { ready, degraded, parts } = await look({ sources });
    expect([ready, degraded]).toEqual([true, true]);
    expect(parts['source arxiv:cs.LG']).toEqual({ state: 'degraded', reason: 'arXiv answers 503.' });
    expect(parts['source zotero:groups/1']).toEqual({ state: 'ok' });
    expect(parts['source feed:https://a.org/rss']).toEqual({ state: 'ok' });
    expect(await look({ sources: () => Promise.reject(new Error('no database')) })).toEqual(await look());
  });

  it('ends when the database fails or is silent, and comes back with it', async () => {
    const broken = await look({ store: () => Promise.reject(new Error('no route to the database')) });
    expect(broken.ready).toBe(false);
    expect(broken.parts['store']).toEqual({ state: 'down', reason: 'no route to the database' });
    const silent = await look({ store: () => Promise.resolve({ ping: () => new Promise<void>(() => {}) }) });
    expect(silent.parts['store']?.reason).toMatch(/did not answer within/);
    expect((await look()).ready).toBe(true);
  });

  it('ends when nobody looked for minutes what is due', async () => {
    const { ready, parts } = await look({ sinceLastLookMs: () => 10 * 60_000 });
    expect(ready).toBe(false);
    expect(parts['digest']?.reason).toMatch(/10 minutes ago/);
    expect((await look({ sinceLastLookMs: () => undefined })).parts['digest']).toEqual({ state: 'starting' });
  });

  it('asks the database no more often than once a second, however often it is asked', async () => {
    let asked = 0;
    const ping = async () => void asked++;
    const readiness = createReadiness({
      reading: () => undefined,
      store: () => Promise.resolve({ ping }),
      platforms: () => [],
      sinceLastLookMs: () => undefined,
    });
    await Promise.all(Array.from({ length: 50 }, readiness));
    expect(asked).toBe(1);
  });
});
