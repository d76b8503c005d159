import type { Intent } from '../chat/intent.ts';
import type { Link, PaperBlock } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Messages } from '../messages/messages.ts';
import { arxivOf } from '../papers/identifiers.ts';
import type { Paper } from '../papers/paper.ts';
import type { Excerpt, RelatedHit, SearchHit } from '../search/library.ts';
import { splitSentences } from '../search/ranking/excerpt.ts';
import type { AnswerContext } from './answer-context.ts';
import { commaList } from './comma-list.ts';
import { firstNames } from './first-names.ts';
import { listSentence } from './list-sentence.ts';

/** What gives a paper its buttons. */
type ActionContext = Pick<AnswerContext, 'paperActions' | 'backTo' | 'say'>;

/** Where a paper stands in a list. */
export interface Listed {
  readonly ordinal: number;
  /** The list, which can be shown again. */
  readonly from: Intent;
  /** In place of *Save*: in the reading list *Remove*. */
  readonly keeps?: 'save' | 'unsave';
}

/** A hit of a search as an entry of a list: with the sentence that answers best, and said of one without that it is near. */
export function composeHit(
  { paper, sentences, isByMeaning }: SearchHit,
  listed: Listed,
  context: ActionContext,
): PaperBlock {
  const [sentence] = sentences.toSorted((one, other) => marksIn(other) - marksIn(one));
  return {
    ...composeListedPaper(paper, listed, context),
    ...(sentence === undefined ? {} : { sentences: [listSentence(sentence)] }),
    ...(isByMeaning === true ? { reason: context.say.text('paper.byMeaning') } : {}),
  };
}

/** A related paper as an entry of a list: with the reason, and with a sentence where others read who may not open it. */
export function composeRelated(
  hit: RelatedHit,
  listed: Listed,
  context: ActionContext & Pick<AnswerContext, 'asker'>,
): PaperBlock {
  const entry = composeListedPaper(hit.paper, listed, context);
  return {
    ...entry,
    sentences: context.asker?.inTheOpen === true ? entry.sentences : [],
    reason: relatedReason(hit, context.say),
  };
}

/** What two papers have in common, in words: `both: offline, conservative · same author: Sergey Levine`. */
export function relatedReason({ terms, sharedAuthors }: RelatedHit, say: Messages): string {
  return [
    ...(terms.length === 0 ? [] : [say.text('related.terms', { terms: terms.join(', ') })]),
    ...(sharedAuthors.length === 0
      ? []
      : [
          say.text('related.authors', {
            count: sharedAuthors.length,
            names: authorNames(sharedAuthors, 3, say),
          }),
        ]),
  ].join(' · ');
}

/** What an entry of a list has at most of an abstract, in characters. */
const LEAD_CHARACTERS = 160;

/** A paper as an entry of a list, with the sentence that its abstract begins with. */
export function composeListedPaper(
  paper: Paper,
  { ordinal, from, keeps = 'save' }: Listed,
  context: ActionContext,
): PaperBlock {
  const [lead = ''] = splitSentences(paper.shown.abstract);
  return {
    ...composePaper(paper, context.say),
    ordinal,
    sentences: lead === '' ? [] : [[{ text: shorten(lead, LEAD_CHARACTERS) }]],
    actions: context.paperActions(paper, ['paper', 'related', 'cite', keeps, 'share'], from),
  };
}

/** One paper with its whole abstract. @param from what was shown where it was opened */
export function composeFullPaper(paper: Paper, context: ActionContext, from?: Intent): PaperBlock {
  const abstract = paper.shown.abstract.split(/\n{2,}/).filter((paragraph) => paragraph !== '');
  const here: Intent = { kind: 'paper', reference: paper.id, ...(from === undefined ? {} : { from }) };
  return {
    ...composePaper(paper, context.say, ALL_AUTHORS),
    abstract: abstract.length > 0 ? abstract : [context.say.text('paper.noAbstract')],
    actions: [
      ...context.paperActions(paper, ['related', 'cite', 'save', 'share'], here),
      ...context.backTo(from),
    ],
  };
}

const LISTED_AUTHORS = 6;
const ALL_AUTHORS = 60;

/** What is known of a paper, without buttons. @param authors at most so many are named */
export function composePaper(paper: Paper, say: Messages, authors = LISTED_AUTHORS): PaperBlock {
  return {
    kind: 'paper',
    id: paper.id,
    title: paper.shown.title,
    link: titleLink(paper, say),
    moreLinks: moreLinks(paper),
    authors: paperAuthors(paper, authors, say),
    venue: [`${paper.shown.venue} ${paper.year ?? ''}`.trim(), paper.track ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    sentences: [],
    abstract: [],
    actions: [],
  };
}

/** The PDF, and the preprint of what is published elsewhere. */
function moreLinks(paper: Paper): readonly Link[] {
  const { url, pdfUrl } = paper;
  const arxiv = arxivOf(paper);
  const leadsThere = [url, pdfUrl].some((address) =>
    /^https?:\/\/(?:[\w.]+\.)?arxiv\.org\//i.test(address ?? ''),
  );
  return [
    ...(pdfUrl === undefined || pdfUrl === url ? [] : [{ kind: 'pdf' as const, label: 'PDF', href: pdfUrl }]),
    ...(arxiv === undefined || leadsThere
      ? []
      : [{ kind: 'preprint' as const, label: 'arXiv', href: `https://arxiv.org/abs/${arxiv}` }]),
  ];
}

/** A listing without addresses: the title leads to a search for it, and says so. */
function titleLink({ url, shown }: Paper, say: Messages): Link {
  if (url !== undefined)
    return { kind: 'paper', label: new URL(url).hostname.replace(/^www\./, ''), href: url };
  const query = new URLSearchParams({ q: `"${shown.title.replaceAll('"', '')}"` });
  return {
    kind: 'search',
    label: say.text('paper.searched'),
    href: `https://scholar.google.com/scholar?${query}`,
  };
}

/** Of a list that its record says to be cut nobody knows how many there are more. */
function paperAuthors({ shown: { authors }, moreAuthors }: Paper, limit: number, say: Messages): string {
  if (moreAuthors === undefined || authors.length === 0) return authorNames(authors, limit, say);
  return say.text('list.namesAndOthers', { names: commaList(authors.slice(0, limit), say) });
}

/** One name over the limit is named rather than counted. */
function authorNames(names: readonly string[], limit: number, say: Messages): string {
  return firstNames(names, names.length === limit + 1 ? limit + 1 : limit, say);
}

function marksIn(excerpt: Excerpt): number {
  return excerpt.filter(({ marked }) => marked).length;
}
