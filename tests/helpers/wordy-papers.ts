import fc from 'fast-check';
import type { Paper } from '../../src/papers/paper.ts';
import { paper } from './paper.ts';

const word = fc.constantFrom(
  'graph',
  'graphs',
  'Graphing',
  'flow',
  'flows',
  'kernel',
  'bandit',
  'bandits',
  'the',
  'of',
  'ResNet50',
  'β-VAE',
  'Größe',
  'toString',
  '__proto__',
  '学',
  '𝔸𝔹',
  'Q-learning',
);
const text = (maxLength: number) => fc.array(word, { maxLength }).map((list) => list.join(' '));
const name = fc.constantFrom(
  'Ada Lovelace',
  'A. Byron',
  'Bernhard Schölkopf',
  'Graph Flow',
  '李 学',
  'The Of',
);

/** Few papers of few words, so that they share most of what they say; their ids are `p0`, `p1` and so on. */
export const wordyPapers: fc.Arbitrary<readonly Paper[]> = fc
  .array(
    fc.record({
      title: text(4),
      abstract: text(8),
      authors: fc.array(name, { maxLength: 3 }),
      year: fc.option(fc.integer({ min: 2000, max: 2003 }), { nil: undefined }),
      venue: fc.option(fc.constantFrom('NeurIPS', 'ICML', 'Graph Workshop'), { nil: undefined }),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ year, venue, ...facts }, at) =>
      paper(`p${at}`, {
        ...facts,
        ...(year === undefined ? {} : { year }),
        ...(venue === undefined ? {} : { venue }),
      }),
    ),
  );
