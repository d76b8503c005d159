import { displayText } from './latex.ts';
import type { Paper, PaperFacts, ShownText, SourceLine } from './paper.ts';

/** A paper from what is known of it. Each of its shown texts is made when it is first read, and kept. */
export function createPaper(facts: PaperFacts): Paper {
  return new KnownPaper(facts);
}

/** What papers have in common stands in the prototype: of 160,000 of them nobody may ever read what they show. */
class KnownPaper implements Paper {
  declare readonly id: string;
  declare readonly title: string;
  declare readonly authors: readonly string[];
  declare readonly abstract: string;
  declare readonly source: SourceLine;
  #shown: ShownText | undefined;

  constructor(facts: PaperFacts) {
    Object.assign(this, facts);
  }

  /** Not among the facts, so that it is left behind where they are copied or written down. */
  get shown(): ShownText {
    this.#shown ??= new TextOfPaper(this);
    return this.#shown;
  }
}

class TextOfPaper implements ShownText {
  readonly #facts: PaperFacts;
  #title: string | undefined;
  #authors: readonly string[] | undefined;
  #abstract: string | undefined;

  constructor(facts: PaperFacts) {
    this.#facts = facts;
  }

  get title(): string {
    this.#title ??= show(this.#facts.title);
    return this.#title;
  }

  get authors(): readonly string[] {
    this.#authors ??= showAll(this.#facts.authors);
    return this.#authors;
  }

  get abstract(): string {
    this.#abstract ??= show(this.#facts.abstract);
    return this.#abstract;
  }

  get venue(): string {
    return show(this.#facts.venue ?? '');
  }
}

/** Most texts have nothing to display: then what is held already is given, and nothing is held twice. */
function show(text: string): string {
  const shown = displayText(text);
  return shown === text ? text : shown;
}

function showAll(texts: readonly string[]): readonly string[] {
  const shown = texts.map(show);
  return shown.every((text, at) => text === texts[at]) ? texts : shown;
}
