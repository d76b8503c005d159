import type { Action, Link, PaperBlock, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { type Excerpt, matchedSentences, type Wanted } from '../search/excerpt.ts';
import type { RelatedHit, SearchHit } from '../search/library.ts';
import type { ActionContext } from './command.ts';

/** A hit of a search as a line of a list: with the sentences that matched. */
export function composeHit(
  { paper, matched }: SearchHit,
  ordinal: number,
  wanted: Wanted,
  context: ActionContext,
): PaperBlock {
  const excerpts = matchedSentences(displayText(paper.abstract), matched, wanted);
  return { ...composeListedPaper(paper, context), ordinal, sentences: excerpts.map(toSpans) };
}

/** A related paper as a line of a list: with the reason. */
export function composeRelated(hit: RelatedHit, ordinal: number, context: ActionContext): PaperBlock {
  return { ...composeListedPaper(hit.paper, context), ordinal, reason: relatedReason(hit) };
}

/** What two papers have in common, in words: `both: offline, conservative · same author: Sergey Levine`. */
export function relatedReason({ terms, sharedAuthors }: RelatedHit): string {
  const authors = `same author${sharedAuthors.length > 1 ? 's' : ''}: ${listNames(sharedAuthors, 3)}`;
  return [
    ...(terms.length === 0 ? [] : [`both: ${terms.join(', ')}`]),
    ...(sharedAuthors.length === 0 ? [] : [authors]),
  ].join(' · ');
}

/** A paper as a line of a list. */
export function composeListedPaper(paper: Paper, context: ActionContext): PaperBlock {
  return {
    ...composePaper(paper, LISTED_AUTHORS),
    actions: paperActions(paper, context, ['paper', 'related', 'cite', 'save', 'share']),
  };
}

/** One paper with its whole abstract. */
export function composeFullPaper(paper: Paper, context: ActionContext): PaperBlock {
  const abstract = displayText(paper.abstract)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '');
  return {
    ...composePaper(paper, ALL_AUTHORS),
    abstract: abstract.length > 0 ? abstract : ['The listing has no abstract of this paper.'],
    actions: paperActions(paper, context, ['related', 'cite', 'save', 'share']),
  };
}

const LISTED_AUTHORS = 6;
const ALL_AUTHORS = 60;

function composePaper(paper: Paper, authors: number): Omit<PaperBlock, 'actions'> {
  return {
    kind: 'paper',
    id: paper.id,
    title: displayText(paper.title),
    link: titleLink(paper),
    moreLinks: paper.pdfUrl === undefined ? [] : [{ label: 'PDF', href: paper.pdfUrl }],
    authors: listNames(paper.authors.map(displayText), authors),
    venue: [[paper.venue, paper.year].filter((part) => part !== undefined).join(' '), paper.track ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    sentences: [],
    abstract: [],
  };
}

/** A listing without addresses: the title leads to a search for it, and says so. */
function titleLink({ url, title }: Paper): Link {
  if (url !== undefined) return { label: new URL(url).hostname.replace(/^www\./, ''), href: url };
  const query = new URLSearchParams({ q: `"${displayText(title).replaceAll('"', '')}"` });
  return { label: 'Search on Google Scholar', href: `https://scholar.google.com/scholar?${query}` };
}

/** `A, B, C and 9 more`; one name over the limit is named rather than counted. */
function listNames(names: readonly string[], limit: number): string {
  if (names.length <= limit + 1) return names.join(', ');
  return `${names.slice(0, limit).join(', ')} and ${names.length - limit} more`;
}

function toSpans(excerpt: Excerpt): readonly Span[] {
  return excerpt.map(({ text, marked }) => (marked ? { text, style: 'mark' } : { text }));
}

const LABELS = {
  paper: 'Abstract',
  related: 'Related',
  cite: 'Cite',
  save: 'Save',
  unsave: 'Remove',
  share: 'Share',
} as const;

/** Buttons for one paper, of the given kinds those that make sense here. */
export function paperActions(
  paper: Paper,
  { tokens, readingList, asker }: ActionContext,
  kinds: readonly (keyof typeof LABELS)[],
): readonly Action[] {
  const title = shorten(displayText(paper.title), 120);
  const possible = (kind: keyof typeof LABELS) => {
    if (kind === 'share') return asker?.canShare === true;
    return kind === 'save' || kind === 'unsave' ? readingList !== undefined : true;
  };
  return kinds.filter(possible).map((kind) => ({
    label: LABELS[kind],
    description: `${LABELS[kind]}: ${title}`,
    token: tokens.encode({ kind, id: paper.id }),
  }));
}
