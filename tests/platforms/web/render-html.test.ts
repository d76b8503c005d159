import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { renderExchange, tabTitle } from '../../../src/platforms/web/render-html.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const render = async (reply: Reply, question?: string) =>
  String(
    await renderExchange(reply, { question, changes: (token) => token.startsWith('save'), say: ENGLISH }),
  );
const heading = (text: string) => ({ kind: 'text', role: 'heading', spans: [{ text }] }) as const;

describe('an exchange', () => {
  it('has the question as its heading, else what the answer is about, once', async () => {
    const reply: Reply = { ...wordsAs('below', 'sender'), blocks: [heading('What it is about')] };
    expect(await render(reply, 'a question')).toMatch(
      /You asked: <\/span><bdi>a question<\/bdi><\/h2>[\s\S]*<h3 class="text-heading">What it is about/,
    );
    const answer = await render(reply);
    expect(answer).toContain('<h2 class="answer-title" tabindex="-1"><bdi>What it is about</bdi></h2>');
    expect(answer.split('>What it is about<')).toHaveLength(2);
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

  it('tells what it is asked by, shortened where that is long, without what turns text round', async () => {
    const long = 'words '.repeat(500);
    const answer = await render(wordsAs('x', 'sender'), long);
    const [, heading = ''] = /<bdi>([^<]*)<\/bdi><\/h2>/.exec(answer) ?? [];
    expect(heading.length).toBeLessThanOrEqual(240);
    const [, tab = ''] = /data-title="([^"]*)"/.exec(answer) ?? [];
    expect([tab.length <= 80, tab.endsWith('…')]).toEqual([true, true]);
    expect(answer).toContain(`data-box="${long}"`);
    expect(tabTitle('\u202eevil\n title')).toBe('evil title');
    expect(await render(wordsAs('before \u202eevil', 'sender'), 'a\u202eb\u0007')).not.toMatch(
      /[\u202e\u0007]/,
    );
  });

  it('keeps the question of a list where a page of it is turned, and of nothing else', async () => {
    const turn = { kind: 'search', label: 'Next page', description: 'Next page', token: 's:5:q' } as const;
    const about = { kind: 'paper', label: 'Abstract', description: 'Abstract', token: 'p:1' } as const;
    const [, , paper] = replyOf('A title').blocks;
    if (paper === undefined) throw new Error('no paper');
    const blocks = [paper, { kind: 'actions', actions: [turn, about] }] as const;
    const list = await render({ ...wordsAs('x', 'sender'), blocks }, 'my question');
    expect(list).toContain('href="/?do=s%3A5%3Aq&amp;of=my+question"');
    expect(list).toContain('href="/?do=p%3A1"');
    const none = { ...wordsAs('x', 'sender'), blocks: [{ kind: 'actions', actions: [turn] } as const] };
    expect(await render(none, 'my question')).toContain('href="/?do=s%3A5%3Aq"');
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
    // Formulas and words from right to left have markup of ours.
    const tags = (html: string) =>
      html.match(/<(?!\/?(?:sup|sub|bdi)>)[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
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

it('a file of an answer is a link that holds it, whatever stands in it', async () => {
  const text = '@misc{one, title = {<script>Ä"}}';
  const file = { name: 'reading-list.bib', mediaType: 'application/x-bibtex', text };
  const html = await render({ ...wordsAs('1 paper as BibTeX', 'sender'), file });
  const [, name, data = ''] = /download="([^"]*)" href="data:[^,"]*;base64,([^"]*)"/.exec(html) ?? [];
  expect(name).toBe('reading-list.bib');
  expect(Buffer.from(data, 'base64').toString('utf8')).toBe(text);
  expect(html).not.toContain('<script>');
});
