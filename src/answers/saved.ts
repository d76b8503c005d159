import type { Answer } from '../chat/reply.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeListedPaper } from './compose-paper.ts';
import { notice } from './notice.ts';
import { pageTurns } from './page-turns.ts';
import { heading, note } from './text-block.ts';
import { readOffset } from './token-form.ts';
import type { Verb } from './verb.ts';

const PAGE_SIZE = 5;
/** Said where no reading lists are kept. */
export const NO_LIST = 'Reading lists are not kept here.';

/** The asker's reading list, newest first. */
export const saved: Verb<'saved'> = {
  words: {
    said: ['saved'],
    read: (rest) => (rest === undefined ? { kind: 'saved', offset: 0 } : undefined),
  },
  asked: [
    {
      phrases: {
        en: [
          '[(what is|what.s|show {me}|open|list)] [(on|in)] (my|the) [(own|saved|whole|current)] [(reading|to-read|read|saved)] (list|papers|bookmarks|favou?rites|saved papers|library|articles)',
          '(what|which [(papers|ones)]) (did|have) i (save|saved|bookmark|bookmarked|keep|kept|star|starred|put on my list)',
          '(saved|bookmarked|kept|starred) [(papers|ones|articles|list)]',
          '(bookmarks|favou?rites|my bookmarks)',
          '(papers|what) i (saved|bookmarked|kept|starred)',
        ],
        de: [
          '(meine|zeig mir meine) (liste|leseliste|gespeicherten (paper|arbeiten|artikel))',
          'was habe ich (gespeichert|gemerkt)',
        ],
        fr: ['(ma|montre-moi ma) liste [de lecture]', '(mes favoris|mes articles (sauvegardés|enregistrés))'],
        es: ['(mi|mu.strame mi) lista [de lectura]', 'mis (favoritos|art.culos guardados|guardados)'],
        ja: ['(保存した論文|私のリスト|リスト|読書リスト)'],
      },
      read: () => ({ kind: 'saved', offset: 0 }),
    },
  ],
  token: {
    marks: ['l'],
    write: ({ offset }) => `l:${offset}`,
    read: (_, body) => {
      const offset = readOffset(body);
      return offset === undefined ? undefined : { kind: 'saved', offset };
    },
  },
  isOffered: ({ readingList }) => readingList !== undefined,
  audience: 'sender',
  help: [
    { label: 'Your reading list', say: ['saved'], get: 'your reading list; “Save” below a paper adds to it' },
  ],
  slash: {
    name: {
      text: 'saved',
      translations: { de: 'gemerkt', fr: 'sauvegardes', es: 'guardados', ja: '保存済み' },
    },
    description: {
      text: 'Your reading list',
      translations: {
        de: 'Deine Leseliste',
        fr: 'Votre liste de lecture',
        es: 'Tu lista de lectura',
        ja: 'あなたの読書リスト',
      },
    },
    options: [],
    subcommands: [],
    words: 'saved',
    write: () => 'saved',
  },
  answer: async ({ offset }, context) => {
    const { readingList, asker } = context;
    if (readingList === undefined || asker === undefined) return notice('notice', NO_LIST);
    const ids = await ownIds(await readingList.list(asker.owner), context);
    if (ids.length === 0)
      return {
        ...notice('notice', 'Your reading list is empty. “Save” below a paper puts it here.'),
        inPlace: true,
      };
    return composeList(ids, Math.min(offset, ids.length - 1), context);
  },
};

/** Each paper once, under the id that it has now: it may have been saved under several. */
async function ownIds(ids: readonly string[], { library }: AnswerContext): Promise<readonly string[]> {
  return [...new Set(await Promise.all(ids.map(async (id) => (await library.find(id))?.id ?? id)))];
}

async function composeList(ids: readonly string[], offset: number, context: AnswerContext): Promise<Answer> {
  const found = await Promise.all(
    ids.slice(offset, offset + PAGE_SIZE).map((id) => context.library.find(id)),
  );
  const papers = found.filter((paper) => paper !== undefined);
  const end = Math.min(offset + PAGE_SIZE, ids.length);
  const gone = end - offset - papers.length;
  const range = `${offset + 1}–${end} of ${ids.length}`;
  return {
    tone: 'answer',
    inPlace: true,
    blocks: [
      heading({ text: 'Your reading list' }),
      note(gone === 0 ? range : `${range} · ${gone} not in this corpus any more`),
      ...papers.map((paper, at) => ({
        ...composeListedPaper(paper, context),
        ordinal: offset + at + 1,
        actions: context.paperActions(paper, ['paper', 'related', 'cite', 'unsave', 'share']),
      })),
      ...pageTurns(
        {
          name: 'your reading list',
          previous: offset > 0 ? Math.max(0, offset - PAGE_SIZE) : undefined,
          next: end < ids.length ? end : undefined,
          page: (to) => ({ kind: 'saved', offset: to }),
        },
        context,
      ),
    ],
  };
}
