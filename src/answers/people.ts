import type { Answer, Span } from '../chat/reply.ts';
import type { Paper } from '../papers/paper.ts';
import { parseQuery } from '../search/query.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeSearch } from './compose-search.ts';
import { stripRequest } from './requests/strip-request.ts';
import { readPointer } from './requests/which-paper.ts';
import { heading, note } from './text-block.ts';
import { textToken } from './token-form.ts';
import type { Verb } from './verb.ts';

/** Whose papers are looked at, the best ones of a topic. */
const PAPERS = 10;
const PEOPLE = 15;

/** Who writes on a topic. */
export const people: Verb<'people'> = {
  token: textToken(
    'w',
    ({ topic }) => topic,
    (topic) => ({ kind: 'people', topic }),
  ),
  asked: [
    {
      phrases: {
        en: [
          '[do you know] (who|which (people|researchers|authors|groups?|labs?|scientists|colleagues)) [(here|else|all|mainly|mostly)] (works?|is working|are working|worked|has worked|writes?|wrote|publish|publishes|published|researches|studies|study|does (research|work|something)|do (research|work)|did (research|work)|specialises|specializes|is active|are active|knows?|is an expert|are [the] experts?|is interested|are interested|deals|deal) [(most|a lot|here)] [(on|about|in|with|of|for|anything about|something about)] <topic>',
          'who (should|can|could) (i|we) (ask|talk to|contact|write to) (about|on|for) <topic>',
          'who are the (experts|people|authors|researchers|main (people|authors)|key (people|authors)) (on|in|for|of|behind|working on) <topic>',
        ],
        de: [
          'wer (arbeitet|forscht|schreibt|kennt sich) [(hier|aus)] (an|zu|über|mit|im bereich|auf dem gebiet) <topic>',
          'expert.? (für|zu) <topic>',
        ],
        fr: ['qui (travaille|écrit|publie|fait de la recherche) [ici] (sur|dans|en) <topic>'],
        es: ['qui.n (trabaja|investiga|escribe|publica) [aqu.] (sobre|en|con) <topic>'],
        ja: ['(誰が|だれが) <topic> (を研究|について書いて|に取り組んで) [(して)] [(いますか|いる)]'],
      },
      // Of what was said before it is a question about that.
      read: ({ topic = '' }) =>
        topic === '' || readPointer(topic) !== undefined || /^(?:this|that|it|these|such)\b/i.test(topic)
          ? undefined
          : { kind: 'people', topic: stripRequest(`papers on ${topic}`).topic },
    },
    {
      phrases: {
        en: [
          '(experts?|people|authors|researchers|specialists|someone|somebody|anyone) (on|in|for|working on|who works? on|who knows? about|writing (about|on)|doing|researching|publishing on) <topic>',
        ],
      },
      // `experts in the loop` and `authors on the move` are topics.
      read: ({ topic = '' }) =>
        /^(?:this|that|it|these|such|the (?!field|area|topic|subject))\b/i.test(topic)
          ? undefined
          : { kind: 'people', topic },
    },
  ],
  help: [{ label: 'help.people', say: [{ key: 'help.people.say' }], get: 'help.people.get' }],
  answer: async ({ topic }, context) => {
    const { library, now } = context;
    const { query } = await (await import('./requests/understand.ts')).understand(
      { topic, newest: false, now: now.getUTCFullYear() },
      library,
    );
    const page = await library.search(parseQuery(query, { limit: PAPERS }));
    if (!page.confident || page.total === 0) return composeSearch(page, context);
    return composePeople(
      topic,
      page.hits.map(({ paper }) => paper),
      context,
    );
  },
};

function composePeople(topic: string, papers: readonly Paper[], { act, say }: AnswerContext): Answer {
  const byName = new Map<string, Paper[]>();
  for (const paper of papers)
    for (const name of paper.shown.authors) byName.set(name, [...(byName.get(name) ?? []), paper]);
  const most = choosePeople(papers, byName).map((name) => [name, byName.get(name) ?? []] as const);
  const facts = most.map(([name, written]) => ({ label: name, value: titlesOf(written) }));
  return {
    tone: 'answer',
    blocks: [
      heading(say.spans('people.heading', { topic })),
      { kind: 'facts', facts },
      note(say.text('people.counted', { people: byName.size, papers: papers.length })),
      {
        kind: 'actions',
        actions: most
          .slice(0, 3)
          .map(([name]) =>
            act(
              { kind: 'search', query: `author:"${name.replaceAll('"', '')}"`, offset: 0, nearest: false },
              { label: name, description: say.text('people.papersBy', { name }) },
            ),
          ),
      },
    ],
  };
}

/** Those of most papers first; of a paper's people who are named once its first two and its last, as is the custom. */
function choosePeople(
  papers: readonly Paper[],
  byName: ReadonlyMap<string, readonly Paper[]>,
): readonly string[] {
  const several = [...byName].filter(([, written]) => written.length > 1);
  const often = several.sort(([, one], [, other]) => other.length - one.length).map(([name]) => name);
  const others = papers.flatMap(({ shown: { authors } }) => [...authors.slice(0, 2), ...authors.slice(-1)]);
  return [...new Set([...often, ...others])].slice(0, PEOPLE);
}

function titlesOf(papers: readonly Paper[]): readonly Span[] {
  return papers
    .slice(0, 3)
    .flatMap(({ shown, url }, at): Span[] => [
      ...(at === 0 ? [] : [{ text: '; ' }]),
      url === undefined ? { text: shown.title } : { text: shown.title, href: url },
    ]);
}
