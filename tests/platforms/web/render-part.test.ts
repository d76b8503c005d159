import { describe, expect, it } from 'vitest';
import type { PaperBlock, Reply } from '../../../src/chat/reply.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { renderPart } from '../../../src/platforms/web/render-part.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const [, , listed] = replyOf('A title').blocks as unknown as readonly PaperBlock[];
if (listed === undefined) throw new Error('no paper');
const { ordinal: _, ...full } = listed;
const heading = { kind: 'text', role: 'heading', spans: [{ text: 'About it' }] } as const;
const actions = {
  kind: 'actions',
  actions: [{ kind: 'search', label: 'Back', description: 'Back', token: 's:0:x' }],
} as const;
const render = async (reply: Partial<Reply>) =>
  String(
    await renderPart(
      { ...wordsAs('x', 'sender'), ...reply },
      { changes: () => false, say: ENGLISH, under: 3 },
    ),
  );

describe('what opens below a paper', () => {
  it('is what is not shown above: no title, no actions, no way back', async () => {
    const opened = await render({ blocks: [full, actions] });
    expect(opened).toContain('<p class="abstract" dir="auto">A title</p>');
    expect(opened).not.toMatch(/<h\d|class="actions"|Back/);
    const cited = await render({
      blocks: [heading, { kind: 'code', language: 'bibtex', text: '@x{}' }, actions],
    });
    expect(cited).toMatch(/aria-label="About it"[\s\S]*@x\{\}/);
    expect(cited).not.toMatch(/<h\d|Back/);
  });

  it('is a list whose papers are results themselves, one heading below the other', async () => {
    const related = await render({ blocks: [heading, listed, actions] });
    expect(related).toMatch(/<h4 class="text-heading">About it<\/h4>[\s\S]*data-level="5">\s*<h5>/);
    expect(related).toMatch(/class="actions"/);
    expect(related).not.toContain('Back');
  });

  it('says why there is nothing, with what may have been meant', async () => {
    const none = await render({ tone: 'notice', blocks: [...wordsAs('None.', 'sender').blocks, actions] });
    expect(none).toMatch(/None\.[\s\S]*Back/);
  });
});
