import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { Hono } from 'hono/tiny';
import { toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import type { Input } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Readiness } from '../../chat/readiness.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import { readAssets } from './assets.ts';
import { MAX_QUESTION_CHARACTERS, renderPage, renderProblem, renderReading, renderWelcome } from './page.ts';
import { type Changes, type Html, renderConsent, renderExchange, titleOf } from './render-html.ts';

/** What the pages are made with. */
export interface RouteOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  /** What /readyz tells; without it there is no such page. */
  readonly readiness?: () => Promise<Readiness>;
  /** Refuse requests for other host names: a page elsewhere could have its name resolve to this machine (DNS rebinding). */
  readonly loopbackOnly: boolean;
  readonly metrics?: () => Promise<{ readonly type: string; readonly body: string }>;
}

const COMPLETIONS = 10;
const MAX_PREFIX_CHARACTERS = 300;
const MAX_BODY_BYTES = 64 * 1024;
/** How soon a page that cannot answer yet is loaded again. */
const LOOK_AGAIN_SECONDS = 2;

/** Everything that the web page serves. Pages work without the script: it only saves loading them whole. */
export function createRoutes(options: RouteOptions): Hono {
  const { bot, logger, loopbackOnly } = options;
  const app = new Hono();
  app.use(secureHeaders(SECURITY));
  app.use(async (c, next) => {
    if (!isAllowed(c.req.method, c.req.path)) {
      c.header('Allow', TAKES_PRESSES.has(c.req.path) ? 'GET, HEAD, POST' : 'GET, HEAD');
      return c.html(renderProblem('Not possible', 'This page can only be read.'), 405);
    }
    if (loopbackOnly && !LOOPBACK.test(new URL(c.req.url).hostname)) {
      return c.text('This page answers only on this machine, under localhost or 127.0.0.1.\n', 403);
    }
    return next();
  });
  // A page elsewhere may send a form here, but a browser says where it comes from.
  app.use(csrf(), bodyLimit({ maxSize: MAX_BODY_BYTES }));
  addPages(app, bot);
  addProbes(app, options);
  addAssets(app);
  app.notFound((c) => c.html(renderProblem('Not found', 'There is no such page here.'), 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return c.html(renderProblem('Not possible', REFUSALS[error.status] ?? error.message), error.status);
    const { sentence } = logProblem(logger, { err: error, path: c.req.path }, 'a page failed');
    return c.html(renderProblem('Something went wrong', sentence), 500);
  });
  return app;
}

/** Where a button that changes something is pressed. */
const TAKES_PRESSES: ReadonlySet<string> = new Set(['/', '/answer']);

function isAllowed(method: string, path: string): boolean {
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && TAKES_PRESSES.has(path));
}

const REFUSALS: Readonly<Record<number, string>> = {
  403: 'This came from another page. Press the button on this one.',
  413: 'That is more than this page takes.',
};

function addPages(app: Hono, bot: Bot): void {
  const ask = (input: Input) =>
    bot.handle({ address: ADDRESS, sender: SENDER, input, receivedAt: new Date() });
  const changes: Changes = (token) => bot.needs({ kind: 'action', token }).changes;

  /** What is asked by a mere look is answered only when that changes nothing. */
  const exchange = async ({ input, field, value, question }: Asked, isPressed: boolean) => {
    if (!isPressed && bot.needs(input).changes)
      return {
        title: question ?? 'This changes something',
        content: renderConsent({ field, value }, question),
      };
    const reply = await ask(input);
    return { title: question ?? titleOf(reply), content: renderExchange(reply, { question, changes }) };
  };

  const wait = async (c: Context, next: () => Promise<void>) => {
    const reading = c.req.method === 'POST' ? undefined : bot.reading();
    if (reading === undefined) return next();
    // Works without the script too, and asks the same question again.
    c.header('Refresh', String(LOOK_AGAIN_SECONDS));
    return sendPage(c, renderPage({ content: renderReading(reading), title: 'In a moment' }));
  };
  app.use('/', wait);
  app.use('/papers/*', wait);

  app.get('/', async (c) => {
    const asked = readAsked(c.req.query());
    if (asked === undefined)
      return sendPage(c, renderPage({ content: renderWelcome((await bot.facts()).inWords) }));
    const { question = '' } = asked;
    return sendPage(c, renderPage({ ...(await exchange(asked, false)), question }));
  });

  app.post('/', async (c) => {
    const asked = readAsked(await readForm(c));
    if (asked === undefined) return c.redirect('/', 303);
    return sendPage(c, renderPage(await exchange(asked, true)));
  });

  app.get('/papers/:id', async (c) => {
    const reply = await ask({
      kind: 'text',
      text: `paper ${c.req.param('id').slice(0, MAX_PREFIX_CHARACTERS)}`,
    });
    const [first] = reply.blocks;
    const found = reply.tone === 'answer' && first?.kind === 'paper' && first.ordinal === undefined;
    const shown: Reply = found ? reply : { ...reply, tone: 'notice' };
    const title = found ? first.title : 'No such paper';
    return sendPage(c, renderPage({ title, content: renderExchange(shown, { changes }) }), found ? 200 : 404);
  });

  app.on(['GET', 'POST'], '/answer', async (c) => {
    const isPressed = c.req.method === 'POST';
    const asked = readAsked(isPressed ? await readForm(c) : c.req.query());
    if (asked === undefined) return c.text('What is the question? (q= or do=)\n', 400);
    return sendPage(c, (await exchange(asked, isPressed)).content);
  });

  app.get('/complete', async (c) => {
    c.header('Cache-Control', 'no-store');
    const prefix = (c.req.query('q') ?? '').slice(0, MAX_PREFIX_CHARACTERS);
    return c.json(await bot.complete(prefix, COMPLETIONS));
  });
}

/** What cannot be read says nothing. */
async function readForm({ req }: Context) {
  try {
    return await req.parseBody();
  } catch {
    return {};
  }
}

/** What machines ask for. */
function addProbes(app: Hono, { readiness, metrics }: RouteOptions): void {
  app.get('/healthz', (c) => c.text('ok\n'));
  if (readiness !== undefined) {
    app.get('/readyz', async (c) => {
      const state = await readiness();
      return c.json(state, state.ready ? 200 : 503, { 'Cache-Control': 'no-store' });
    });
  }

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
  // Nothing is told to others; to the page itself a browser says where a form comes from.
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  // The page is served over plain HTTP on this machine; a proxy that adds TLS adds this too.
  strictTransportSecurity: false,
} satisfies Parameters<typeof secureHeaders>[0];

interface Asked {
  readonly input: Input;
  /** How it was sent. */
  readonly field: 'do' | 'q';
  readonly value: string;
  /** What the person typed; undefined for a button. */
  readonly question?: string;
}

function readAsked({ do: token, q }: Readonly<Record<string, unknown>>): Asked | undefined {
  if (typeof token === 'string') return { input: { kind: 'action', token }, field: 'do', value: token };
  const question = typeof q === 'string' ? q.trim().slice(0, MAX_QUESTION_CHARACTERS) : '';
  if (question === '') return undefined;
  return { input: { kind: 'text', text: question }, field: 'q', value: question, question };
}

function sendPage(c: Context, page: Html, status: 200 | 404 = 200) {
  c.header('Cache-Control', 'no-store');
  return c.html(html`${page}`, status);
}
