import { expect, it } from 'vitest';
import type { PaperBlock, Reply } from '../../../src/chat/reply.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { keptPaper, renderKept } from '../../../src/platforms/web/render-kept.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const [, , shown] = replyOf('A title').blocks as unknown as readonly PaperBlock[];
if (shown === undefined) throw new Error('no paper');
const unsave = { kind: 'unsave', label: 'Saved ✓', description: 'Saved ✓: it', token: 'd:p1' } as const;
const paper: PaperBlock = { ...shown, id: 'p1', actions: [unsave] };
const list: Reply = { ...wordsAs('', 'sender'), blocks: [shown, paper] };
const render = async (reply: Reply, one?: PaperBlock) =>
  String(await renderKept(reply, one, { changes: () => true, say: ENGLISH }));

it('finds the paper that tells whether it is on the list', () => {
  expect(keptPaper(list, 'p1')).toBe(paper);
  expect(keptPaper(list, shown.id)).toBeUndefined();
});

it('is the button as it is now, and what was said unless that is a list', async () => {
  expect(await render(list, paper)).toMatch(
    /^<div><form [^>]*data-keeps="p1">.*Saved ✓<\/button><\/form><\/div>$/,
  );
  const full: Reply = { ...wordsAs('It is full.', 'sender'), tone: 'notice' };
  expect(await render(full, paper)).toMatch(/<\/form><div class="said"><p class="text-body">It is full\./);
  expect(await render(full)).not.toContain('<form');
});
