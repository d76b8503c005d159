import { html } from 'hono/html';
import type { Html } from './render-html.ts';

/** Of a longer question the rest is left out, both in the box and in an address. */
export const MAX_QUESTION_CHARACTERS = 10_000;

interface PageContent {
  /** In front of the site's name in the window's title. */
  readonly title?: string;
  /** What stands in the search box. */
  readonly question?: string;
  readonly content: Html;
}

/** The whole page around a conversation. Nothing in it is inline that a strict Content-Security-Policy forbids. */
export function renderPage({ title, question = '', content }: PageContent): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === undefined ? 'Paperboy' : `${title} – Paperboy`}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
<script src="/assets/app.js" type="module"></script>
</head>
<body>
<a class="skip" href="#conversation">Skip to the conversation</a>
<header class="masthead">
<div class="masthead-inner">
<a class="wordmark" href="/"><img src="/favicon.svg" alt="" width="34" height="34"><h1>Paperboy</h1></a>
<form class="ask" action="/" method="get" role="search">
<label class="visually-hidden" for="question">Search papers, or ask for related ones</label>
<div class="combobox">
<input id="question" name="q" value="${question}" maxlength="${MAX_QUESTION_CHARACTERS}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" placeholder="Search papers: words, a title, author:name">
<ul id="completions" role="listbox" aria-label="Completions" hidden></ul>
</div>
<button type="submit">Search</button>
</form>
</div>
</header>
<main id="conversation" tabindex="-1" aria-label="Conversation">
<div id="log" role="log" aria-live="polite" aria-relevant="additions">
${content}
</div>
</main>
</body>
</html>`;
}

const EXAMPLES = [
  'offline reinforcement learning',
  'how can a model forget training data',
  'author:"Sergey Levine"',
  '"causal discovery" year:2023',
  'fairness -classification',
  'surprise me',
];

/** What stands in the conversation before the first question. */
export function renderWelcome(corpusFacts: string): Html {
  const example = (query: string) =>
    html`<li><a class="action" href="/?${new URLSearchParams({ q: query })}">${query}</a></li>`;
  return html`<section class="welcome" aria-label="Welcome">
<p class="headline">Read all about it.</p>
<p>Ask for papers in your own words, by title or by author. Every answer links to the paper, shows the sentences that matched, and leads on to related work.</p>
<ul class="actions examples">${EXAMPLES.map(example)}</ul>
<p class="text-note">${corpusFacts} · <a href="/?q=help">What else can be asked</a></p>
</section>`;
}

/** What stands in the conversation until the library answers. @param reading why it does not yet, as a sentence */
export function renderReading(reading: string): Html {
  return html`<section class="welcome" aria-label="In a moment" role="status">
<p class="headline">In a moment.</p>
<p>${reading} This page goes on by itself.</p>
</section>`;
}

/** A page in the site's look that says what went wrong. */
export function renderProblem(title: string, message: string): Html {
  return renderPage({
    title,
    content: html`<section class="welcome" role="alert"><h2 class="headline">${title}</h2><p>${message}</p><p><a href="/">Back to the start</a></p></section>`,
  });
}
