import type { Action, Answer, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { listNames } from '../messages/list-names.ts';
import type { Messages } from '../messages/messages.ts';
import type { Count, Emptied, LibraryFacts, SearchPage } from '../search/library.ts';
import { MAX_QUERY_CHARACTERS, rankedText, type SearchQuery } from '../search/query.ts';
import { isField } from '../search/query-fields.ts';
import type { AnswerContext } from './answer-context.ts';
import { commaList } from './comma-list.ts';
import { firstNames } from './first-names.ts';
import { libraryText } from './library-text.ts';
import { notice } from './notice.ts';
import { note } from './text-block.ts';

/** Of what people typed so much is repeated. */
export const QUOTED_CHARACTERS = 150;
const QUOTED_NAME = 60;
const NAMED = 8;
const NEAR_NAMES = 3;

/** What of a question does not count is said. */
export function unreadNotes({ isCut, unknownFields = [] }: SearchQuery, say: Messages): readonly string[] {
  return [
    ...(isCut ? [say.text('list.cut', { count: MAX_QUERY_CHARACTERS })] : []),
    ...unknownFields.map((field) =>
      say.text(isField(field) ? 'search.unknownValue' : 'search.unknownField', { field }),
    ),
  ];
}

/** Nothing found, or nothing that answers: said plainly, with the reason where a filter is one, and the ways on. */
export async function composeNoAnswer(page: SearchPage, context: AnswerContext): Promise<Answer> {
  const { query, total, didYouMean, emptied } = page;
  const { say, library } = context;
  const facts = await library.facts();
  if (facts.papers === 0) return notice('notice', say.spans('sources.nothingYet'));
  if (emptied !== undefined) return composeEmptied(query, emptied, { context, facts });
  const answer = notice(
    'notice',
    say.spans('none.answers', {
      query: shorten(query.source, QUOTED_CHARACTERS),
      library: libraryText(facts, say),
    }),
    [
      ...(didYouMean === undefined
        ? []
        : [ask(context, { label: say.text('none.didYouMean', { query: didYouMean }), query: didYouMean })]),
      ...(total === 0
        ? []
        : [ask(context, { label: say.text('action.nearest'), query: query.source, nearest: true })]),
    ],
  );
  return withNotes(answer, query, context);
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
  const { reason, offers } =
    emptied.others > 0
      ? explainOthers(query, emptied, around.context)
      : await explainAbsence(query, emptied.filter, around);
  return withNotes(notice('notice', reason, offers), query, around.context);
}

/** What of the question does not count stands behind the reason. */
function withNotes(answer: Answer, query: SearchQuery, { say }: AnswerContext): Answer {
  const [told, ...buttons] = answer.blocks;
  const notes = unreadNotes(query, say);
  if (told === undefined || notes.length === 0) return answer;
  return { ...answer, blocks: [told, note(notes.join(' · ')), ...buttons] };
}

interface Absence {
  readonly reason: readonly Span[];
  readonly offers: readonly Action[];
}

function plain(reason: readonly Span[]): Absence {
  return { reason, offers: [] };
}

/** The words alone find papers. */
function explainOthers(query: SearchQuery, { others, filter }: Emptied, context: AnswerContext): Absence {
  const { say } = context;
  const words = rankedText(query);
  const about = words === '' ? 'no' : 'yes';
  const found = { count: others, about, words: shorten(words, QUOTED_CHARACTERS) };
  const only = () => ask(context, { label: say.text('none.searchOnly', { words }), query: words });
  return {
    reason: butNone(query, filter, { say, found }),
    offers: words === '' ? [] : [only()],
  };
}

interface Found {
  readonly say: Messages;
  /** How many there are, and of what. */
  readonly found: { readonly count: number; readonly about: string; readonly words: string };
}

function butNone(query: SearchQuery, filter: Emptied['filter'], { say, found }: Found): readonly Span[] {
  switch (filter) {
    case 'years':
      return say.spans('others.ofYears', { ...found, ...yearsOf(query) });
    case 'venues':
      return say.spans('others.ofVenues', { ...found, names: named(query.venues, 'or', say) });
    case 'authors':
      return say.spans('others.ofAuthors', { ...found, names: named(query.authors, 'and', say) });
    case 'titles':
      return say.spans('others.ofTitles', { ...found, texts: quoted(query.titles, say) });
    case 'phrases':
      return say.spans('others.ofPhrases', { ...found, texts: quoted(query.phrases, say) });
    case 'excluded':
      return say.spans('others.ofExcluded', { ...found, texts: quoted(query.excluded, say) });
  }
}

async function explainAbsence(
  query: SearchQuery,
  filter: Emptied['filter'],
  { context, facts }: Around,
): Promise<Absence> {
  const { say } = context;
  switch (filter) {
    case 'years':
      return plain(say.spans('none.ofYears', { ...yearsOf(query), here: inOrder(facts.years, say) }));
    case 'venues':
      return plain(
        say.spans('none.ofVenues', {
          names: named(query.venues, 'or', say),
          here: namesOf(facts.venues, say),
        }),
      );
    case 'authors':
      return explainAuthors(query.authors, context);
    case 'titles':
      return plain(say.spans('none.ofTitles', { texts: quoted(query.titles, say) }));
    case 'phrases':
      return plain(say.spans('none.ofPhrases', { texts: quoted(query.phrases, say) }));
    case 'excluded':
      return plain(say.spans('none.ofExcluded', { texts: quoted(query.excluded, say) }));
  }
}

/** Of one name the names near to it; of several together it is not known which one is missing. */
async function explainAuthors(authors: readonly string[], context: AnswerContext): Promise<Absence> {
  const { say } = context;
  const [author = '', second] = authors;
  if (second !== undefined) return plain(say.spans('none.ofAuthors', { names: named(authors, 'and', say) }));
  const near = await nearNames(author, context);
  const name = shorten(author, QUOTED_NAME);
  const names = near.map(({ text }) => text);
  return {
    reason:
      names.length === 0
        ? say.spans('none.ofAuthor', { name })
        : say.spans('none.ofAuthorNear', { name, near: commaList(names, say) }),
    offers: near.map(({ text, query }) => ask(context, { label: text, query })),
  };
}

/** A whole name is most likely mistyped; of an unheard one the last name alone may be known. */
async function nearNames(author: string, { library }: AnswerContext) {
  const options = { limit: NEAR_NAMES, kind: 'author' } as const;
  const whole = await library.suggest(author, options);
  const last = author.trim().split(/\s+/).at(-1) ?? '';
  return whole.length > 0 || last === author ? whole : library.suggest(last, options);
}

const LAST_YEAR = 9999;

function yearsOf({ years }: SearchQuery) {
  const { from = 0, to = LAST_YEAR } = years ?? {};
  if (from === to) return { span: 'one', from, to };
  if (to >= LAST_YEAR) return { span: 'since', from, to };
  return { span: from === 0 ? 'until' : 'range', from, to };
}

function named(names: readonly string[], word: 'and' | 'or', { locale }: Messages): string {
  return listNames(
    names.map((name) => shorten(name, QUOTED_NAME)),
    word,
    locale,
  );
}

function quoted(texts: readonly string[], say: Messages): string {
  const all = texts.map((text) => say.text('text.quoted', { text: shorten(text, QUOTED_NAME) }));
  return listNames(all, 'and', say.locale);
}

/** Those of most papers. */
function namesOf(counts: readonly Count[], say: Messages): string {
  if (counts.length === 0) return say.text('list.noneKnown');
  return firstNames(
    counts.map(({ name }) => name),
    NAMED,
    say,
  );
}

/** Years as they follow each other. */
function inOrder(counts: readonly Count[], say: Messages): string {
  const years = counts.map(({ name }) => name).toSorted();
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined) return say.text('list.noneKnown');
  return years.length <= NAMED ? commaList(years, say) : say.text('filter.years', { from, to });
}
