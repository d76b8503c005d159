import fc from 'fast-check';
import type { Paper } from '../../src/papers/paper.ts';
import { paper } from './paper.ts';

/** Few words, so that papers share them: stop words, designations, accents, Greek, letters beyond 16 bits, acronyms. */
const WORDS = [
  ...[
    'graph',
    'graphs',
    'graphical',
    'kernel',
    'kernels',
    'bandit',
    'banditry',
    'learning',
    'learned',
    'learns',
  ],
  ...['optimisation', 'optimization', 'semisupervised', 'semi', 'supervised', 'back', 'propagation'],
  ...[
    'backpropagation',
    'the',
    'of',
    'and',
    'not',
    'having',
    'ResNet50',
    'ResNet-50',
    'resnet',
    'IL17A',
    'IL-17A',
  ],
  ...[
    'β-VAE',
    'beta',
    'βVAE',
    'αβγδ',
    'naïve',
    'naive',
    'Schölkopf',
    '𝔸bel',
    '𐐷𐐲𐑌',
    'ﬁsh',
    'Ångström',
    '2020',
  ],
  ...[
    "system's",
    'systems',
    'NeurIPS',
    'nips',
    'reinforcement learning (RL)',
    'RL',
    'random loss (RL)',
    '$x^2$',
    '!',
  ],
] as const;

const NAMES = [
  'Bernhard Schölkopf',
  'Bernhard Scholkopf',
  'B. Schoelkopf',
  'Grace Hopper',
  'G. M. Hopper',
  'Grace M. Hopper-Smith',
  "Conan O'Brien",
  'Will Of Smith',
  'Team IL17A',
  'Γιώργος Παππάς',
  '𐐷𐐲𐑌 Hopper',
] as const;

const text = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((words) => words.join(' '));

/** A paper with this id that has much in common with others of its kind. */
export function oddPaper(id: string): fc.Arbitrary<Paper> {
  return fc
    .record({
      title: fc.oneof(fc.constantFrom('The kernel', 'Graph bandits', 'RL', 'Of the'), text(1, 4)),
      authors: fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
      abstract: fc.oneof(fc.constant(''), text(1, 12)),
      line: fc.integer({ min: 1, max: 3 }),
      more: fc.record(
        {
          venue: fc.constantFrom('NeurIPS', 'ICML', 'Workshop on Graphs'),
          year: fc.integer({ min: 2019, max: 2021 }),
          track: fc.constantFrom('Oral', 'Graph track 2'),
          otherIds: fc.subarray(['old1', 'old2'], { minLength: 1 }),
          url: fc.constantFrom('https://example.org/1', 'https://example.org/2'),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ more, line, ...facts }) => paper(id, { ...facts, ...more, source: { file: 'f', line } }));
}

/** Papers of different ids. */
export function oddPapers(most: number): fc.Arbitrary<readonly Paper[]> {
  return fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => oddPaper(`p${at}`))));
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('grpah', 'kernl', 'optimizaton', 'gra', 'le', 'scholkop', 'zzzz', 'vae'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('schoelkopf', 'resnet 50', 'beta vae', 'il 17a', 'angstroem', 'abel'),
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const name = fc.constantFrom(
  ...[
    'hopper',
    'g hopper',
    'Grace Hopper',
    'hopper grace',
    'schölkopf',
    'schoelkopf',
    'b scholkopf',
    'smith will',
  ],
  ...["O'Brien", 'obrien', 'παππάς', '𐐷𐐲𐑌', 'nobody', 'of', 'team', '17', 'team a'],
);
const condition = fc.oneof(
  words.map((all) => `"${all}"`),
  word.map((one) => `-${one}`),
  words.map((all) => `-"${all}"`),
  fc.constantFrom(
    '"graph bandits"',
    '-"graphs bandit"',
    '-"a kernel"',
    'title:"graphs bandit"',
    'title:"the kernels"',
  ),
  fc.constantFrom(
    '"workshop on"',
    '-"on graphs"',
    '-"graph track"',
    '"track 2"',
    '"neurips"',
    '-oral',
    '-the',
    '"2020"',
  ),
  name.map((one) => `author:"${one}"`),
  words.map((all) => `title:"${all}"`),
  fc.constantFrom('venue:nips', 'venue:ICML', 'venue:"workshop on graphs"', 'venue:none'),
  fc.constantFrom('year:2020', 'year:2019..2020', 'year:2020..', 'year:..2019'),
);

/** What people may ask of such papers, in the query language. */
export const oddQuestion: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.constantFrom('the kernel', 'graph bandits', 'of the', 'reinforcement learning', 'rl', ''),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.oneof(words, fc.constant('')), fc.array(condition, { minLength: 1, maxLength: 2 }))
      .map(([all, conditions]) => [all, ...conditions].join(' ').trim()),
  },
);

/** The beginnings of what such papers are called. */
export const oddBeginning: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'gra',
    'graph b',
    'hop',
    'grace h',
    'b',
    'scho',
    'schoel',
    'the k',
    'rl',
    'kernle',
    'bandti',
  ),
  fc.constantFrom('παπ', '𐐷', 'o', 'will', 'grcae', 'kernl', 'learned '),
);
