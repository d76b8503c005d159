import fc from 'fast-check';
import { createPaper } from '../../src/papers/create-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';

/** How many a test takes: `HOSTILE_PAPERS=10000` for more than there is time for at every run. */
export const HOSTILE_PAPERS = Number(process.env['HOSTILE_PAPERS'] ?? 500);

/** What chats might take for something else than text. */
const TRAPS = [
  '<!channel>',
  '<!here|here>',
  '<@U12345678>',
  '<#C1|general>',
  '@everyone',
  '@here',
  '<@&99>',
  '*bold* _it_ ~no~ `code` ```block```',
  '||spoiler|| **b** __u__ > quote # head - list',
  '[text](https://evil.example/)',
  'https://evil.example/preview',
  '&amp; &lt;b&gt; & < >',
  ':tada: 🎉 👩‍👩‍👧‍👦 🇩🇪',
  'مرحبا بالعالم',
  'שלום עולם',
  '\u202eevil\u202c',
  '\u0000\u0007\u001b[31m',
  '\ud83d',
  '漢字仮名交じり文',
  '$\\frac{\\alpha}{\\beta_{t-1}}$',
  '\u200b\u2060',
  '\n\n\n',
] as const;

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TRAPS) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' '));
const long = fc.oneof(
  { weight: 20, arbitrary: line },
  { weight: 1, arbitrary: line.map((text) => `${text} `.repeat(60)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x', '<', '&', '*', '👩‍👩‍👧‍👦').map((letter) => letter.repeat(4_000)),
  },
);

/** A paper that is as hostile as a listing can be: its address alone is one, as the readers see to that. */
export const hostilePaper: fc.Arbitrary<Paper> = fc
  .record({
    id: fc.constant(''),
    title: long.map((title) => `${title} t`),
    authors: fc.oneof(
      { weight: 15, arbitrary: fc.array(line, { maxLength: 6 }) },
      { weight: 1, arbitrary: line.map((name) => Array.from({ length: 500 }, (_, at) => `${name} ${at}`)) },
    ),
    abstract: fc.array(long, { maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n')),
    venue: fc.option(line, { nil: undefined }),
    year: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined }),
    track: fc.option(line, { nil: undefined }),
    url: fc.option(fc.webUrl({ withQueryParameters: true, size: 'medium' }), { nil: undefined }),
    pdfUrl: fc.option(fc.webUrl(), { nil: undefined }),
  })
  .map(({ venue, year, track, url, pdfUrl, ...paper }) =>
    createPaper({
      ...paper,
      ...(venue === undefined ? {} : { venue }),
      ...(year === undefined ? {} : { year }),
      ...(track === undefined ? {} : { track }),
      ...(url === undefined ? {} : { url }),
      ...(pdfUrl === undefined ? {} : { pdfUrl }),
      source: { file: 'hostile', line: 1 },
    }),
  );
