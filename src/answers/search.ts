import { isPaperId } from '../papers/identity.ts';
import { isEmptyQuery, parseQuery } from '../search/query.ts';
import { composeFullPaper } from './compose-paper.ts';
import { composeSearch } from './compose-search.ts';
import { help } from './help.ts';
import { SEARCH_COMMAND } from './search-command.ts';
import { readOffset } from './token-form.ts';
import type { Verb } from './verb.ts';

const BODY = /^(\d+):(.*)$/s;

/** Papers for a query. It has no words of its own: whatever is nothing else is searched for. */
export const search: Verb<'search'> = {
  token: {
    marks: ['s', 'n'],
    write: ({ query, offset, nearest }) => `${nearest ? 'n' : 's'}:${offset}:${query}`,
    read: (mark, body) => {
      const [, digits, query = ''] = BODY.exec(body) ?? [];
      const offset = readOffset(digits);
      return offset === undefined ? undefined : { kind: 'search', query, offset, nearest: mark === 'n' };
    },
  },
  help: [
    {
      label: 'help.search',
      say: ['graph neural networks'],
      get: 'help.search.get',
    },
    {
      label: 'help.exact',
      say: ['"causal discovery"', 'fairness -survey'],
      get: 'help.exact.get',
    },
    {
      label: 'help.filters',
      say: ['author:levine', 'title:bandit', 'venue:neurips', 'year:2020', 'year:2020..2023'],
      get: 'help.filters.get',
    },
  ],
  slash: SEARCH_COMMAND,
  answer: async (intent, context) => {
    const paper = isPaperId(intent.query) ? await context.library.find(intent.query) : undefined;
    if (paper !== undefined) return { tone: 'answer', blocks: [composeFullPaper(paper, context)] };
    const query = parseQuery(intent.query, { offset: intent.offset, limit: context.pageSize });
    if (isEmptyQuery(query)) return help.answer({ kind: 'help' }, context);
    return composeSearch(await context.library.search(query), context, { nearest: intent.nearest });
  },
};
