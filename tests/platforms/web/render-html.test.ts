import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { renderExchange, titleOf } from '../../../src/platforms/web/render-html.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const render = async (reply: Reply, question?: string) =>
  String(await renderExchange(reply, { question, changes: (token) => token.startsWith('save') }));
const heading = (text: string) => ({ kind: 'text', role: 'heading', spans: [{ text }] }) as const;

describe('an exchange', () => {
  it('has the question as its heading, else what the answer is about, once', async () => {
    const reply: Reply = { ...wordsAs('below', 'sender'), blocks: [heading('What it is about')] };
    expect(await render(reply, 'a question')).toMatch(
      /You asked: <\/span>a question<\/h2>[\s\S]*What it is about/,
    );
    const answer = await render(reply);
    expect(answer).toContain('<h2 class="answer-title" tabindex="-1">What it is about</h2>');
    expect(answer.split('What it is about')).toHaveLength(3);
    expect(answer).toContain('data-title="What it is about"');
  });

  it('is announced to screen readers when something went wrong, and only then', async () => {
    const failed: Reply = { ...wordsAs('broken', 'sender'), tone: 'error' };
    expect(await render(failed)).toContain('role="alert"');
    expect(await render(wordsAs('fine', 'sender'))).not.toContain('role="alert"');
  });

  it('has buttons that are links, named by what they do', async () => {
    const action = (label: string, description: string) =>
      ({ kind: 'paper', label, description, token: 'a&b' }) as const;
    const actions = [action('Cite', 'Cite “A title”'), action('More', 'All of it')];
    const answer = await render({ ...wordsAs('x', 'sender'), blocks: [{ kind: 'actions', actions }] });
    expect(answer).toContain('href="/?do=a%26b" aria-label="Cite “A title”">Cite</a>');
    expect(answer).toContain('aria-label="More: All of it">More</a>');
  });

  it('has buttons that are pressed where they change something', async () => {
    const save = { kind: 'save', label: 'Save', description: 'Save “A title”', token: 'save <1>' } as const;
    const answer = await render({
      ...wordsAs('x', 'sender'),
      blocks: [{ kind: 'actions', actions: [save] }],
    });
    expect(answer).toContain('method="post"><button class="action" name="do" value="save &lt;1&gt;" ');
    expect(answer).toContain('aria-label="Save “A title”">Save</button>');
    expect(answer).not.toContain('href');
  });

  it('leaves out what a paper does not have', async () => {
    const paper = {
      kind: 'paper',
      id: 'p1',
      title: 'A title',
      link: { kind: 'paper', label: 'Paper', href: 'https://example.org/' },
      moreLinks: [],
      authors: '',
      venue: '',
      sentences: [],
      abstract: [],
      reason: '',
      actions: [],
    } as const;
    const answer = await render({ ...wordsAs('x', 'sender'), blocks: [paper] });
    expect(answer).not.toMatch(/class="(?:authors|venue|reason|sentence|abstract|actions|ordinal)"/);
    const numbered = await render({ ...wordsAs('x', 'sender'), blocks: [{ ...paper, ordinal: 3 }] });
    expect(numbered).toContain('<span class="ordinal">3</span>');
  });

  it('lets no text become markup, in any place', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='x",
        '&lt;',
        '</title>',
      ),
    );
    const plain = await render(replyOf('plain'), 'q');
    const tags = (html: string) => html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((text) => text !== ''),
        async (text) => {
          expect(tags(await render(replyOf(text), text))).toEqual(tags(plain));
        },
      ),
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    ' javascript:alert(1)',
    '//no-scheme',
    'nonsense',
  ])('makes no link of %s', async (href) => {
    const html = await render(replyOf('text', href), 'q');
    expect(html.match(/<a [^>]*href="(?!\/\?)[^"]*"/g)).toBeNull();
  });
});

describe('titleOf', () => {
  it('is the heading of an answer, else what kind of answer it is', () => {
    const [, , paper] = replyOf('text').blocks;
    const reply = wordsAs('just words', 'sender');
    expect(titleOf({ ...reply, blocks: [heading('About')] })).toBe('About');
    expect(titleOf({ ...reply, blocks: paper === undefined ? [] : [paper] })).toBe('Paper');
    expect(titleOf(reply)).toBe('Answer');
  });
});
