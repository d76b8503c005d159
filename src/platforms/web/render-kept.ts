import { html } from 'hono/html';
import type { PaperBlock, Reply } from '../../chat/reply.ts';
import { papersIn } from './about-reply.ts';
import { isKeeping, renderAction } from './render-action.ts';
import { type BlockOptions, renderBlock } from './render-block.ts';
import { type Html, NOTHING } from './render-text.ts';

/** The paper with this id, where an answer tells whether it is on the reading list. */
export function keptPaper(reply: Reply, id: string): PaperBlock | undefined {
  return papersIn(reply).find((paper) => paper.id === id && paper.actions.some(isKeeping));
}

/**
 * What pressing *Save* came to: the button as it is now, for every place that shows the paper, and what was said unless that
 * is the paper or its list again.
 * @param paper as it is now; undefined when it is here no more
 */
export function renderKept(
  reply: Reply,
  paper: PaperBlock | undefined,
  { changes, say }: Pick<BlockOptions, 'changes' | 'say'>,
): Html {
  const action = paper?.actions.find(isKeeping);
  const button =
    paper === undefined || action === undefined
      ? NOTHING
      : renderAction(action, { changes, paperId: paper.id });
  const said = html`<div class="said">${reply.blocks.map((block) => renderBlock(block, { changes, say, level: 6 }))}</div>`;
  return html`<div>${button}${reply.tone === 'answer' ? NOTHING : said}</div>`;
}
