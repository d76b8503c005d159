import { html } from 'hono/html';
import type { Kind } from '../../chat/intent.ts';
import type { Action, Link, PaperBlock } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';
import { type Changes, renderAction, renderActions } from './render-action.ts';
import {
  type Html,
  isWebAddress,
  NOTHING,
  renderLink,
  renderQuoted,
  renderSpan,
  renderText,
} from './render-text.ts';

/** How papers are drawn. */
export interface PaperOptions {
  readonly changes: Changes;
  readonly say: Messages;
  /** Of the headings of papers: 3 where the answer's own is 2. */
  readonly level: number;
}

/** HTML has no headings below this level. */
const LAST_LEVEL = 6;

/** A heading of a level, or of the last that there is. */
export function renderHeading(level: number, className: string, content: Html): Html {
  const name = `h${Math.min(level, LAST_LEVEL)}`;
  const attribute = className === '' ? NOTHING : html` class="${className}"`;
  return html`<${name}${attribute}>${content}</${name}>`;
}

/** One paper: an entry of a list, or in full. What its actions show opens below it. */
export function renderPaper(block: PaperBlock, { changes, say, level }: PaperOptions): Html {
  const { ordinal, title, link, reason, sentences, id } = block;
  const number = ordinal === undefined ? NOTHING : html`<span class="ordinal">${ordinal}</span> `;
  const linked = isWebAddress(link.href) ? renderLink(link.href, renderQuoted(title)) : renderQuoted(title);
  return html`<article class="paper" data-paper="${id}" data-level="${level}">
${renderHeading(level, '', html`${number}${linked}`)}
${renderByline(block)}
${reason === undefined || reason === '' ? NOTHING : html`<p class="reason">${renderText(reason)}</p>`}
${sentences.map((spans) => html`<p class="sentence" dir="auto">${spans.map(renderSpan)}</p>`)}
${isInFull(block) ? html`${renderAbstract(block)}${renderFacts(block, say)}` : NOTHING}
${renderActions(renderPaperActions(block, changes))}
</article>`;
}

/** Is the paper shown with all that is known of it? */
export function isInFull({ abstract }: PaperBlock): boolean {
  return abstract.length > 0;
}

/** What opens below a paper whose title is shown already. */
export function renderDetails(block: PaperBlock, say: Messages): Html {
  const { authors } = block;
  const names = authors === '' ? NOTHING : html`<p class="authors all">${renderQuoted(authors)}</p>`;
  return html`${names}${renderAbstract(block)}${renderFacts(block, say)}`;
}

/** Who wrote it, where it appeared, and where its title leads when that is no page of its own. */
function renderByline(block: PaperBlock): Html {
  const { authors, venue, link, moreLinks } = block;
  return renderLine('byline', [
    ...(authors === '' ? [] : [html`<span class="authors">${renderQuoted(authors)}</span>`]),
    ...(venue === '' ? [] : [html`<span class="venue">${renderQuoted(venue)}</span>`]),
    ...(link.kind === 'search' ? [html`<span class="leads">${renderText(link.label)}</span>`] : []),
    ...(isInFull(block) ? [] : moreLinks.map((one) => renderMore(one, block))),
  ]);
}

function renderAbstract({ abstract }: PaperBlock): Html {
  return html`${abstract.map((paragraph) => html`<p class="abstract" dir="auto">${renderText(paragraph)}</p>`)}`;
}

/** Where it is read, and its id. */
function renderFacts(block: PaperBlock, say: Messages): Html {
  const { link, moreLinks, id } = block;
  return renderLine('facts-line', [
    ...(link.kind === 'search' ? [] : [html`<span class="leads">${renderText(link.label)}</span>`]),
    ...moreLinks.map((one) => renderMore(one, block)),
    html`<span class="id"><span class="visually-hidden">${say.text('page.id')} </span>${renderQuoted(id)}</span>`,
  ]);
}

/** With an address that is none the label is plain text. */
function renderMore({ label, href }: Link, { title }: PaperBlock): Html {
  return isWebAddress(href) ? renderLink(href, renderText(label), `${label}: ${title}`) : renderText(label);
}

function renderLine(className: string, parts: readonly Html[]): Html {
  if (parts.length === 0) return NOTHING;
  return html`<p class="${className}">${parts.map((part, at) => html`${at === 0 ? '' : ' · '}${part}`)}</p>`;
}

/** What is asked of the paper itself, and can be shown below it. */
const OPENS: ReadonlySet<Kind> = new Set(['paper', 'related', 'cite']);

function renderPaperActions(block: PaperBlock, changes: Changes): readonly Html[] {
  const { actions, id: paperId } = block;
  return actions.map((action, at) =>
    renderAction(action, { changes, paperId, opens: isOpening(action, actions.slice(0, at), block) }),
  );
}

/** A second one of its kind leads back to another paper, and so does one that opens a paper that is open. */
function isOpening({ kind }: Action, before: readonly Action[], block: PaperBlock): boolean {
  const isElsewhere = before.some((one) => one.kind === kind) || (kind === 'paper' && isInFull(block));
  return OPENS.has(kind) && !isElsewhere;
}
