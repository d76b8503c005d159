import { describe, expect, it } from 'vitest';
import type { PaperBlock } from '../../../src/chat/reply.ts';
import { SHOWN, TERSE } from '../../../src/platforms/discord/limits.ts';
import { fullLines, isInFull, listedLines } from '../../../src/platforms/discord/paper-lines.ts';

const action = { kind: 'paper', label: 'Abstract', description: '', token: 'p:1' } as const;
const paper: PaperBlock = {
  kind: 'paper',
  id: '1',
  ordinal: 3,
  title: 'A [Re] title\nof *two* lines',
  link: { kind: 'paper', label: 'example.org', href: 'https://example.org/' },
  moreLinks: [{ kind: 'pdf', label: 'PDF', href: 'https://example.org/a_b.pdf' }],
  authors: 'A. One',
  venue: 'ICML 2020',
  sentences: [],
  abstract: [],
  actions: [action],
};
const textOf = (lines: ReturnType<typeof listedLines>) =>
  lines.map((line) => (typeof line === 'string' ? line : line(1_000))).filter((line) => line !== '');
const listed = (more: Partial<PaperBlock> = {}, sizes = SHOWN) =>
  textOf(listedLines({ ...paper, ...more }, sizes, {}));

describe('a paper of a list', () => {
  it('has its number and linked title, then who and where, one sentence and why it is here', () => {
    const sentences = [[{ text: 'One\nsentence.' }], [{ text: 'Another.' }]];
    expect(listed({ sentences, reason: 'both: offline' })).toEqual([
      '**3. [A \\[Re\\] title of \\*two\\* lines](<https://example.org/>)**',
      '-# A. One · *ICML 2020* · [PDF](<https://example.org/a_b.pdf>)',
      '> One sentence.',
      '-# both: offline',
    ]);
  });

  it('without an address is linked to a search once, which a few words say', () => {
    const link = {
      kind: 'search',
      label: 'Search on Scholar',
      href: 'https://scholar.example/?q=x',
    } as const;
    const [title, place] = listed({ link, moreLinks: [], authors: '', venue: '' });
    expect(title).toContain('](<https://scholar.example/?q=x>)');
    expect(place).toBe('-# Search on Scholar');
  });

  it('is not linked where its address takes too much room or is none', () => {
    const link = (href: string) => ({ kind: 'paper', label: 'x', href }) as const;
    const long = link(`https://example.org/${'x'.repeat(400)}`);
    expect(listed({ link: long })[0]).toContain('](<');
    expect(listed({ link: long }, TERSE)[0]).not.toContain('](<');
    expect(listed({ link: link('javascript:alert(1)') })[0]).not.toContain('](<');
  });
});

describe('a paper in full', () => {
  it('has its title as a heading, and its abstract in paragraphs', () => {
    const full = { ...paper, ordinal: undefined, abstract: ['One.', 'Two, see https://x.example/a_b.'] };
    const { ordinal: _, ...unnumbered } = full;
    expect(textOf(fullLines(unnumbered, SHOWN, {}))).toEqual([
      '### [A \\[Re\\] title of \\*two\\* lines](<https://example.org/>)',
      'A. One',
      '*ICML 2020* · [PDF](<https://example.org/a_b.pdf>)',
      '\nOne.\n\nTwo, see <https://x.example/a_b>.',
    ]);
  });

  it('is one with an abstract, or with several buttons and no number', () => {
    const { ordinal: _, ...unnumbered } = paper;
    expect(isInFull({ ...paper, abstract: ['x'] })).toBe(true);
    expect(isInFull({ ...unnumbered, actions: [action, action] })).toBe(true);
    expect(isInFull(unnumbered)).toBe(false);
    expect(isInFull({ ...paper, actions: [action, action] })).toBe(false);
  });
});
