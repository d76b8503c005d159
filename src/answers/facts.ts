import type { Span } from '../chat/reply.ts';
import type { Messages } from '../messages/messages.ts';
import type { Count, LibraryFacts } from '../search/library.ts';
import { heading } from './text-block.ts';
import type { Verb } from './verb.ts';

type About = 'papers' | 'venues' | 'years';

const MARK: Readonly<Record<About, string>> = { papers: 'p', venues: 'v', years: 'y' };
const MOST = 25;
const HAVE =
  '(do you [(have|know|cover|hold|contain|include)]|are (there|in here|covered|included|in your library)|have you [got]|does (your|the|this) (library|collection) (have|cover|contain|include))';
const LIBRARY = '(your|the|this) (library|collection|corpus|database|index|archive|data|dataset)';

/** What there is: how many papers, of which venues and years. */
export const facts: Verb<'facts'> = {
  token: {
    marks: ['f'],
    write: ({ about }) => `f:${MARK[about]}`,
    read: (_, body) => {
      const about = (Object.keys(MARK) as About[]).find((one) => MARK[one] === body);
      return about === undefined ? undefined : { kind: 'facts', about };
    },
  },
  asked: [
    {
      phrases: {
        en: [
          `how many (papers?|articles?|publications?|documents?|entries|works?|titles) [(in total|altogether|all in all)] ${HAVE} [(here|in total|altogether|in ${LIBRARY})]`,
          `how many (papers?|articles?|publications?) [(here|in ${LIBRARY}|altogether|in total)]`,
          `how (big|large) is ${LIBRARY}`,
          `(size|number) of ${LIBRARY}`,
          `(number|count) of (papers|articles) [in ${LIBRARY}]`,
          'count [(the|your|all)] papers',
          `what is in ${LIBRARY}`,
          `what's in ${LIBRARY}`,
          `what does ${LIBRARY} (contain|have|cover|include|hold)`,
          'what (do|can) you (have|cover|contain|know|search|offer|hold) [(here|in there|exactly|in total)]',
          'what (papers|articles) (do you have|have you got|are there|are here|do you know|are in here)',
          `(describe|tell {me} about|show {me}) ${LIBRARY}`,
          'where (do|are|does) (your|the|these|this) (papers|data|articles) (come from|from)',
          'what (papers|data) are you (trained on|based on|made of)',
        ],
        de: [
          '(wie viele|wieviele) (paper|papers|arbeiten|artikel) (hast du|habt ihr|gibt es|sind es|kennst du) [(hier|da|insgesamt)]',
          'wie groß ist (deine|die|eure) (sammlung|bibliothek|datenbank)',
          'was (hast du|habt ihr) [(alles|hier|da)]',
        ],
        fr: [
          "combien (d'articles|de papiers|de publications|d'articles) [(avez-vous|as-tu|y a-t-il|il y a|connais-tu)]",
        ],
        es: ['cu.ntos (art.culos|papers|trabajos) (tienes|hay|ten.is|tienen) [(aqu.|en total)]'],
        ja: ['[論文は] 何 (本|件|個) [の論文が] [(ありますか|ある)]'],
      },
      read: () => ({ kind: 'facts', about: 'papers' }),
    },
    {
      phrases: {
        en: [
          `(which|what) (venues?|conferences?|journals?|proceedings|workshops?|sources?|editions?) [(all|exactly)] ${HAVE} [(here|in ${LIBRARY})]`,
          `(which|what) (venues?|conferences?|journals?|proceedings) [(are here|here)]`,
          `(list|show) [{me}] [(all|the|your)] (venues|conferences|journals) [(you (have|know|cover))]`,
          '(venues|conferences|journals)',
          '[(from|of|in)] (which|what) (venues?|conferences?|journals?|proceedings) (do|are|did) (your|the|these|all these) (papers|articles|entries) [(come|come from|appear|appeared|published|from)]',
          `(where|which (venues|conferences|journals)) [(are|do)] (your|the|these) (papers|articles) (from|come from|published)`,
        ],
        de: [
          'welche (tagungen|konferenzen|zeitschriften|quellen) (hast du|habt ihr|gibt es|kennst du) [(hier|da)]',
        ],
        fr: ['quelles (conférences|revues|sources) (as-tu|avez-vous|y a-t-il|connais-tu)'],
        es: ['qu. (conferencias|revistas|congresos|fuentes) (tienes|hay|ten.is|conoces)'],
        ja: ['(どの|どんな) (会議|学会|雑誌) [が] (ありますか|ある)'],
      },
      read: () => ({ kind: 'facts', about: 'venues' }),
    },
    {
      phrases: {
        en: [
          `(which|what) (years?|period|time span|range of years|date range|dates) [(of papers)] ${HAVE} [(here|in ${LIBRARY})]`,
          `(which|what) (years?|period|dates) (does|do) (${LIBRARY}|your papers|the papers|it) (cover|span|include|contain|go back to)`,
          '(from|of) (which|what) years? (are|do) (your|the|these) papers [(you have|come)]',
          'how (far back|old|recent|new|current|up to date) (do|are|is) [(your papers|the papers|you|it)] [go] [(back)]',
        ],
        de: ['(welche|aus welchen) jahre.? (hast du|habt ihr|gibt es|sind die (paper|arbeiten))'],
        fr: ['quelles années (as-tu|avez-vous|y a-t-il)'],
        es: ['qu. a.os (tienes|hay|ten.is|cubres)'],
      },
      read: () => ({ kind: 'facts', about: 'years' }),
    },
  ],
  help: [
    {
      label: 'help.facts',
      say: [{ key: 'help.facts.say' }, { key: 'help.venues.say' }],
      get: 'help.facts.get',
    },
  ],
  answer: async ({ about }, { library, act, say }) => {
    const found = await library.facts();
    const rows = about === 'venues' ? found.venues : about === 'years' ? found.years : found.editions;
    const value = (count: Count): readonly Span[] => [
      { text: say.text('library.papers', { count: count.papers }) },
    ];
    const left = rows.length - MOST;
    const shown = rows.slice(0, MOST).map((count) => ({ label: count.name, value: value(count) }));
    const more =
      left > 0 ? [{ label: say.text('list.others'), value: say.spans('list.more', { count: left }) }] : [];
    return {
      tone: 'answer',
      blocks: [
        heading(headingFor(about, found, say)),
        ...(shown.length === 0 ? [] : [{ kind: 'facts' as const, facts: [...shown, ...more] }]),
        {
          kind: 'actions',
          actions: [
            act({ kind: 'help' }, { label: say.text('action.help'), description: say.text('help.heading') }),
          ],
        },
      ],
    };
  },
};

function headingFor(about: About, { papers: count, venues, years }: LibraryFacts, say: Messages): string {
  if (about === 'papers') return say.text('facts.papers', { count });
  if (about === 'venues')
    return venues.length === 0
      ? say.text('facts.noVenues', { count })
      : say.text('facts.venues', { count, venues: venues.length });
  return years.length === 0
    ? say.text('facts.noYears', { count })
    : say.text('facts.years', { count, years: years.length });
}
