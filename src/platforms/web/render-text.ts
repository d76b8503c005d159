import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { cleanText } from '../../chat/clean-text.ts';
import type { Span } from '../../chat/reply.ts';
import { type FormulaPiece, splitFormulas } from './formula.ts';

/** Markup in which every interpolated text is escaped (hono/html does it). */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** No markup. */
export const NOTHING: Html = html``;

// Hebrew, Arabic and the other scripts that are written from right to left.
const RTL = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
/** Words of these, with what stands between them. */
const RTL_WORDS = new RegExp(`(${RTL}+(?:[^\\p{L}]{1,20}${RTL}+)*)`, 'u');

/**
 * Text of ours with what people and papers say in it. It has no control characters, words from right to left do not reorder
 * what stands around them, and formulas have their scripts.
 */
export function renderText(text: string): Html {
  const clean = cleanText(text);
  const parts = clean.split(RTL_WORDS);
  if (parts.length === 1) return renderFormulas(clean);
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<bdi>${part}</bdi>` : renderFormulas(part)))}`;
}

/** What a person or a paper says, as a whole: its direction is its own. */
export function renderQuoted(text: string): Html {
  return html`<bdi>${renderFormulas(cleanText(text))}</bdi>`;
}

function renderFormulas(text: string): Html {
  return html`${splitFormulas(text).map(renderPiece)}`;
}

function renderPiece({ place, text }: FormulaPiece): Html {
  switch (place) {
    case 'line':
      return html`${text}`;
    case 'above':
      return html`<sup>${renderFormulas(text)}</sup>`;
    case 'below':
      return html`<sub>${renderFormulas(text)}</sub>`;
    default:
      return place satisfies never;
  }
}

/** A piece of a sentence; what is marked in it is quoted. */
export function renderSpan({ text, style, href, at }: Span): Html {
  const shown = renderStyle(text, style);
  const styled = at === undefined ? shown : html`<time datetime="${at.toISOString()}">${shown}</time>`;
  return href !== undefined && isWebAddress(href) ? renderLink(href, styled) : styled;
}

function renderStyle(text: string, style: Span['style']): Html {
  switch (style) {
    case undefined:
      return renderText(text);
    case 'strong':
      return html`<strong>${renderQuoted(text)}</strong>`;
    case 'mark':
      return html`<mark>${renderText(text)}</mark>`;
    case 'code':
      return html`<code><bdi>${cleanText(text)}</bdi></code>`;
    default:
      return style satisfies never;
  }
}

/**
 * A link to somewhere else, in a tab of its own: the conversation stays where it is.
 * @param label with what tells it from others of the same words
 */
export function renderLink(href: string, content: Html, label?: string): Html {
  const name = label === undefined ? NOTHING : html` aria-label="${cleanText(label)}"`;
  return html`<a class="link" href="${href}" target="_blank" rel="noopener noreferrer"${name} aria-describedby="new-tab">${content}</a>`;
}

/** Only http(s) addresses become links. */
export function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}
