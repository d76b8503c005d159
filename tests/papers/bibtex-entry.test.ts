import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry, bibtexName, escapeBibtex } from '../../src/papers/bibtex-entry.ts';
import { citationKey } from '../../src/papers/citation/citation-key.ts';
import { foldText } from '../../src/papers/fold.ts';
import { identifiersOf } from '../../src/papers/identifiers.ts';
import { displayText } from '../../src/papers/latex.ts';
import type { Paper, PaperFacts } from '../../src/papers/paper.ts';
import { parseBibtex } from '../../src/sources/formats/bibtex.ts';
import { paper as createTestPaper } from '../helpers/paper.ts';
import { seeds } from '../helpers/seeds.ts';

const paper = (facts: Partial<PaperFacts>): Paper => createTestPaper('x', { title: 'T', ...facts });

describe('bibtexEntry', () => {
  it('is an entry as people write them', () => {
    const conservative = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));
    expect(bibtexEntry(conservative ?? paper({}))).toBe(`@inproceedings{kumar2020conservative,
  title     = {Conservative {Q-Learning} for Offline Reinforcement Learning},
  author    = {Kumar, Aviral and Zhou, Aurick and Tucker, George and Levine, Sergey},
  booktitle = {Advances in Neural Information Processing Systems},
  year      = {2020}
}`);
  });

  it('names the DOI and the arXiv id where they are known, and is read with them again', async () => {
    const known = paper({
      title: 'On doors',
      url: 'https://arxiv.org/abs/2005.11401v2',
      identifiers: ['doi:10.1016/s0031-8914(53)80099-6'],
    });
    const entry = bibtexEntry(known);
    expect(entry).toMatch(/doi += \{10\.1016\/s0031-8914\(53\)80099-6\}/);
    expect(entry).toMatch(/eprint += \{2005\.11401\},\n +archiveprefix = \{arXiv\}/);
    const { records } = await parseBibtex(entry);
    expect(identifiersOf(records[0] ?? {})).toEqual(identifiersOf(known));
  });

  it.each([
    ['Jan van der Berg', 'van der Berg, Jan'],
    ['Martin King, Jr.', 'King, Jr., Martin'],
    ['Joong-Ho (Johann) Won', 'Won, Joong-Ho (Johann)'],
    ['OpenAI', '{OpenAI}'],
    ['Alice and Bob', '{Alice and Bob}'],
  ])('writes the name %s', (name, expected) => {
    expect(bibtexName(name)).toBe(expected);
  });

  it('has a stable key without authors or year', () => {
    expect(citationKey(paper({ title: 'On the Édge', authors: [] }))).toBe('anonedge');
    expect(citationKey(paper({ title: 'A', authors: ['Bernhard Schölkopf'], year: 2020 }))).toBe(
      'scholkopf2020',
    );
  });

  it('escapes what LaTeX would take for a command', () => {
    expect(escapeBibtex('50% of R&D_x #1 {a} ~ ^ \\ $')).toBe(
      '50\\% of R\\&D\\_x \\#1 \\{a\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\$',
    );
  });

  it('reads back: all seeds', async () => {
    const { records, rejected } = await parseBibtex(seeds.papers.map((one) => bibtexEntry(one)).join('\n\n'));
    expect(rejected).toEqual([]);
    expect(records.map(({ title }) => foldText(displayText(title)))).toEqual(
      seeds.papers.map(({ title }) => foldText(displayText(title))),
    );
    expect(records.map(({ authors }) => authors.map(foldText))).toEqual(
      seeds.papers.map(({ authors }) => authors.map(foldText)),
    );
    expect(records.map(({ year }) => year)).toEqual(seeds.papers.map(({ year }) => year));
  });

  it('reads back: title, authors, year, DOI and address of any paper', async () => {
    const word = fc.constantFrom(
      'Reeds',
      'Ökonomie',
      'BERT',
      '50%',
      'A/B',
      '{a}',
      'x_y',
      '李',
      'R&D',
      '#1',
      '~',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `The ${all.join(' ')}`);
    const author = fc.constantFrom(
      'Ana Kept',
      'Jan van der Berg',
      'Bo Low, Jr.',
      'OpenAI',
      'José Núñez',
      'A and B',
    );
    const facts = fc.record({
      title: words,
      authors: fc.uniqueArray(author, { maxLength: 4 }),
      year: fc.integer({ min: 1950, max: 2025 }),
      url: fc.constantFrom('https://example.org/a?b=c', 'https://example.org/%7Ba%7D'),
      identifiers: fc.constantFrom(['doi:10.1000/x'], ['doi:10.1016/s0031-8914(53)80099-6']),
    });
    await fc.assert(
      fc.asyncProperty(facts, async (known) => {
        const { records, rejected } = await parseBibtex(bibtexEntry(paper(known)));
        expect(rejected).toEqual([]);
        expect(
          records.map(({ title, authors, ...rest }) => ({
            title: displayText(title),
            authors: authors.map(displayText),
            year: rest.year,
            url: rest.url,
            identifiers: rest.identifiers,
          })),
        ).toEqual([{ ...known, title: displayText(known.title) }]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads back: any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('{', '}', '$', '\\', '@', '"', '%', '&', 'a', ' ', '\n', '\\textbf{', 'and'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (title, author) => {
        const entry = bibtexEntry(
          paper({ title: `X ${title}`, authors: [`Y ${author}`], year: 2020, url: 'https://e.org/{a}' }),
        );
        const { records, rejected } = await parseBibtex(entry);
        expect({ count: records.length, rejected, year: records[0]?.year, url: records[0]?.url }).toEqual({
          count: 1,
          rejected: [],
          year: 2020,
          url: 'https://e.org/%7Ba%7D',
        });
      }),
      { numRuns: 500 },
    );
  });
});
