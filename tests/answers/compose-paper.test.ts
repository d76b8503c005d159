import { describe, expect, it } from 'vitest';
import {
  composeFullPaper,
  composeHit,
  composeListedPaper,
  composePaper,
  composeRelated,
  relatedReason,
} from '../../src/answers/compose-paper.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary });
const listed = (ordinal: number) =>
  ({ ordinal, from: { kind: 'search', query: 'q', offset: 0, nearest: false } }) as const;
const names = (count: number) => Array.from({ length: count }, (_, at) => `N${at + 1}`);
const hitOf = (terms: readonly string[], sharedAuthors: readonly string[]) => ({
  paper: paper('p'),
  score: 1,
  terms,
  sharedAuthors,
});

describe('what is known of a paper', () => {
  it('has link, PDF, venue with year, and track', () => {
    const url = 'https://www.example.org/a';
    const pdfUrl = 'https://example.org/a.pdf';
    const facts = { title: 'RD$^2$', venue: 'NeurIPS', year: 2023, track: 'Datasets', url, pdfUrl };
    expect(composePaper(paper('p', facts), ENGLISH)).toEqual({
      kind: 'paper',
      id: 'p',
      title: 'RD²',
      link: { kind: 'paper', label: 'example.org', href: url },
      moreLinks: [{ kind: 'pdf', label: 'PDF', href: pdfUrl }],
      authors: '',
      venue: 'NeurIPS 2023 · Datasets',
      sentences: [],
      abstract: [],
      actions: [],
    });
  });

  it('leaves out what the listing does not say', () => {
    expect(composePaper(paper('p', { year: 2020 }), ENGLISH).venue).toBe('2020');
    expect(composePaper(paper('p', { track: 'Oral' }), ENGLISH).venue).toBe('Oral');
    expect(composePaper(paper('p'), ENGLISH).moreLinks).toEqual([]);
  });

  it('says that a link is a search when the listing has no address', () => {
    expect(composePaper(paper('p', { title: 'On “size” & "form"' }), ENGLISH).link).toEqual({
      kind: 'search',
      label: 'Search on Google Scholar',
      href: 'https://scholar.google.com/scholar?q=%22On+%E2%80%9Csize%E2%80%9D+%26+form%22',
    });
  });

  it('counts authors only when at least two are left over', () => {
    const authors = (count: number, limit?: number) =>
      composePaper(paper('p', { authors: names(count) }), ENGLISH, limit).authors;
    expect(authors(7)).toBe('N1, N2, N3, N4, N5, N6, N7');
    expect(authors(8)).toBe('N1, N2, N3, N4, N5, N6 and 2 more');
    expect(authors(5, 2)).toBe('N1, N2 and 3 more');
  });
});

describe('a line of a list', () => {
  it('has its number and its buttons', () => {
    const entry = composeListedPaper(paper('p'), listed(3), context);
    expect(entry.ordinal).toBe(3);
    expect(entry.actions.map(({ kind }) => kind)).toEqual(['paper', 'related', 'cite']);
    expect(composeRelated(hitOf(['offline'], []), listed(3), context)).toMatchObject({
      ordinal: 3,
      reason: 'both: offline',
    });
  });

  it('has the sentence that its abstract begins with, shortened where it is long', () => {
    const entryOf = (abstract: string) =>
      composeListedPaper(paper('p', { abstract }), listed(1), context).sentences;
    expect(entryOf('One thing. Another.')).toEqual([[{ text: 'One thing.' }]]);
    const [[long] = []] = entryOf('word '.repeat(100));
    expect(long?.text).toMatch(/^word .{120,154}…$/);
    expect(entryOf('')).toEqual([]);
  });

  it('says of a hit without any of the words that it is there by meaning', () => {
    const hit = { paper: paper('p'), score: 1, matched: [], sentences: [] };
    expect(composeHit({ ...hit, isByMeaning: true }, listed(1), context).reason).toBe('by meaning');
    expect(composeHit(hit, listed(1), context)).not.toHaveProperty('reason');
  });

  it('has one sentence, that with most of what matched, and marks it', () => {
    const sentence = [
      { text: 'We learn ', marked: false },
      { text: 'offline', marked: true },
    ];
    const other = [{ text: 'It is hard.', marked: false }];
    const hit = { paper: paper('p'), score: 1, matched: ['offline'], sentences: [other, sentence] };
    expect(composeHit(hit, listed(1), context).sentences).toEqual([
      [{ text: 'We learn ' }, { text: 'offline', style: 'mark' }],
    ]);
  });
});

describe('a paper in full', () => {
  it('has its abstract by paragraphs, and nearly all authors', () => {
    const full = composeFullPaper(paper('p', { abstract: 'One.\n\nTwo.', authors: names(61) }), context);
    expect(full.abstract).toEqual(['One.', 'Two.']);
    expect(full.authors).toMatch(/N60, N61$/);
    expect(full.actions.map(({ kind }) => kind)).toEqual(['related', 'cite']);
  });

  it('leads back to where it was opened, and shows itself again with what changed', () => {
    const from = { kind: 'saved', offset: 5 } as const;
    const { actions } = composeFullPaper(paper('0123456789'), context, from);
    expect(actions.map(({ label, token }) => [label, token])).toEqual([
      ['Related', 'b:r:0123456789 b:p:0123456789 l:5'],
      ['Cite', 'b:c:0123456789 b:p:0123456789 l:5'],
      ['Back', 'l:5'],
    ]);
  });

  it('says that there is no abstract', () => {
    expect(composeFullPaper(paper('p'), context).abstract).toEqual([
      'The listing has no abstract of this paper.',
    ]);
  });
});

describe('a reason', () => {
  it('has words and authors in common, as far as there are any', () => {
    expect(relatedReason(hitOf(['a', 'b'], []), ENGLISH)).toBe('both: a, b');
    expect(relatedReason(hitOf([], ['Ada']), ENGLISH)).toBe('same author: Ada');
    expect(relatedReason(hitOf(['a'], names(5)), ENGLISH)).toBe(
      'both: a · same authors: N1, N2, N3 and 2 more',
    );
    expect(relatedReason(hitOf([], []), ENGLISH)).toBe('');
  });
});
