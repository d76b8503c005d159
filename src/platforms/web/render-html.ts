import { html } from 'hono/html';
import { cleanText } from '../../chat/clean-text.ts';
import type { AnswerFile, Reply } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import type { Messages } from '../../messages/messages.ts';
import { boxOf, broughtBy, isHeading, isList, titleOf } from './about-reply.ts';
import { type Changes, renderButton } from './render-action.ts';
import { renderBlock } from './render-block.ts';
import { type Html, NOTHING, renderQuoted } from './render-text.ts';

/** Of a title so much is shown in the browser's tab, in UTF-16 units. */
const TAB_CHARACTERS = 80;
/** Of a question so much is repeated above its answer. */
const HEADING_CHARACTERS = 240;
/** A longer question does not go along in the address of its list's next page. */
const LONGEST_OF = 300;
const LEVEL = 3;

interface ExchangeOptions {
  /** What was typed; undefined for what was pressed. */
  readonly question?: string | undefined;
  readonly changes: Changes;
  readonly say: Messages;
}

/** A question and its answer, or the question alone where there is nothing to say: a part of the page, and what the script inserts. */
export function renderExchange(reply: Reply, { question, changes, say }: ExchangeOptions): Html {
  const blocks = question === undefined && isHeading(reply.blocks[0]) ? reply.blocks.slice(1) : reply.blocks;
  const of = question !== undefined && isList(reply) && question.length <= LONGEST_OF ? question : undefined;
  const answer = html`<div class="answer"${reply.tone === 'error' ? html` role="alert"` : NOTHING}>
${blocks.map((block) => renderBlock(block, { changes, say, level: LEVEL, of }))}
${reply.file === undefined ? NOTHING : renderFile(reply.file)}
</div>`;
  const tab = tabTitle(titleOf(reply, say, question));
  const place = reply.inPlace === true ? html` data-in-place` : NOTHING;
  return html`<article class="exchange" data-tone="${reply.tone}" data-title="${tab}" data-box="${boxOf(reply, question)}" data-says="${broughtBy(reply, say)}"${place}>
${question === undefined ? renderTitle(headingOf(reply, say)) : renderQuestion(question, say)}
${reply.blocks.length === 0 ? NOTHING : answer}
</article>`;
}

/** Nothing of it is kept: the file is in the page. */
function renderFile({ name, mediaType, text }: AnswerFile): Html {
  const data = `data:${mediaType};charset=utf-8;base64,${Buffer.from(text).toString('base64')}`;
  return html`<p><a class="file" download="${name}" href="${data}">${name}</a></p>`;
}

function headingOf(reply: Reply, say: Messages): string {
  const [first] = reply.blocks;
  if (isHeading(first)) return first.spans.map(({ text }) => text).join('');
  // Its title stands in the answer.
  return first?.kind === 'paper' ? say.text('page.paper') : titleOf(reply, say);
}

/** As a tab of the browser has room for it. */
export function tabTitle(title: string): string {
  return shorten(cleanText(title).replace(/\s+/g, ' ').trim(), TAB_CHARACTERS);
}

function renderTitle(title: string): Html {
  return html`<h2 class="answer-title" tabindex="-1">${renderQuoted(shorten(title, HEADING_CHARACTERS))}</h2>`;
}

function renderQuestion(question: string, say: Messages): Html {
  return html`<h2 class="question" tabindex="-1"><span class="visually-hidden">${say.text('page.youAsked')} </span>${renderQuoted(shorten(question, HEADING_CHARACTERS))}</h2>`;
}

/** What only an address asked for, and what changes something. */
interface Unpressed {
  readonly field: 'do' | 'q';
  readonly value: string;
}

/** In place of the answer to what changes something and was only looked at, e.g. because somebody shared the address. */
export function renderConsent(asked: Unpressed, say: Messages, question?: string): Html {
  const title = tabTitle(question ?? say.text('page.changes'));
  return html`<article class="exchange" data-tone="notice" data-title="${title}" data-box="${cleanText(question ?? '')}">
${question === undefined ? renderTitle(title) : renderQuestion(question, say)}
<div class="answer">
<p class="text-body">${say.text('page.consent')}</p>
${renderButton({ ...asked, name: say.text('page.doItOf', { title }), label: say.text('page.doIt') })}
</div>
</article>`;
}
