import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/papers/latex.ts';
import { loadCorpus } from '../../src/sources/corpus.ts';
import { seeds } from '../helpers/seeds.ts';
import { sharedData } from '../helpers/shared-data.ts';

describe('displayText of real listings', () => {
  const SOURCE_LEFT = /\\[a-zA-Z]|\$\\|\$[^$\d][^$]*\$|\{\\|``|''|\*\*/;

  it('leaves no LaTeX in any title or abstract of the seeds', () => {
    const shown = seeds.papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.filter((text) => SOURCE_LEFT.test(text))).toEqual([]);
  });

  it('nor in any paragraph of the files as they are', () => {
    const texts = readdirSync('seeds').filter((file) => file.endsWith('.txt'));
    const paragraphs = texts.flatMap((file) => readFileSync(`seeds/${file}`, 'utf8').split(/\n\s*\n/));
    expect(paragraphs.filter((text) => SOURCE_LEFT.test(text)).length).toBeGreaterThan(50);
    expect(paragraphs.map(displayText).filter((text) => SOURCE_LEFT.test(text))).toEqual([]);
  });

  it('shows what is shown already unchanged', () => {
    const once = seeds.papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(once.filter((text) => displayText(text) !== text)).toEqual([]);
  });

  const pages = sharedData('corpora/neurips-2023-pages');
  it.skipIf(pages.missing)('leaves no commands in 3,540 further papers', async () => {
    const { papers } = await loadCorpus(pages.path);
    const shown = papers.flatMap(({ title, abstract }) => [displayText(title), displayText(abstract)]);
    expect(shown.filter((text) => /\\[a-zA-Z]/.test(text))).toEqual([]);
  });
});

describe('displayText of hostile input', () => {
  const PIECES = [
    ...[
      '{',
      '}',
      '$',
      '$$',
      '\\',
      '^',
      '_',
      '*',
      '`',
      "'",
      '"',
      '~',
      '-',
      '- ',
      '(',
      '[3]',
      ' ',
      '\n\n',
      'a',
      '1',
    ],
    ...[
      '\\frac',
      '\\sqrt{',
      '\\sqrt[',
      '\\left(',
      '\\textbf{',
      '\\cite{',
      '\\cite[',
      '\\"',
      '\\c',
      '\\hat{',
      '\\url{',
    ],
    ...[
      '\\(',
      '\\[',
      '\\overline{a',
      '\\binom',
      '\\text{$',
      '{\\em ',
      '\\footnote{',
      'a^{',
      '$1 ',
      '$a',
      '``a',
      '\\href',
    ],
    ...['*a ', '_a ', 'https://', '\\|', '|', '<tex xmlns>', '\\unicode{x0}', '\\item', '\\underset{'],
  ];
  const mixture = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  it('takes any text, makes not much more of it, and shows nothing invisible', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const shown = displayText(text);
        expect(shown.length).toBeLessThanOrEqual(4 * text.length + 10);
        expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves plain words alone', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,9}[.,;:!?]?$/)).map((list) => list.join(' '));
    fc.assert(fc.property(words, (text) => displayText(text) === text));
  });

  /** Of the processor, in milliseconds: what others do on a busy machine does not count. */
  const time = (text: string) => {
    const start = process.threadCpuUsage();
    displayText(text);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };

  it.each(PIECES)('takes time in proportion to the length: %j', (piece) => {
    for (const closing of ['', '}', '$', '\\)']) {
      const times = 100_000 / piece.length;
      const text = piece.repeat(times) + closing.repeat(times);
      // Far below what anything quadratic takes, far above what a busy machine needs.
      const limit = 50 * (text.length / 10_000);
      const first = time(text);
      expect(first < limit ? first : time(text)).toBeLessThan(limit);
    }
  });
});
