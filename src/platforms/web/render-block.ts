import { html } from 'hono/html';
import { cleanText } from '../../chat/clean-text.ts';
import type { Action, Block, FactsBlock, TextBlock } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';
import { renderAction, renderActions } from './render-action.ts';
import { type PaperOptions, renderHeading, renderPaper } from './render-paper.ts';
import { type Html, renderSpan, renderText } from './render-text.ts';

/** How blocks are drawn. */
export interface BlockOptions extends PaperOptions {
  /** The question whose list this is: it stays when a page is turned. */
  readonly of?: string | undefined;
}

/** One block of an answer. */
export function renderBlock(block: Block, options: BlockOptions): Html {
  switch (block.kind) {
    case 'text':
      return renderTextBlock(block, options.level);
    case 'code':
      return renderCode(block.text, options.say);
    case 'paper':
      return renderPaper(block, options);
    case 'facts':
      return renderFacts(block);
    case 'actions':
      return renderActions(
        block.actions.map((action) => renderAnswerAction(action, options)),
        'actions page-actions',
      );
    case 'divider':
      return html`<hr>`;
    default:
      return block satisfies never;
  }
}

function renderCode(text: string, say: Messages): Html {
  return html`<div class="code"><pre tabindex="0" role="group" aria-label="BibTeX"><code>${cleanText(text)}</code></pre><button type="button" class="copy" aria-live="polite" data-copied="${say.text('page.copied')}" data-selected="${say.text('page.selected')}">${say.text('page.copy')}</button></div>`;
}

function renderTextBlock({ role, spans }: TextBlock, level: number): Html {
  const content = html`${spans.map(renderSpan)}`;
  if (role === 'heading') return renderHeading(level, 'text-heading', content);
  return html`<p class="text-${role}">${content}</p>`;
}

function renderFacts({ facts }: FactsBlock): Html {
  return html`<dl class="facts">${facts.map(({ label, value }) => html`<dt>${renderText(label)}</dt><dd>${value.map(renderSpan)}</dd>`)}</dl>`;
}

const LISTS: ReadonlySet<Action['kind']> = new Set(['search', 'saved', 'new']);

function renderAnswerAction(action: Action, { changes, of }: BlockOptions): Html {
  const isOfList = LISTS.has(action.kind);
  return renderAction(action, isOfList ? { changes, of } : { changes });
}
