import { isPaperId } from '../papers/identity.ts';
import { composeFullPaper } from './compose-paper.ts';
import { search } from './search.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** One paper in full. What is no paper's id, title or address was a search that happens to begin with “paper”. */
export const paper: Verb<'paper'> = {
  words: {
    said: ['paper'],
    takes: 'reference',
    read: (rest, line) => (rest === undefined ? undefined : { kind: 'paper', reference: rest, text: line }),
  },
  token: textToken(
    'p',
    ({ reference }) => reference,
    (reference) => ({ kind: 'paper', reference }),
  ),
  button: { label: 'Abstract', press: (id) => ({ kind: 'paper', reference: id }) },
  help: [{ label: 'One paper', say: ['paper …'], get: 'one paper in full, by id, title or link' }],
  answer: async ({ reference, text: query = reference }, context) => {
    const found = await context.library.find(reference);
    if (found !== undefined) return { tone: 'answer', blocks: [composeFullPaper(found, context)] };
    if (isPaperId(reference) && !/^[a-z]+$/i.test(reference)) return unknownPaper(reference, context);
    return search.answer({ kind: 'search', query, offset: 0, nearest: false }, context);
  },
};
