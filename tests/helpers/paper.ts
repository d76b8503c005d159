import { createPaper } from '../../src/papers/create-paper.ts';
import type { Paper, PaperFacts } from '../../src/papers/paper.ts';

/** A paper of which only what matters is said; its title is its id by default. */
export function paper(id: string, facts: Partial<PaperFacts> = {}): Paper {
  return createPaper({ id, title: id, authors: [], abstract: '', source: { file: 'f', line: 1 }, ...facts });
}
