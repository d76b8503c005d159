import { displayText } from './latex.ts';
import type { Paper, PaperFacts, ShownText } from './paper.ts';

/** A paper from what is known of it. Its shown texts are made when they are first read, and kept. */
export function createPaper(facts: PaperFacts): Paper {
  return Object.defineProperty({ ...facts } as Paper, 'shown', { value: showLazily(facts) });
}

function showLazily({ title, authors, abstract, venue = '' }: PaperFacts): ShownText {
  let shownAbstract: string | undefined;
  return {
    title: show(title),
    authors: authors.map(show),
    // Most of the time goes here, and not everybody reads it.
    get abstract() {
      shownAbstract ??= show(abstract);
      return shownAbstract;
    },
    venue: show(venue),
  };
}

/** Most texts have nothing to display: then the string is the one that is held already. */
function show(text: string): string {
  const shown = displayText(text);
  return shown === text ? text : shown;
}
