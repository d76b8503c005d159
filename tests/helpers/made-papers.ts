import { createPaper } from '../../src/papers/create-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';

const WORDS = [
  'offline',
  'bandits',
  'graphs',
  'kernels',
  'diffusion',
  'pruning',
  'speech',
  'robots',
  'proteins',
];

/** So many papers of a few words that come back in several of them, the same at every call; enough of them teach something. */
export function madePapers(count: number, from = 0): readonly Paper[] {
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    const word = (step: number) => WORDS[(number * step + Math.floor(number / 3)) % WORDS.length] ?? '';
    return createPaper({
      id: `m${String(number).padStart(9, '0')}`,
      title: `Number ${number} of ${word(1)} and ${word(2)}`,
      authors: [`Ada ${word(4)}`, 'Zoë Ünal'],
      abstract: `We learn ${word(1)}, ${word(5)} and ${word(7)} – $x_{${number}}$.\n\nIt works.`,
      venue: 'NeurIPS',
      year: 2000 + (number % 20),
      source: { file: 'made.jsonl', line: number + 1 },
    });
  });
}

/** The same as a listing of JSON Lines. */
export function listingOf(papers: readonly Paper[]): string {
  return papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
}
