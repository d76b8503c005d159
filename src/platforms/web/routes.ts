import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { Hono } from 'hono/tiny';
import type { Bot } from '../../chat/bot.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Readiness } from '../../chat/readiness.ts';
import type { Logger } from '../../logger.ts';
import { ENGLISH } from '../../messages/english.ts';
import type { MessageKey, Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { acceptedLocale } from './accept-language.ts';
import { readAsked } from './asked.ts';
import { readAssets } from './assets.ts';
import { type PageContent, renderPage, renderProblem, renderReading, renderWelcome } from './page.ts';
import { createPageAnswers } from './page-answers.ts';
import type { Html } from './render-text.ts';

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
      return sendProblem(c, 405, { title: 'page.notPossible', message: 'page.onlyRead' });
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
  app.notFound((c) => sendProblem(c, 404, { title: 'page.notFound', message: 'page.noPage' }));
  app.onError(async (error, c) => {
    const say = await messagesTo(c);
    if (error instanceof HTTPException) {
      const refusal = REFUSALS[error.status];
      const message = refusal === undefined ? error.message : say.text(refusal);
      return c.html(renderProblem(say.text('page.notPossible'), message, say), error.status);
    }
    const reference = logProblem(logger, { err: error, path: c.req.path }, 'a page failed');
    return c.html(renderProblem(say.text('page.wrong'), say.text('page.logged', { reference }), say), 500);
  });
  return app;
}

/** Where a button that changes something is pressed. */
const TAKES_PRESSES: ReadonlySet<string> = new Set(['/', '/answer']);

function isAllowed(method: string, path: string): boolean {
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && TAKES_PRESSES.has(path));
}

const REFUSALS: Readonly<Record<number, MessageKey>> = {
  403: 'page.elsewhere',
  413: 'page.tooMuch',
};

async function sendProblem(
  c: Context,
  status: 404 | 405,
  { title, message }: { readonly title: MessageKey; readonly message: MessageKey },
) {
  const say = await messagesTo(c);
  return c.html(renderProblem(say.text(title), say.text(message), say), status);
}

function addPages(app: Hono, bot: Bot): void {
  const pages = createPageAnswers(bot);

  const wait = async (c: Context, next: () => Promise<void>) => {
    const say = await messagesTo(c);
    const reading = c.req.method === 'POST' ? undefined : bot.reading(say.locale);
    if (reading === undefined) return next();
    // Works without the script too, and asks the same question again.
    c.header('Refresh', String(LOOK_AGAIN_SECONDS));
    return sendPage(c, { content: renderReading(reading, say), title: say.text('page.soon') });
  };
  app.use('/', wait);
  app.use('/papers/*', wait);

  app.get('/', async (c) => {
    const asked = readAsked(c.req.query());
    const say = await messagesTo(c);
    if (asked !== undefined) return sendPage(c, await pages.exchange(asked, { say, isPressed: false }));
    const { inWords } = await bot.facts(say.locale);
    return sendPage(c, { content: renderWelcome(inWords, say) });
  });

  app.post('/', async (c) => {
    const asked = readAsked(await readForm(c));
    if (asked === undefined) return c.redirect('/', 303);
    return sendPage(c, await pages.exchange(asked, { say: await messagesTo(c), isPressed: true }));
  });

  app.get('/papers/:id', async (c) => {
    const { found, ...page } = await pages.paper(
      c.req.param('id').slice(0, MAX_PREFIX_CHARACTERS),
      await messagesTo(c),
    );
    return sendPage(c, page, found ? 200 : 404);
  });

  // Parts of pages, for the script.
  app.on(['GET', 'POST'], '/answer', async (c) => {
    const isPressed = c.req.method === 'POST';
    const sent = isPressed ? await readForm(c) : c.req.query();
    const asked = readAsked(sent);
    if (asked === undefined) return c.text('What is the question? (q= or do=)\n', 400);
    const how = { say: await messagesTo(c), isPressed };
    const { under, keeps } = sent;
    if (isPressed && typeof keeps === 'string') return sendPart(c, await pages.kept(asked, keeps, how));
    if (typeof under === 'string') return sendPart(c, await pages.part(asked, Number(under), how));
    return sendPart(c, (await pages.exchange(asked, how)).content);
  });

  app.get('/complete', async (c) => {
    c.header('Cache-Control', 'no-store');
    const prefix = (c.req.query('q') ?? '').slice(0, MAX_PREFIX_CHARACTERS);
    return c.json(await bot.complete(prefix, COMPLETIONS));
  });
}

/** What is said to whoever asks for a page, in their browser's language. Never rejects. */
function messagesTo({ req }: Context): Promise<Messages> {
  return messagesFor(acceptedLocale(req.header('accept-language'))).catch(() => ENGLISH);
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

async function sendPage(c: Context, page: PageContent, status: 200 | 404 = 200) {
  return sendPart(c, renderPage(page, await messagesTo(c)), status);
}

function sendPart(c: Context, part: Html, status: 200 | 404 = 200) {
  c.header('Cache-Control', 'no-store');
  return c.html(html`${part}`, status);
}
