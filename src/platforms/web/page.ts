import { html } from 'hono/html';
import type { Completion } from '../../chat/bot.ts';
import { cleanText } from '../../chat/clean-text.ts';
import type { Messages } from '../../messages/messages.ts';
import { tabTitle } from './render-html.ts';
import type { Html } from './render-text.ts';

/** Of a longer question the rest is left out, both in the box and in an address. */
export const MAX_QUESTION_CHARACTERS = 10_000;

/** A page: what is of its own. */
export interface PageContent {
  /** In front of the site's name in the window's title. */
  readonly title?: string;
  /** What stands in the search box. */
  readonly box?: string;
  readonly content: Html;
}

/** The whole page around a conversation. Nothing in it is inline that a strict Content-Security-Policy forbids. */
export function renderPage({ title, box = '', content }: PageContent, say: Messages): Html {
  return html`<!doctype html>
<html lang="${say.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === undefined ? 'Paperboy' : `${tabTitle(title)} – Paperboy`}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/app.js" type="module"></script>
</head>
<body>
<a class="skip" href="#conversation">${say.text('page.skip')}</a>
<header class="masthead">
<div class="masthead-inner">
<h1 class="wordmark"><a href="/"><img src="/favicon.svg" alt="" width="34" height="34">Paperboy</a></h1>
<form class="ask" action="/" method="get" role="search">
<label class="visually-hidden" for="question">${say.text('page.box')}</label>
<div class="combobox">
<input id="question" name="q" value="${cleanText(box)}" maxlength="${MAX_QUESTION_CHARACTERS}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" placeholder="${say.text('page.placeholder')}">
<ul id="completions" role="listbox" aria-label="${say.text('page.completions')}"${renderKinds(say)} hidden></ul>
</div>
<button type="submit">${say.text('action.search')}</button>
</form>
<nav class="places"><a href="/?q=saved">${say.text('page.saved')}</a> <a href="/?q=help">${say.text('action.help')}</a></nav>
</div>
</header>
<main id="conversation" tabindex="-1">
<div id="log"${renderWords(say)}>
${content}
</div>
</main>
<p id="status" class="visually-hidden" role="status"></p>
<span id="new-tab" hidden>${say.text('page.newTab')}</span>
</body>
</html>`;
}

const KINDS: readonly Completion['kind'][] = ['title', 'author', 'venue', 'search'];

/** What completions are called, for the script: `data-title` of a title. */
function renderKinds(say: Messages): Html {
  return html`${KINDS.map((kind) => html` data-${kind}="${say.text(`page.kind.${kind}`)}"`)}`;
}

/** What the script says by itself. It puts the status that a server answered in place of `{status}`. */
function renderWords(say: Messages): Html {
  const refused = say.text('page.refused', { status: '{status}' });
  return html` data-looking="${say.text('late.looking')}" data-unreachable="${say.text('page.unreachable')}" data-refused="${refused}" data-retry="${say.text('page.retry')}"`;
}

const EXAMPLES = [
  'offline reinforcement learning',
  'how can a model forget training data',
  'author:"Sergey Levine"',
  '"causal discovery" year:2023',
  'fairness -classification',
];

/** What stands in the conversation before the first question. */
export function renderWelcome(corpusFacts: string, say: Messages): Html {
  const example = (query: string) =>
    html`<li><a class="action" href="/?${new URLSearchParams({ q: query })}">${query}</a></li>`;
  return html`<section class="welcome">
<h2 class="headline">${say.text('page.headline')}</h2>
<p>${say.text('page.welcome')}</p>
<ul class="actions examples">${[...EXAMPLES, say.text('help.random.say')].map(example)}</ul>
<p class="text-note">${corpusFacts} · <a href="/?q=help">${say.text('page.whatElse')}</a></p>
</section>`;
}

/** What stands in the conversation until the library answers. @param why why it does not yet, as a sentence */
export function renderReading(why: string, say: Messages): Html {
  return html`<section class="welcome">
<h2 class="headline">${say.text('page.soonHeadline')}</h2>
<p role="status">${say.text('page.reading', { why })}</p>
</section>`;
}

/** A page in the site's look that says what went wrong. */
export function renderProblem(title: string, message: string, say: Messages): Html {
  const content = html`<section class="welcome"><h2 class="headline">${title}</h2><p role="alert">${message}</p><p><a href="/">${say.text('page.toStart')}</a></p></section>`;
  return renderPage({ title, content }, say);
}
