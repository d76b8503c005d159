import type { Link, PaperBlock, Span } from '../chat/reply.ts';
import type { Paper } from '../papers/paper.ts';
import type { Excerpt, RelatedHit, SearchHit } from '../search/library.ts';
import type { AnswerContext } from './answer-context.ts';

/** What gives a paper its buttons. */
type ActionContext = Pick<AnswerContext, 'paperActions'>;

/** A hit of a search as a line of a list: with the sentences that matched, and said of one without that it is near. */
export function composeHit(
  { paper, sentences, isByMeaning }: SearchHit,
  ordinal: number,
  context: ActionContext,
): PaperBlock {
  return {
    ...composeListedPaper(paper, context),
    ordinal,
    sentences: sentences.map(toSpans),
    ...(isByMeaning === true ? { reason: 'by meaning' } : {}),
  };
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
    ...composePaper(paper),
    actions: context.paperActions(paper, ['paper', 'related', 'cite', 'save', 'share']),
  };
}

/** One paper with its whole abstract. */
export function composeFullPaper(paper: Paper, context: ActionContext): PaperBlock {
  const abstract = paper.shown.abstract.split(/\n{2,}/).filter((paragraph) => paragraph !== '');
  return {
    ...composePaper(paper, ALL_AUTHORS),
    abstract: abstract.length > 0 ? abstract : ['The listing has no abstract of this paper.'],
    actions: context.paperActions(paper, ['related', 'cite', 'save', 'share']),
  };
}

const LISTED_AUTHORS = 6;
const ALL_AUTHORS = 60;

/** What is known of a paper, without buttons. @param authors at most so many are named */
export function composePaper(paper: Paper, authors = LISTED_AUTHORS): PaperBlock {
  return {
    kind: 'paper',
    id: paper.id,
    title: paper.shown.title,
    link: titleLink(paper),
    moreLinks: paper.pdfUrl === undefined ? [] : [{ kind: 'pdf', label: 'PDF', href: paper.pdfUrl }],
    authors: listNames(paper.shown.authors, authors),
    venue: [`${paper.shown.venue} ${paper.year ?? ''}`.trim(), paper.track ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    sentences: [],
    abstract: [],
    actions: [],
  };
}

/** A listing without addresses: the title leads to a search for it, and says so. */
function titleLink({ url, shown }: Paper): Link {
  if (url !== undefined)
    return { kind: 'paper', label: new URL(url).hostname.replace(/^www\./, ''), href: url };
  const query = new URLSearchParams({ q: `"${shown.title.replaceAll('"', '')}"` });
  return {
    kind: 'search',
    label: 'Search on Google Scholar',
    href: `https://scholar.google.com/scholar?${query}`,
  };
}

/** `A, B, C and 9 more`; one name over the limit is named rather than counted. */
function listNames(names: readonly string[], limit: number): string {
  if (names.length <= limit + 1) return names.join(', ');
  return `${names.slice(0, limit).join(', ')} and ${names.length - limit} more`;
}

function toSpans(excerpt: Excerpt): readonly Span[] {
  return excerpt.map(({ text, marked }) => (marked ? { text, style: 'mark' } : { text }));
}
