import { request } from 'node:http';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createWebPlatform, type WebPlatform } from '../../../src/platforms/web/web-platform.ts';
import { replyOf, scriptedBot } from '../../helpers/scripted-bot.ts';

const logger = pino({ level: 'silent' });
const notice: Reply = {
  tone: 'notice',
  audience: 'sender',
  blocks: [{ kind: 'text', role: 'body', spans: [{ text: 'nothing' }] }],
};

async function serve(bot: Bot): Promise<WebPlatform> {
  const web = createWebPlatform({ host: '127.0.0.1', port: 0, logger });
  await web.start(bot);
  onTestFinished(() => web.stop());
  return web;
}

describe('the web page', () => {
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
    const web = createWebPlatform({ host: '127.0.0.1', port: 0, logger });
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
    const second = createWebPlatform({ host: '127.0.0.1', port, logger });
    await expect(second.start(scriptedBot(() => notice))).rejects.toMatchObject({
      code: 'port_in_use',
      message: expect.stringContaining(`Port ${port}`),
    });
    // Slack's requests come in on another port of ours, which is the next by default.
    const ports = [port, port + 1, port + 2];
    const beside = createWebPlatform({ host: '127.0.0.1', port, ports, logger });
    await expect(beside.start(scriptedBot(() => notice))).rejects.toThrow(`for example PORT=${port + 3}.`);
    const elsewhere = createWebPlatform({ host: '192.0.2.1', port: 0, logger });
    await expect(elsewhere.start(scriptedBot(() => notice))).rejects.toMatchObject({
      code: 'listen_failed',
      message: expect.stringContaining('HOST=192.0.2.1'),
    });
  });
});
