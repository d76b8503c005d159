import pino from 'pino';
import { describe, expect, it } from 'vitest';
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
    ready: () => true,
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

  it('comes in part for the script, and completes while typing', async () => {
    const { get } = serve();
    expect((await get('/answer?q=x')).body).toMatch(/^<article/);
    expect((await get('/answer')).status).toBe(400);
    const { body, headers } = await get('/complete?q=ab');
    expect(JSON.parse(body)).toMatchObject([{ label: 'ab completed' }]);
    expect(headers.get('cache-control')).toBe('no-store');
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

describe('everything else', () => {
  it('that the page needs is served, and known by its tag when it is asked for again', async () => {
    const { get } = serve();
    for (const path of ['/assets/app.js', '/assets/style.css', '/favicon.svg']) {
      const { status, headers } = await get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      const again = await get(path, { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
      expect([again.status, again.body]).toEqual([304, '']);
    }
  });

  it('for machines tells health, readiness and metrics', async () => {
    let ready = false;
    const { get } = serve({
      ready: () => ready,
      metrics: async () => ({ type: 'text/x-metrics', body: 'm 1' }),
    });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    ready = true;
    expect((await get('/readyz')).status).toBe(200);
    const { body, headers } = await get('/metrics');
    expect([body, headers.get('content-type')]).toEqual(['m 1', 'text/x-metrics']);
    expect((await serve().get('/metrics')).status).toBe(404);
  });

  it('is not there, or can only be read', async () => {
    const { get } = serve();
    for (const path of ['/nope', '/assets/../web-platform.ts', '/.env'])
      expect((await get(path)).status, path).toBe(404);
    expect((await get('/', { method: 'HEAD' })).status).toBe(200);
    const changed = await get('/', { method: 'POST', body: 'x' });
    expect([changed.status, changed.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('is forbidden that the page does not need', async () => {
    const { get } = serve();
    for (const path of ['/', '/?q=x', '/nope', '/healthz', '/complete?q=x']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
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
