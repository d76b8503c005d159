import { request } from 'node:http';
import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bot } from '../../../src/chat/ports.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { renderExchange } from '../../../src/platforms/web/render-html.ts';
import { createWebPlatform, type WebPlatform } from '../../../src/platforms/web/web-platform.ts';
import { replyOf, scriptedBot } from '../../helpers/scripted-bot.ts';

const logger = pino({ level: 'silent' });
const notice: Reply = {
  tone: 'notice',
  audience: 'sender',
  blocks: [{ kind: 'text', role: 'body', spans: [{ text: 'nothing' }] }],
};

async function serve(bot: Bot, ready = () => true): Promise<WebPlatform> {
  const web = createWebPlatform({ host: '127.0.0.1', port: 0, logger, ready });
  await web.start(bot);
  onTestFinished(() => web.stop());
  return web;
}

describe('the web page', () => {
  it('serves pages, fragments, completions, assets and health, and nothing else', async () => {
    let ready = false;
    const { url } = await serve(
      scriptedBot((event) =>
        event.input.kind === 'text' && event.input.text.includes('missing') ? notice : replyOf('text'),
      ),
      () => ready,
    );
    const get = async (path: string, init?: RequestInit) => {
      const response = await fetch(url + path, init);
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        body: await response.text(),
        headers: response.headers,
      };
    };
    expect(await get('/')).toMatchObject({ status: 200, body: expect.stringContaining('Read all about it') });
    expect(await get('/?q=x')).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^<!doctype html>[\s\S]*You asked/),
    });
    expect(await get('/?do=x')).toMatchObject({
      status: 200,
      body: expect.stringContaining('<title>text – Paperboy'),
    });
    expect(await get('/answer?q=x')).toMatchObject({ status: 200, body: expect.stringMatching(/^<article/) });
    expect(await get('/answer')).toMatchObject({ status: 400 });
    expect(await get('/papers/missing')).toMatchObject({
      status: 404,
      body: expect.stringContaining('nothing'),
    });
    expect(JSON.parse((await get('/complete?q=ab')).body)).toEqual([
      { label: 'ab completed', value: 'ab completed', token: 'p:1', kind: 'title' },
    ]);
    for (const path of ['/assets/app.js', '/assets/style.css', '/favicon.svg']) {
      const { status, headers } = await get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect((await get(path, { headers: { 'If-None-Match': headers.get('etag') ?? '' } })).status).toBe(304);
    }
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({ status: 503 });
    ready = true;
    expect(await get('/readyz')).toMatchObject({ status: 200 });
    for (const path of ['/nope', '/assets/../web-platform.ts', '/.env'])
      expect((await get(path)).status, path).toBe(404);
    expect((await get('/', { method: 'HEAD' })).status).toBe(200);
    expect(await get('/', { method: 'POST', body: 'x' })).toMatchObject({ status: 405 });
  });

  it('forbids everything that it does not need', async () => {
    const { url } = await serve(scriptedBot(() => notice));
    for (const path of ['/', '/?q=x', '/nope', '/healthz', '/complete?q=x']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    const page = await (await fetch(`${url}/?q=x`)).text();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\sstyle=|\son\w+=/i);
  });

  it('answers only for this machine while it listens only there', async () => {
    const { url } = await serve(scriptedBot(() => notice));
    const status = (host: string) =>
      new Promise((resolve, reject) => {
        request(url, { headers: { Host: host } }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
    expect(
      await Promise.all(
        ['localhost:80', '127.0.0.1', '[::1]:3000', 'evil.example', 'localhost.evil.example'].map(status),
      ),
    ).toEqual([200, 200, 200, 403, 403]);
  });

  it('takes a whole abstract in the address', async () => {
    const { url } = await serve(
      scriptedBot(({ input }) => replyOf(input.kind === 'text' ? String(input.text.length) : '')),
    );
    const response = await fetch(`${url}/answer?${new URLSearchParams({ q: 'ü '.repeat(4_000) })}`);
    expect(await response.text()).toContain('7999');
  });

  it('finishes an answer in flight before it stops', async () => {
    let finish: (reply: Reply) => void = () => {};
    const asked = Promise.withResolvers<void>();
    const web = createWebPlatform({ host: '127.0.0.1', port: 0, logger, ready: () => true });
    await web.start(
      scriptedBot(() => {
        asked.resolve();
        return new Promise((resolve) => {
          finish = resolve;
        });
      }),
    );
    const answer = fetch(`${web.url}/answer?q=slow`);
    await asked.promise;
    const stopped = web.stop();
    finish(replyOf('late but whole'));
    expect(await (await answer).text()).toContain('late but whole');
    await stopped;
    await expect(fetch(web.url)).rejects.toThrow();
  });

  it('says what to set when it cannot listen', async () => {
    const first = await serve(scriptedBot(() => notice));
    const port = Number(new URL(first.url).port);
    const second = createWebPlatform({ host: '127.0.0.1', port, logger, ready: () => true });
    await expect(second.start(scriptedBot(() => notice))).rejects.toMatchObject({
      code: 'port_in_use',
      message: expect.stringContaining(`Port ${port}`),
    });
    const elsewhere = createWebPlatform({ host: '192.0.2.1', port: 0, logger, ready: () => true });
    await expect(elsewhere.start(scriptedBot(() => notice))).rejects.toMatchObject({
      code: 'listen_failed',
      message: expect.stringContaining('HOST=192.0.2.1'),
    });
  });
});

describe('renderExchange', () => {
  it('lets no text become markup, in any place', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='x",
        '&lt;',
        '</title>',
      ),
    );
    const plain = String(await renderExchange('q', replyOf('plain')));
    const tags = (html: string) => html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((text) => text !== ''),
        async (text) => {
          expect(tags(String(await renderExchange(text, replyOf(text))))).toEqual(tags(plain));
        },
      ),
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    ' javascript:alert(1)',
    '//no-scheme',
    'nonsense',
  ])('makes no link of %s', async (href) => {
    const html = String(await renderExchange('q', replyOf('text', href)));
    expect(html.match(/<a [^>]*href="(?!\/\?)[^"]*"/g)).toBeNull();
  });
});
