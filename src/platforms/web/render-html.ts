import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type {
  Action,
  Block,
  FactsBlock,
  Link,
  PaperBlock,
  Reply,
  Span,
  TextBlock,
} from '../../chat/reply.ts';

/** Markup in which every interpolated text is escaped (hono/html does it). */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const NOTHING = html``;

/** Does pressing a button with this token change something? */
export type Changes = (token: string) => boolean;

interface ExchangeOptions {
  /** What was typed; undefined for what was pressed. */
  readonly question?: string | undefined;
  readonly changes: Changes;
}

/** A question and its answer, or the question alone where there is nothing to say: a part of the page, and what the script inserts. */
export function renderExchange(reply: Reply, { question, changes }: ExchangeOptions): Html {
  const title = question ?? titleOf(reply);
  const blocks = question === undefined && isHeading(reply.blocks[0]) ? reply.blocks.slice(1) : reply.blocks;
  const heading =
    question === undefined
      ? html`<h2 class="answer-title" tabindex="-1">${title}</h2>`
      : html`<h2 class="question" tabindex="-1"><span class="visually-hidden">You asked: </span>${title}</h2>`;
  const answer = html`<div class="answer"${reply.tone === 'error' ? html` role="alert"` : NOTHING}>
${blocks.map((block) => renderBlock(block, changes))}
</div>`;
  return html`<article class="exchange" data-tone="${reply.tone}" data-title="${title}">
${heading}
${reply.blocks.length === 0 ? NOTHING : answer}
</article>`;
}

/** What an answer is about, for a heading and the page's title. */
export function titleOf(reply: Reply): string {
  const [first] = reply.blocks;
  if (isHeading(first)) return first.spans.map((span) => span.text).join('');
  return first?.kind === 'paper' ? 'Paper' : 'Answer';
}

function isHeading(block: Block | undefined): block is TextBlock {
  return block?.kind === 'text' && block.role === 'heading';
}

function renderBlock(block: Block, changes: Changes): Html {
  switch (block.kind) {
    case 'text':
      return html`<p class="text-${block.role}">${block.spans.map(renderSpan)}</p>`;
    case 'code':
      return html`<div class="code"><pre tabindex="0" aria-label="BibTeX"><code>${block.text}</code></pre><button type="button" class="copy" hidden>Copy</button></div>`;
    case 'paper':
      return renderPaper(block, changes);
    case 'facts':
      return renderFacts(block);
    case 'actions':
      return html`<ul class="actions page-actions">${block.actions.map((one) => renderAction(one, changes))}</ul>`;
    case 'divider':
      return html`<hr>`;
    default:
      return block satisfies never;
  }
}

function renderPaper(block: PaperBlock, changes: Changes): Html {
  const { ordinal, title, link, moreLinks, authors, venue, sentences, abstract, reason, actions, id } = block;
  const titleLink = renderLink({ label: title, href: link.href });
  return html`<section class="paper" aria-label="${title}">
<h3>${ordinal === undefined ? NOTHING : html`<span class="ordinal">${ordinal}</span> `}${titleLink}</h3>
${authors === '' ? NOTHING : html`<p class="authors">${authors}</p>`}
<p class="facts-line">${venue === '' ? NOTHING : html`<span class="venue">${venue}</span>`} ${renderLink(link)} ${moreLinks.map(renderLink)} <span class="id"><span class="visually-hidden">Id </span>${id}</span></p>
${reason === undefined || reason === '' ? NOTHING : html`<p class="reason">${reason}</p>`}
${sentences.map((spans) => html`<p class="sentence">${spans.map(renderSpan)}</p>`)}
${abstract.map((paragraph) => html`<p class="abstract">${paragraph}</p>`)}
${actions.length === 0 ? NOTHING : html`<ul class="actions">${actions.map((one) => renderAction(one, changes))}</ul>`}
</section>`;
}

function renderFacts({ facts }: FactsBlock): Html {
  return html`<dl class="facts">${facts.map(({ label, value }) => html`<dt>${label}</dt><dd>${value.map(renderSpan)}</dd>`)}</dl>`;
}

/**
 * What only asks is a link, so that it works without the script and can be opened in a new tab; what changes something is a
 * button, which no address can press.
 */
function renderAction({ label, description, token }: Action, changes: Changes): Html {
  const name = description.toLowerCase().startsWith(label.toLowerCase())
    ? description
    : `${label}: ${description}`;
  if (changes(token)) return html`<li>${renderButton({ field: 'do', value: token, name, label })}</li>`;
  const href = `/?${new URLSearchParams({ do: token })}`;
  return html`<li><a class="action" href="${href}" aria-label="${name}">${label}</a></li>`;
}

interface Button {
  /** What is sent when it is pressed. */
  readonly field: 'do' | 'q';
  readonly value: string;
  readonly name: string;
  readonly label: string;
}

function renderButton({ field, value, name, label }: Button): Html {
  return html`<form class="press" action="/" method="post"><button class="action" name="${field}" value="${value}" aria-label="${name}">${label}</button></form>`;
}

/** In place of the answer to what changes something and was only looked at, e.g. because somebody shared the address. */
export function renderConsent(asked: Pick<Button, 'field' | 'value'>, question: string | undefined): Html {
  const title = question ?? 'This changes something';
  return html`<article class="exchange" data-tone="notice" data-title="${title}">
<h2 class="${question === undefined ? 'answer-title' : 'question'}" tabindex="-1">${title}</h2>
<div class="answer">
<p class="text-body">An address alone changes nothing here. Press the button if you want it.</p>
${renderButton({ ...asked, name: `Do it: ${title}`, label: 'Do it' })}
</div>
</article>`;
}

function renderSpan({ text, style, href }: Span): Html {
  const styled = renderStyle(text, style);
  return href !== undefined && isWebAddress(href)
    ? html`<a href="${href}" rel="noopener noreferrer">${styled}</a>`
    : styled;
}

function renderStyle(text: string, style: Span['style']): Html {
  switch (style) {
    case undefined:
      return html`${text}`;
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'mark':
      return html`<mark>${text}</mark>`;
    case 'code':
      return html`<code>${text}</code>`;
    default:
      return style satisfies never;
  }
}

/** Only http(s) addresses become links; with any other the label is plain text. */
function renderLink({ label, href }: Pick<Link, 'label' | 'href'>): Html {
  if (!isWebAddress(href)) return html`<span>${label}</span>`;
  return html`<a class="link" href="${href}" rel="noopener noreferrer">${label}</a>`;
}

function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}
