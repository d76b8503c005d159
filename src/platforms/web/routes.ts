import type { Context } from 'hono';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { Hono } from 'hono/tiny';
import { toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import type { Input } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import { readAssets } from './assets.ts';
import { MAX_QUESTION_CHARACTERS, renderPage, renderProblem, renderWelcome } from './page.ts';
import { type Html, renderExchange, titleOf } from './render-html.ts';

/** What the pages are made with. */
export interface RouteOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  readonly ready: () => boolean;
  /** Refuse requests for other host names: a page elsewhere could have its name resolve to this machine (DNS rebinding). */
  readonly loopbackOnly: boolean;
  readonly metrics?: () => Promise<{ readonly type: string; readonly body: string }>;
}

const COMPLETIONS = 10;
const MAX_PREFIX_CHARACTERS = 300;

/** Everything that the web page serves. Pages work without the script: it only saves loading them whole. */
export function createRoutes(options: RouteOptions): Hono {
  const { bot, logger, loopbackOnly } = options;
  const app = new Hono();
  app.use(secureHeaders(SECURITY));
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      c.header('Allow', 'GET, HEAD');
      return c.html(renderProblem('Not possible', 'This page can only be read.'), 405);
    }
    if (loopbackOnly && !LOOPBACK.test(new URL(c.req.url).hostname)) {
      return c.text('This page answers only on this machine, under localhost or 127.0.0.1.\n', 403);
    }
    return next();
  });
  addPages(app, bot);
  addProbes(app, options);
  addAssets(app);
  app.notFound((c) => c.html(renderProblem('Not found', 'There is no such page here.'), 404));
  app.onError((error, c) => {
    const { sentence } = logProblem(logger, { err: error, path: c.req.path }, 'a page failed');
    return c.html(renderProblem('Something went wrong', sentence), 500);
  });
  return app;
}

function addPages(app: Hono, bot: Bot): void {
  const ask = (input: Input) =>
    bot.handle({ address: ADDRESS, sender: SENDER, input, receivedAt: new Date() });

  app.get('/', async (c) => {
    const asked = readQuestion(c);
    if (asked === undefined)
      return sendPage(c, renderPage({ content: renderWelcome((await bot.facts()).inWords) }));
    const reply = await ask(asked.input);
    const title = asked.question ?? titleOf(reply);
    return sendPage(
      c,
      renderPage({ title, question: asked.question ?? '', content: renderExchange(asked.question, reply) }),
    );
  });

  app.get('/papers/:id', async (c) => {
    const reply = await ask({
      kind: 'text',
      text: `paper ${c.req.param('id').slice(0, MAX_PREFIX_CHARACTERS)}`,
    });
    const [first] = reply.blocks;
    const found = reply.tone === 'answer' && first?.kind === 'paper' && first.ordinal === undefined;
    const shown: Reply = found ? reply : { ...reply, tone: 'notice' };
    return sendPage(
      c,
      renderPage({ title: found ? first.title : 'No such paper', content: renderExchange(undefined, shown) }),
      found ? 200 : 404,
    );
  });

  app.get('/answer', async (c) => {
    const asked = readQuestion(c);
    if (asked === undefined) return c.text('What is the question? (q= or do=)\n', 400);
    return sendPage(c, renderExchange(asked.question, await ask(asked.input)));
  });

  app.get('/complete', async (c) => {
    c.header('Cache-Control', 'no-store');
    const prefix = (c.req.query('q') ?? '').slice(0, MAX_PREFIX_CHARACTERS);
    return c.json(await bot.complete(prefix, COMPLETIONS));
  });
}

/** What machines ask for. */
function addProbes(app: Hono, { ready, metrics }: RouteOptions): void {
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', (c) => (ready() ? c.text('ready\n') : c.text('not ready\n', 503)));

  if (metrics !== undefined) {
    app.get('/metrics', async (c) => {
      const { type, body } = await metrics();
      return c.body(body, 200, { 'Content-Type': type });
    });
  }
}

function addAssets(app: Hono): void {
  for (const { path, type, body, etag } of readAssets()) {
    app.get(path, (c) => {
      const headers = { 'Content-Type': type, ETag: etag, 'Cache-Control': 'no-cache' };
      return c.req.header('If-None-Match') === etag ? c.body(null, 304, headers) : c.body(body, 200, headers);
    });
  }
}

const ADDRESS = toAddress('web', 'local', 'page');
const SENDER = { id: 'local', name: 'you', isManager: true } as const;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const SECURITY = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  crossOriginOpenerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  // The page is served over plain HTTP on this machine; a proxy that adds TLS adds this too.
  strictTransportSecurity: false,
} satisfies Parameters<typeof secureHeaders>[0];

interface Asked {
  readonly input: Input;
  /** What the person typed; undefined for a button. */
  readonly question?: string;
}

function readQuestion(c: Context): Asked | undefined {
  const token = c.req.query('do');
  if (token !== undefined) return { input: { kind: 'action', token } };
  const question = c.req.query('q')?.trim();
  if (question === undefined || question === '') return undefined;
  const text = question.slice(0, MAX_QUESTION_CHARACTERS);
  return { input: { kind: 'text', text }, question: text };
}

function sendPage(c: Context, page: Html, status: 200 | 404 = 200) {
  c.header('Cache-Control', 'no-store');
  return c.html(html`${page}`, status);
}
