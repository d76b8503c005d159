import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { parseQuery } from '../search/query.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeHit } from './compose-paper.ts';
import { notice } from './notice.ts';
import type { Remembered } from './remembered.ts';
import { heading, note } from './text-block.ts';
import type { Verb } from './verb.ts';

/** Behind what is worth paging through stand papers that share only some of the words: who asks for more gets them too. */
async function furtherPapers(
  { query, listed, from }: Remembered,
  context: AnswerContext,
): Promise<Answer | undefined> {
  if (query === undefined) return undefined;
  const offset = from - 1 + listed.length;
  const page: Intent = { kind: 'search', query, offset: 0, nearest: false };
  const asked = parseQuery(query, { offset, limit: context.pageSize });
  const { hits } = await context.library.search({ ...asked, isDeep: true });
  if (hits.length === 0) return undefined;
  return {
    tone: 'answer',
    query,
    blocks: [
      heading(context.say.spans('more.heading', { query })),
      note(context.say.text('more.someWords')),
      ...hits.map((hit, at) => composeHit(hit, { ordinal: offset + at + 1, from: page }, context)),
    ],
  };
}

/** The next or the previous page of the last list in this conversation. */
export const more: Verb<'more'> = {
  token: {
    marks: ['m'],
    write: ({ turn }) => `m:${turn}`,
    read: (_, body) => (body === 'next' || body === 'previous' ? { kind: 'more', turn: body } : undefined),
  },
  asked: [
    {
      phrases: {
        en: [
          '[{find}] [{me}] [(some|a few|the)] (more|others?|additional|further|next [(page|ones?|five|results)]|rest|remaining) [(of (them|those|these|that|it|the (list|results))|results|papers?|ones?|hits|like (these|those)|please)]',
          '(what|anything|something|is there anything|do you have anything|got anything) else [(do you have|is there|have you got|is available|on (this|that|it)|about (this|that|it))]',
          '(and|are there|do you have|got|any) (more|others?|further ones?) [(papers?|results|ones?)]',
          '(continue|go on|keep going|carry on|proceed|next|next page|page down|scroll down|another page|the next page)',
        ],
        de: [
          '[(zeig|zeige|gib)] [{me}] [(bitte|noch)] (mehr|weitere|andere|die nächsten) [(davon|{noun})]',
          '(weiter|nächste seite|noch mehr|noch welche|mehr davon|was noch)',
        ],
        fr: [
          '[(montre|montrez)] [-] [moi] (plus|davantage|la suite|d.autres|encore)',
          '(suivant|page suivante|suite|continue|continuez|quoi d.autre)',
        ],
        es: [
          '[(mu.strame|dame)] (m.s|otros|los siguientes)',
          '(siguiente|p.gina siguiente|contin.a|qu. m.s)',
        ],
        ja: ['(もっと|次|続き|他には|もっと見せて|次のページ)'],
      },
      read: () => ({ kind: 'more', turn: 'next' }),
    },
    {
      phrases: {
        en: [
          '[go] (back|previous|previous page|previous ones?|page up|last page)',
          'the (previous|last) page',
        ],
        de: ['(zurück|vorige seite|vorherige seite)'],
        fr: ['(retour|précédent|page précédente)'],
        es: ['(atr.s|anterior|p.gina anterior)'],
        ja: ['(前|戻る|前のページ)'],
      },
      read: () => ({ kind: 'more', turn: 'previous' }),
    },
  ],
  answer: async ({ turn }, context): Promise<Answer> => {
    const { remembered, say } = context;
    const isBack = turn === 'previous' && remembered?.isOpened === true;
    const page = isBack ? remembered.here : remembered?.[turn];
    if (page !== undefined) return context.answer(page);
    if (remembered?.isUnanswered === true) return notice('notice', say.spans('more.unanswered'));
    if (remembered === undefined || remembered.listed.length === 0)
      return notice('notice', say.spans('more.noList'));
    const { query, here } = remembered;
    // Of papers that share only some of the words there are no pages.
    if (turn === 'previous' && query !== undefined && here === undefined)
      return context.answer({ kind: 'search', query, offset: 0, nearest: false });
    if (turn === 'previous') return notice('notice', say.spans('more.firstPage'));
    return (await furtherPapers(remembered, context)) ?? notice('notice', say.spans('more.all'));
  },
};
