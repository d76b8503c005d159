import { parseQuery } from '../search/query.ts';
import { composeSearch } from './compose-search.ts';
import { notice } from './notice.ts';
import { note } from './text-block.ts';
import type { Verb } from './verb.ts';

/** What there is no data for is said; a topic beside it is answered as far as that goes. */
export const unable: Verb<'unable'> = {
  token: {
    marks: ['u'],
    write: ({ topic }) => `u:${topic}`,
    read: (_, topic) => ({ kind: 'unable', what: 'citations', topic }),
  },
  asked: [
    {
      phrases: {
        en: [
          '[(what (is|are)|which (is|are)|list|show|find)] [{me}] [(the|your)] [top] [(ten|five|three|\\d+)] (most|highest|best|top) [(highly|often|frequently|widely)] (cited|influential|popular|read|downloaded|viewed|liked|rated|ranked|voted|discussed|shared|impactful) [{noun}]',
          '[(what (is|are)|which (is|are)|list|show|find)] [{me}] [(the|your)] [top] [(ten|five|three|\\d+)] (most|highest|best|top) [(highly|often|frequently|widely)] (cited|downloaded|citations?) [{noun}] [{about}] <topic>',
          // `most influential nodes` are a topic.
          '[(what (is|are)|which (is|are)|list|show|find)] [{me}] [(the|your)] [top] [(ten|five|three|\\d+)] (most|highest|best|top) [(highly|often|frequently|widely)] (influential|popular|read|viewed|liked|rated|ranked|voted|discussed|shared|impactful) {noun} [{about}] <topic>',
          '(which|what) {noun} (has|have|got) [the] (most|highest number of) (citations|readers|downloads|views)',
          '(which|what) {noun} (is|are|has|have) [(been)] (cited|read|downloaded|viewed) [the] most [(on|about)] [<topic>]',
          '(how (often|many times) (is|was|has been)|how many (citations|times) (does|did|has)) <paper> (cited|have|been cited|get|got|received)',
          '[the] (citation count|number of citations|citations count|impact factor|h-index|altmetric|citation counts) (of|for) <paper>',
          'who (cites|cited) <paper>',
        ],
        de: [
          '[die] (meistzitierten|am häufigsten zitierten|meist zitierten|beliebtesten) {noun} [{about}] [<topic>]',
        ],
        fr: ['[les] {noun} les plus (cités|citées|populaires|lus) [{about}] [<topic>]'],
        es: ['[los] {noun} m.s (citados|populares|le.dos) [{about}] [<topic>]'],
      },
      read: ({ topic = '' }) => ({ kind: 'unable', what: 'citations', topic }),
    },
  ],
  answer: async ({ topic }, context) => {
    const { library, now, say } = context;
    if (topic === '') return notice('notice', say.spans('unable.citations'));
    const { query } = await (await import('./requests/understand.ts')).understand(
      { topic, newest: false, now: now.getUTCFullYear() },
      library,
    );
    const page = await library.search(parseQuery(query, { limit: context.pageSize }));
    const answer = await composeSearch(page, context);
    const [head, ...rest] = answer.blocks;
    const told = note(say.spans('unable.citationsOrder'));
    if (answer.tone !== 'answer' || head === undefined)
      return notice('notice', say.spans('unable.citations'));
    return { ...answer, query, blocks: [head, told, ...rest] };
  },
};
