import type { Action, Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { countPapers, describeLibrary, groupDigits } from '../search/describe-library.ts';
import type { Count, Emptied, LibraryFacts, SearchPage } from '../search/library.ts';
import { MAX_QUERY_CHARACTERS, rankedText, type SearchQuery } from '../search/query.ts';
import { isField } from '../search/query-fields.ts';
import type { AnswerContext } from './answer-context.ts';
import { notice } from './notice.ts';

/** Of what people typed so much is repeated. */
export const QUOTED_CHARACTERS = 150;
const QUOTED_NAME = 60;
const NAMED = 8;
const NEAR_NAMES = 3;

/** What of a question does not count is said. */
export function unreadNotes({ isCut, unknownFields = [] }: SearchQuery): readonly string[] {
  return [
    ...(isCut ? [`only the first ${groupDigits(MAX_QUERY_CHARACTERS)} characters count`] : []),
    ...unknownFields.map((field) => `I do not know “${field}:”${isField(field) ? ' with that value' : ''}`),
  ];
}

/** Nothing found, or nothing that answers: said plainly, with the reason where a filter is one, and the ways on. */
export async function composeNoAnswer(page: SearchPage, context: AnswerContext): Promise<Answer> {
  const { query, total, didYouMean, emptied } = page;
  const facts = await context.library.facts();
  if (emptied !== undefined) return composeEmptied(query, emptied, { context, facts });
  return notice(
    'notice',
    [
      { text: 'Nothing here really answers ' },
      { text: shorten(query.source, QUOTED_CHARACTERS), style: 'strong' },
      { text: ` (${[`searched: ${describeLibrary(facts)}`, ...unreadNotes(query)].join('; ')}).` },
    ],
    [
      ...(didYouMean === undefined
        ? []
        : [ask(context, { label: `Did you mean: ${didYouMean}`, query: didYouMean })]),
      ...(total === 0
        ? []
        : [ask(context, { label: 'Show the nearest anyway', query: query.source, nearest: true })]),
    ],
  );
}

interface Offered {
  readonly label: string;
  readonly query: string;
  readonly nearest?: boolean;
}

function ask({ act }: AnswerContext, { label, query, nearest = false }: Offered): Action {
  return act(
    { kind: 'search', query, offset: 0, nearest },
    { label: shorten(label, 75), description: label },
  );
}

interface Around {
  readonly context: AnswerContext;
  readonly facts: LibraryFacts;
}

/** The filter that left nothing, and what there is instead. */
async function composeEmptied(query: SearchQuery, emptied: Emptied, around: Around): Promise<Answer> {
  const { context } = around;
  const notes = unreadNotes(query);
  const more = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  if (emptied.others > 0) {
    const words = rankedText(query);
    const about = words === '' ? '' : ` for ${shorten(words, QUOTED_CHARACTERS)}`;
    const text = `${countPapers(emptied.others)}${about}, but none ${withFilter(query, emptied.filter)}${more}.`;
    const offer = words === '' ? [] : [ask(context, { label: `Search only for ${words}`, query: words })];
    return notice('notice', text, offer);
  }
  const { reason, offers } = await explainAbsence(query, emptied.filter, around);
  return notice('notice', `${reason}${more}.`, offers);
}

interface Absence {
  readonly reason: string;
  readonly offers: readonly Action[];
}

async function explainAbsence(
  query: SearchQuery,
  filter: Emptied['filter'],
  around: Around,
): Promise<Absence> {
  const { facts } = around;
  switch (filter) {
    case 'years':
      return plain(`No paper here is ${yearsOf(query)} (years here: ${inOrder(facts.years)})`);
    case 'venues':
      return plain(
        `No venue here is called ${named(query.venues, 'or')} (venues here: ${namesOf(facts.venues)})`,
      );
    case 'authors':
      return explainAuthors(query.authors, around.context);
    case 'titles':
      return plain(`No title here has ${quoted(query.titles)}`);
    case 'phrases':
      return plain(`No paper here has the exact words ${quoted(query.phrases)}`);
    case 'excluded':
      return plain(`Every paper here has ${quoted(query.excluded)}`);
  }
}

function plain(reason: string): Absence {
  return { reason, offers: [] };
}

/** Of one name the names near to it; of several together it is not known which one is missing. */
async function explainAuthors(authors: readonly string[], context: AnswerContext): Promise<Absence> {
  const [author = '', second] = authors;
  if (second !== undefined) return plain(`No paper here is by ${named(authors, 'and')} together`);
  const near = await nearNames(author, context);
  const names = near.map(({ text }) => text);
  const reason = `Nobody called ${named([author], 'and')} here${names.length === 0 ? '' : `; near: ${names.join(', ')}`}`;
  return { reason, offers: near.map(({ text, query }) => ask(context, { label: text, query })) };
}

/** A whole name is most likely mistyped; of an unheard one the last name alone may be known. */
async function nearNames(author: string, { library }: AnswerContext) {
  const options = { limit: NEAR_NAMES, kind: 'author' } as const;
  const whole = await library.suggest(author, options);
  const last = author.trim().split(/\s+/).at(-1) ?? '';
  return whole.length > 0 || last === author ? whole : library.suggest(last, options);
}

function withFilter(query: SearchQuery, filter: Emptied['filter']): string {
  switch (filter) {
    case 'years':
      return yearsOf(query);
    case 'venues':
      return `of ${named(query.venues, 'or')}`;
    case 'authors':
      return `by ${named(query.authors, 'and')}`;
    case 'titles':
      return `with ${quoted(query.titles)} in the title`;
    case 'phrases':
      return `with the exact words ${quoted(query.phrases)}`;
    case 'excluded':
      return `without ${quoted(query.excluded)}`;
  }
}

const LAST_YEAR = 9999;

function yearsOf({ years }: SearchQuery): string {
  const { from = 0, to = LAST_YEAR } = years ?? {};
  if (from === to) return `from ${from}`;
  if (to >= LAST_YEAR) return `from ${from} or later`;
  return from === 0 ? `from ${to} or earlier` : `from ${from} to ${to}`;
}

function named(names: readonly string[], word: 'and' | 'or'): string {
  return names.map((name) => shorten(name, QUOTED_NAME)).join(` ${word} `);
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${shorten(text, QUOTED_NAME)}”`).join(' and ');
}

/** Those of most papers. */
function namesOf(counts: readonly Count[]): string {
  const names = counts.slice(0, NAMED).map(({ name }) => name);
  return (
    (counts.length > NAMED ? [...names, `${counts.length - NAMED} more`] : names).join(', ') || 'none known'
  );
}

/** Years as they follow each other. */
function inOrder(counts: readonly Count[]): string {
  const years = counts.map(({ name }) => name).toSorted();
  if (years.length <= NAMED) return years.join(', ') || 'none known';
  return `${years[0]} to ${years.at(-1)}`;
}
