import { describe, expect, it } from 'vitest';
import type { Action, PaperBlock } from '../../../src/chat/reply.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { renderPaper } from '../../../src/platforms/web/render-paper.ts';

const paper: PaperBlock = {
  kind: 'paper',
  id: 'p1',
  ordinal: 1,
  title: 'A title',
  link: { kind: 'paper', label: 'example.org', href: 'https://example.org/a' },
  moreLinks: [{ kind: 'pdf', label: 'PDF', href: 'https://example.org/a.pdf' }],
  authors: 'One Person, Another',
  venue: 'Venue 2023',
  sentences: [[{ text: 'It answers.' }]],
  abstract: [],
  actions: [],
};
const act = (kind: Action['kind'], label: string): Action => ({
  kind,
  label,
  description: `${label}: A title`,
  token: `${kind}:1`,
});
const render = async (block: PaperBlock) =>
  String(await renderPaper(block, { changes: (token) => /save/.test(token), say: ENGLISH, level: 3 }));
const opening = (markup: string) =>
  [...markup.matchAll(/do=(\w+)[^>]* data-opens>/g)].map(([, kind]) => kind);

describe('a paper', () => {
  it('is linked once, by its title; where that only searches, words say so', async () => {
    const withPage = await render(paper);
    expect(withPage.match(/href="https:\/\/example.org\/a"/g)).toHaveLength(1);
    expect(withPage).not.toContain('>example.org<');
    expect(withPage).toContain('aria-label="PDF: A title"');
    const href = 'https://search.example/?q=a';
    const searched = await render({
      ...paper,
      link: { kind: 'search', label: 'Search there', href },
      moreLinks: [],
    });
    expect(searched.match(/<a /g)).toHaveLength(1);
    expect(searched).toContain('<span class="leads">Search there</span>');
  });

  it('in full names its place and its id, which an entry of a list does not', async () => {
    const { ordinal: _, ...full } = { ...paper, abstract: ['All of it.'] };
    const shown = await render(full);
    expect(shown).toMatch(/All of it\.[\s\S]*example\.org<\/span> · [\s\S]*PDF[\s\S]*p1/);
    expect(await render(paper)).not.toMatch(/class="id"/);
  });

  it('opens what is asked of it below it, and nothing that leads elsewhere', async () => {
    const actions = [
      act('paper', 'Abstract'),
      act('related', 'Related'),
      act('cite', 'Cite'),
      act('share', 'Share'),
    ];
    expect(opening(await render({ ...paper, actions }))).toEqual(['paper', 'related', 'cite']);
    const back = [
      act('related', 'Related'),
      act('paper', 'Back'),
      act('related', 'Back'),
      act('search', 'Back'),
    ];
    expect(opening(await render({ ...paper, abstract: ['x'], actions: back }))).toEqual(['related']);
  });

  it('tells by its button whether it is on the reading list', async () => {
    const button = async (action: Action) =>
      /<form[^>]* data-keeps="p1"><button class="action" name="do" value="\w+:1" aria-label="[^"]*" aria-pressed="(true|false)">([^<]*)</
        .exec(await render({ ...paper, actions: [action] }))
        ?.slice(1);
    expect(await button({ ...act('save', 'Save'), isOn: false })).toEqual(['false', 'Save']);
    expect(await button({ ...act('unsave', 'Saved ✓'), isOn: true })).toEqual(['true', 'Saved ✓']);
  });
});
