import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/chat/reply.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { renderBlock } from '../../../src/platforms/web/render-block.ts';

const render = async (block: Block) =>
  String(await renderBlock(block, { changes: () => false, say: ENGLISH, level: 3, of: 'the question' }));
const text = (role: 'heading' | 'body' | 'note') => ({ kind: 'text', role, spans: [{ text: 'x' }] }) as const;

describe('a block', () => {
  it('of text is a heading, a paragraph or a note', async () => {
    expect(await render(text('heading'))).toBe('<h3 class="text-heading">x</h3>');
    expect(await render(text('body'))).toBe('<p class="text-body">x</p>');
    expect(await render(text('note'))).toBe('<p class="text-note">x</p>');
  });

  it('of code has its button beside it', async () => {
    const code = await render({ kind: 'code', language: 'bibtex', text: '@x{_a^2}' });
    expect(code).toMatch(/<code>@x\{_a\^2\}<\/code><\/pre><button type="button" class="copy"/);
  });

  it('of actions takes the question along where a list is shown', async () => {
    const act = (kind: 'search' | 'cite') => ({ kind, label: kind, description: kind, token: kind }) as const;
    const row = await render({ kind: 'actions', actions: [act('search'), act('cite')] });
    expect(row).toContain('href="/?do=search&amp;of=the+question"');
    expect(row).toContain('href="/?do=cite"');
  });

  it('of facts is a list of them, and a divider a line', async () => {
    expect(await render({ kind: 'facts', facts: [{ label: 'a', value: [{ text: 'b' }] }] })).toBe(
      '<dl class="facts"><dt>a</dt><dd>b</dd></dl>',
    );
    expect(await render({ kind: 'divider' })).toBe('<hr>');
  });
});
