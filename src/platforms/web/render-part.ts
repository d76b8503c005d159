import { html } from 'hono/html';
import { cleanText } from '../../chat/clean-text.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';
import { broughtBy, isHeading, isList, titleOf } from './about-reply.ts';
import type { Changes } from './render-action.ts';
import { renderBlock } from './render-block.ts';
import { isInFull, renderDetails } from './render-paper.ts';
import { type Html, NOTHING } from './render-text.ts';

interface PartOptions {
  readonly changes: Changes;
  readonly say: Messages;
  /** Of the heading of the paper below which it opens. */
  readonly under: number;
}

/**
 * What an action of a paper shows, to open below that paper: its title and actions are there already, and closing it needs no
 * way back.
 */
export function renderPart(reply: Reply, options: PartOptions): Html {
  const { say, under } = options;
  const lists = isList(reply);
  const level = under + (lists ? 2 : 1);
  const alert = reply.tone === 'error' ? html` data-tone="error"` : NOTHING;
  return html`<div class="opened" role="group" aria-label="${cleanText(titleOf(reply, say))}" data-says="${broughtBy(reply, say)}"${alert}>
${reply.blocks.filter((block) => isNew(block, reply, lists)).map((block) => renderPartBlock(block, { ...options, level }))}
</div>`;
}

function isNew(block: Block, { tone }: Reply, lists: boolean): boolean {
  if (isHeading(block)) return lists || tone !== 'answer';
  return block.kind !== 'actions' || tone !== 'answer';
}

function renderPartBlock(
  block: Block,
  { changes, say, level, under }: PartOptions & { readonly level: number },
): Html {
  if (block.kind === 'paper' && isInFull(block) && block.ordinal === undefined)
    return renderDetails(block, say);
  return renderBlock(block, { changes, say, level: isHeading(block) ? under + 1 : level });
}
