import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/chat/bot.ts';
import type { ChatEvent } from '../../../src/chat/event.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createRoutes, type RouteOptions } from '../../../src/platforms/web/routes.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { listeningBot, replyOf, type Script, wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

/** What the page answers, without a server around it. */
function serve({ answer, bot, ...options }: Script & Partial<Omit<RouteOptions, 'bot'>> = {}) {
  const listening = listeningBot({
    ...(answer === undefined ? {} : { answer }),
    ...(bot === undefined ? {} : { bot }),
  });
  const routes = createRoutes({
    logger: pino({ level: 'silent' }),
    loopbackOnly: true,
    ...options,
    bot: listening.bot,
  });
  const get = async (path: string, init?: RequestInit) => {
    const response = await routes.request(path.startsWith('http') ? path : `http://localhost${path}`, init);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  return { get, events: listening.events };
}

describe('a page, while the library is read', () => {
  it('says how far that is and goes on by itself; what is asked by the script waits for the answer', async () => {
    let reading: string | undefined = 'The library is being read, 40 %.';
    const { get, events } = serve({ bot: { reading: () => reading } });
    for (const path of ['/', '/?q=bandits', '/papers/x']) {
      const { status, body, headers } = await get(path);
      expect([path, status, headers.get('refresh')]).toEqual([path, 200, '2']);
      expect(body).toContain('The library is being read, 40 %. This page goes on by itself.');
    }
    expect(events).toEqual([]);
    expect((await get('/answer?q=bandits')).body).toContain('asked: bandits');
    reading = undefined;
    const { body, headers } = await get('/?q=bandits');
    expect(body).toContain('asked: bandits');
    expect(headers.get('refresh')).toBeNull();
  });
});

describe('a page', () => {
  it('asks the bot what was typed or pressed, once, as somebody who may do everything here', async () => {
    const { get, events } = serve();
    const typed = await get('/?q=+graph+networks+');
    expect(typed.body).toMatch(/^<!doctype html>[\s\S]*You asked[\s\S]*asked: graph networks/);
    const pressed = await get('/?do=a:1&q=ignored');
    expect(pressed.body).toContain('<title>Answer – Paperboy');
    expect(events).toMatchObject([
      {
        address: 'web:local:page',
        sender: { isManager: true },
        input: { kind: 'text', text: 'graph networks' },
      },
      { input: { kind: 'action', token: 'a:1' } },
    ]);
  });

  it('without a question greets with what there is to ask about, and asks nothing', async () => {
    const { get, events } = serve();
    for (const path of ['/', '/?q=', '/?q=+']) expect((await get(path)).body).toContain('Read all about it');
    expect((await get('/')).body).toContain('2 papers');
    expect(events).toEqual([]);
  });

  it('of a paper is found by its address; none is said to be missing', async () => {
    const [, , paper] = replyOf('A title').blocks;
    if (paper?.kind !== 'paper') throw new Error('no paper');
    const { ordinal: _, ...full } = paper;
    const shown: Record<string, Reply> = {
      'paper p1': { ...replyOf(''), blocks: [full] },
      'paper of several': { ...replyOf(''), blocks: [paper] },
    };
    const { get } = serve({
      answer: (event) => shown[wordsOf(event)] ?? wordsAs('none like that', 'sender'),
    });
    const found = await get('/papers/p1');
    expect(found.status).toBe(200);
    expect(found.body).toContain('<title>A title – Paperboy');
    expect((await get('/papers/of several')).status).toBe(404);
    const missing = await get('/papers/p2');
    expect(missing.status).toBe(404);
    expect(missing.body).toMatch(/No such paper[\s\S]*data-tone="notice"[\s\S]*none like that/);
  });

  it('is in the language that the browser wants most, and so is what the bot hears', async () => {
    const { get, events } = serve();
    const { body } = await get('/?q=x', { headers: { 'accept-language': 'fr-CA;q=0.8, de' } });
    expect(body).toContain('<html lang="de">');
    await get('/answer?q=y', { headers: { 'accept-language': 'fr' } });
    expect(events.map(({ sender }) => sender.locale)).toEqual(['de', 'fr']);
    expect((await get('/')).body).toContain('<html lang="en">');
  });

  it('says in that language whatever it says by itself, the words of its script and its problems too', async () => {
    const { get } = serve();
    const inGerman = async (path: string, init: RequestInit = {}) =>
      (await get(path, { ...init, headers: { 'accept-language': 'de' } })).body;
    const start = await inGerman('/');
    for (const words of ['Leseliste</a>', '>Suchen</button>', 'data-looking="Ich suche …"', '{status}'])
      expect(start).toContain(words);
    expect(start).not.toMatch(/Search papers|Reading list|Looking|Skip to|Try again|Opens in/);
    expect(await inGerman('/nowhere')).toContain('Eine solche Seite gibt es hier nicht.');
    expect(await inGerman('/papers/x', { method: 'POST' })).toContain('lässt sich nur lesen');
    expect(await inGerman('/?q=x')).toContain('Du hast gefragt:');
  });

  it('holds in its box what is shown, also where a page was turned or the search goes on', async () => {
    const [, , paper] = replyOf('A title').blocks;
    if (paper === undefined) throw new Error('no paper');
    const { get } = serve({
      answer: () => ({ ...wordsAs('x', 'sender'), query: 'bandits', blocks: [paper] }),
    });
    const box = async (path: string) =>
      /id="question" name="q" value="([^"]*)"/.exec((await get(path)).body)?.[1];
    expect(await box('/?q=papers+on+bandits%3F')).toBe('papers on bandits?');
    expect(await box('/?q=next')).toBe('bandits');
    expect(await box('/?do=s:5:bandits')).toBe('bandits');
    expect(await box('/?do=s:5:bandits&of=papers+on+bandits%3F')).toBe('papers on bandits?');
  });

  it('of one paper or of a question has a title that says so', async () => {
    const [, , paper] = replyOf('A <title>').blocks;
    if (paper?.kind !== 'paper') throw new Error('no paper');
    const { ordinal: _, ...full } = paper;
    const { get } = serve({
      answer: (event) =>
        wordsOf(event) === 'one' ? { ...replyOf(''), blocks: [full] } : wordsAs('x', 'sender'),
    });
    expect((await get('/?q=one')).body).toContain('<title>A &lt;title&gt; – Paperboy</title>');
    expect((await get('/?q=Offline+RL')).body).toContain('<title>Offline RL – Paperboy</title>');
    expect((await get(`/?q=${'long+'.repeat(500)}`)).body).toMatch(/<title>[^<]{50,80}… – Paperboy<\/title>/);
  });

  it('comes in part for what opens below a paper', async () => {
    const { get } = serve();
    expect((await get('/answer?do=c:1&under=3')).body).toMatch(/^<div class="opened" role="group"/);
    for (const under of ['x', '-1', '99'])
      expect((await get(`/answer?do=c:1&under=${under}`)).status).toBe(200);
  });

  it('comes in part for the script, and completes while typing', async () => {
    const { get } = serve();
    expect((await get('/answer?q=x')).body).toMatch(/^<article/);
    expect((await get('/answer')).status).toBe(400);
    const { body, headers } = await get('/complete?q=ab');
    expect(JSON.parse(body)).toMatchObject([{ label: 'ab completed' }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('has the question alone where there is nothing to say', async () => {
    const { get } = serve({ answer: () => ({ ...wordsAs('x', 'everyone'), blocks: [] }) });
    for (const path of ['/answer?q=thanks', '/?q=thanks']) {
      const { status, body } = await get(path);
      expect([status, body.includes('class="question"'), body.includes('class="answer"')]).toEqual([
        200,
        true,
        false,
      ]);
    }
  });

  it('that fails says so with a reference to the log, and nothing else', async () => {
    const { lines, logger } = readableLog();
    const facts = () => Promise.reject(new Error('secret detail'));
    const { status, body } = await serve({ logger, bot: { facts } }).get('/');
    expect(status).toBe(500);
    expect(body).not.toContain('secret detail');
    const [, reference = 'none'] = /reference ([0-9a-f]{8})/.exec(body) ?? [];
    expect(lines.find((line) => line.includes(reference))).toContain('secret detail');
  });
});

describe('what changes something', () => {
  /** Changes: what begins with “a:”, and what is said to be kept. */
  const open = (options: Parameters<typeof serve>[0] = {}) => {
    const needs: Bot['needs'] = (input) => ({
      context: false,
      manager: false,
      changes: /^(?:a:|keep)/.test(wordsOf({ input } as ChatEvent)),
    });
    const { get, events } = serve({ ...options, bot: { needs } });
    const post = (path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string>) =>
      get(path, { method: 'POST', body: new URLSearchParams(fields), headers });
    return { get, post, events };
  };
  const HERE = { origin: 'http://localhost' };

  it.each(['/?do=a:1', '/answer?do=a:1', '/?q=keep+it', '/answer?q=keep+it'])(
    'is not done by a look at %s, but offered',
    async (path) => {
      const { get, events } = open();
      for (const method of ['GET', 'HEAD']) expect((await get(path, { method })).status).toBe(200);
      expect(events).toEqual([]);
      const { body } = await get(path);
      expect(body).toContain('An address alone changes nothing here');
      expect(body).toMatch(
        /method="post"><button class="action" name="(?:do" value="a:1|q" value="keep it)"/,
      );
    },
  );

  it('is done when a button of this page is pressed, by its script or without it', async () => {
    const { post, events } = open();
    const page = await post('/', { do: 'a:1' }, HERE);
    expect(page.body).toMatch(/^<!doctype html>[\s\S]*asked: a:1/);
    const part = await post('/answer', { do: 'a:2' }, { 'sec-fetch-site': 'same-origin' });
    expect(part.body).toMatch(/^<article[\s\S]*asked: a:2/);
    const typed = await post('/', { q: 'keep it' }, HERE);
    expect(typed.body).toContain('asked: keep it');
    expect(events.map(wordsOf)).toEqual(['a:1', 'a:2', 'keep it']);
    expect((await post('/', {}, HERE)).status).toBe(303);
    expect((await post('/answer', {}, HERE)).status).toBe(400);
  });

  it('on the reading list is told as it is after that, with what was said about it', async () => {
    const [, , paper] = replyOf('A title').blocks;
    if (paper?.kind !== 'paper') throw new Error('no paper');
    const shown = (kind: 'save' | 'unsave'): Reply => ({
      ...wordsAs('', 'sender'),
      blocks: [
        {
          ...paper,
          id: 'p1',
          actions: [{ kind, label: kind, description: kind, token: `a:${kind}`, isOn: kind === 'unsave' }],
        },
      ],
    });
    const answers: Record<string, Reply> = {
      // The list again, in its place.
      'a:1': shown('unsave'),
      // A sentence alone: what holds is asked of the paper.
      'a:2': { ...wordsAs('It is full.', 'sender'), tone: 'notice' },
      'paper p1': shown('save'),
    };
    const { post, events } = open({ answer: (event) => answers[wordsOf(event)] ?? wordsAs('?', 'sender') });
    const listed = await post('/answer', { do: 'a:1', keeps: 'p1' }, HERE);
    expect(listed.body).toMatch(/data-keeps="p1"><button [^>]*aria-pressed="true">unsave</);
    expect(listed.body).not.toContain('class="said"');
    const full = await post('/answer', { do: 'a:2', keeps: 'p1' }, HERE);
    expect(full.body).toMatch(/aria-pressed="false">save<[\s\S]*class="said"[\s\S]*It is full\./);
    expect(events.map(wordsOf)).toEqual(['a:1', 'a:2', 'paper p1']);
    expect((await post('/answer', { do: 'a:1', keeps: 'gone' }, HERE)).body).not.toContain('<form');
  });

  it('says nothing when it cannot be read', async () => {
    const { get, events } = open();
    const broken = { ...HERE, 'content-type': 'multipart/form-data' };
    const { status } = await get('/answer', { method: 'POST', body: 'no form', headers: broken });
    expect([status, events]).toEqual([400, []]);
  });

  it.each<[string, Record<string, string>]>([
    ['another page', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another page of this machine', { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' }],
    ['a page that hides itself', { origin: 'null' }],
    ['nobody says where', {}],
  ])('is refused when it comes from elsewhere: %s', async (_, headers) => {
    const { lines, logger } = readableLog();
    const { post, events } = open({ logger });
    for (const path of ['/', '/answer']) {
      const { status, body } = await post(path, { do: 'a:1' }, headers);
      expect([status, body]).toEqual([403, expect.stringContaining('This came from another page')]);
    }
    expect([events, lines]).toEqual([[], []]);
  });

  it('is refused under other names of this machine too, and when it is far too much', async () => {
    const { post, events } = open();
    const rebound = { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' };
    expect((await post('http://evil.example/', { do: 'a:1' }, rebound)).status).toBe(403);
    expect((await post('/', { do: `a:${'x'.repeat(100_000)}` }, HERE)).status).toBe(413);
    expect(events).toEqual([]);
  });
});

describe('everything else', () => {
  it('that the page needs is served, and known by its tag when it is asked for again', async () => {
    const { get } = serve();
    for (const path of ['/assets/app.js', '/assets/style.css', '/favicon.svg']) {
      const { status, headers, body } = await get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      for (const [, module] of body.matchAll(/from '\.\/(\w+\.js)'/g))
        expect([module, (await get(`/assets/${module}`)).status]).toEqual([module, 200]);
      const again = await get(path, { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
      expect([again.status, again.body]).toEqual([304, '']);
    }
  });

  it('for machines tells health, readiness and metrics', async () => {
    let ready = false;
    const { get } = serve({
      readiness: async () => ({ ready, parts: { store: { state: ready ? 'ok' : 'starting' } } }),
      metrics: async () => ({ type: 'text/x-metrics', body: 'm 1' }),
    });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    ready = true;
    const well = await get('/readyz');
    expect([well.status, JSON.parse(well.body)]).toEqual([
      200,
      { ready: true, parts: { store: { state: 'ok' } } },
    ]);
    const { body, headers } = await get('/metrics');
    expect([body, headers.get('content-type')]).toEqual(['m 1', 'text/x-metrics']);
    expect((await serve().get('/metrics')).status).toBe(404);
  });

  it('is not there, or can only be read', async () => {
    const { get } = serve();
    for (const path of ['/nope', '/assets/../web-platform.ts', '/.env'])
      expect((await get(path)).status, path).toBe(404);
    expect((await get('/', { method: 'HEAD' })).status).toBe(200);
    for (const [path, method, allow] of [
      ['/healthz', 'POST', 'GET, HEAD'],
      ['/papers/p1', 'POST', 'GET, HEAD'],
      ['/', 'PUT', 'GET, HEAD, POST'],
      ['/answer', 'DELETE', 'GET, HEAD, POST'],
    ] as const) {
      const changed = await get(path, { method });
      expect([changed.status, changed.headers.get('allow')]).toEqual([405, allow]);
    }
  });

  it('is forbidden that the page does not need', async () => {
    const { get } = serve();
    for (const path of ['/', '/?q=x', '/nope', '/healthz', '/complete?q=x']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
    expect((await get('/?q=x')).body).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\sstyle=|\son\w+=/i);
  });

  it('is refused under other names while the page is for this machine only', async () => {
    const hosts = ['localhost:80', '127.0.0.1', '[::1]:3000', 'evil.example', 'localhost.evil.example'];
    const statuses = async (loopbackOnly: boolean) => {
      const { get } = serve({ loopbackOnly });
      return Promise.all(hosts.map(async (host) => (await get(`http://${host}/`)).status));
    };
    expect(await statuses(true)).toEqual([200, 200, 200, 403, 403]);
    expect(await statuses(false)).toEqual([200, 200, 200, 200, 200]);
  });
});
