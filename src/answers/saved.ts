import type { Intent } from '../chat/intent.ts';
import type { ActionsBlock, Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { EXPORT_FORMATS, readExportFormat } from '../papers/citation/export-formats.ts';
import { fitsQuery } from '../search/fits-query.ts';
import { parseQuery } from '../search/query.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeListedPaper } from './compose-paper.ts';
import { exportActions, exportList, formatIn } from './export-list.ts';
import { notice } from './notice.ts';
import { listActions, turnsOf } from './page-turns.ts';
import { heading, note } from './text-block.ts';
import { readOffset } from './token-form.ts';
import type { Verb } from './verb.ts';

/** The asker's reading list, newest first. */
export const saved: Verb<'saved'> = {
  words: {
    said: ['saved'],
    as: { flag: '--format', values: Object.keys(EXPORT_FORMATS) },
    // `saved games` is a search: what is looked for on the list stands behind a colon.
    read: (rest, line) => {
      if (rest === undefined) return { kind: 'saved', offset: 0 };
      const as = formatIn(rest);
      if (as !== undefined) return { kind: 'saved', offset: 0, as };
      return COLON.test(line) ? { kind: 'saved', offset: 0, query: rest } : undefined;
    },
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
    {
      phrases: {
        en: [
          '[(can i (have|get)|get|export|download|give {me}|send {me}|save)] (my|the) [(whole|own)] [reading] (list|reading list|saved papers|papers|bookmarks|favou?rites) (as|in|to) [(a|an)] <format> [(file|format)]',
          '(export|download) [(my|the)] (reading list|saved papers|bookmarks) (as|in|to) [(a|an)] <format> [(file|format)]',
          '(export|download) (my|the) [(whole|own)] (reading list|list|saved papers|bookmarks|favou?rites)',
          '[(my|the)] (reading list|saved papers|saved) (as|in) <format>',
        ],
        de: ['[exportiere] (meine|die) (liste|leseliste) als <format>'],
        fr: ['[exporte] (ma liste [de lecture]|mes favoris) en <format>'],
        es: ['[exporta] mi lista [de lectura] (como|en) <format>'],
      },
      isDoubtful: true,
      read: ({ format = 'bibtex' }) => {
        const as = readExportFormat(format);
        return as === undefined ? undefined : { kind: 'saved', offset: 0, as };
      },
    },
  ],
  token: {
    marks: ['l'],
    write: ({ offset, query, as }) =>
      as === undefined ? `l:${offset}${query === undefined ? '' : `:${query}`}` : `l:as~${as}`,
    read: (_, body) => {
      const as = /^as~([a-z]+)$/.exec(body)?.[1];
      if (as !== undefined)
        return readExportFormat(as) === undefined ? undefined : { kind: 'saved', offset: 0, as };
      const [, at, query] = /^(\d+)(?::(.+))?$/s.exec(body) ?? [];
      const offset = readOffset(at);
      if (offset === undefined) return undefined;
      return query === undefined ? { kind: 'saved', offset } : { kind: 'saved', offset, query };
    },
  },
  isOffered: ({ readingList }) => readingList !== undefined,
  audience: 'sender',
  help: [{ label: 'help.saved', say: ['saved'], isCommand: true, get: 'help.saved.get' }],
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
    typed: (text) => `saved: ${text}`,
  },
  answer: (intent, context) => showSaved(intent, context),
};

/** Part of the reading list. @param pageOf what turns to another part; by default the list itself */
export async function showSaved(
  { offset, query, as }: Intent<'saved'>,
  context: AnswerContext,
  pageOf: (page: Intent<'saved'>) => Intent = (page) => page,
): Promise<Answer> {
  const { readingList, asker, say } = context;
  if (readingList === undefined || asker === undefined) return notice('notice', say.spans('saved.notKept'));
  const ids = await ownIds(await readingList.list(asker.owner), context);
  const format = as === undefined ? undefined : readExportFormat(as);
  if (format !== undefined && ids.length > 0) return exportList(ids, format, context);
  if (ids.length === 0) return { ...notice('notice', say.spans('saved.empty')), inPlace: true };
  if (query === undefined) return composeList(ids, { offset, pageOf }, context);
  const fitting = await idsThatFit(ids, query, context);
  return fitting.length === 0
    ? nothingFits(query, context)
    : composeList(fitting, { offset, query, pageOf }, context);
}

/** `saved: bandits` */
const COLON = /^\/?saved:/i;
const QUOTED_CHARACTERS = 100;

async function idsThatFit(
  ids: readonly string[],
  query: string,
  { library }: AnswerContext,
): Promise<readonly string[]> {
  const wanted = parseQuery(query);
  const papers = await Promise.all(ids.map((id) => library.find(id)));
  return papers.flatMap((paper) => (paper !== undefined && fitsQuery(paper, wanted) ? [paper.id] : []));
}

function nothingFits(query: string, { act, say }: AnswerContext): Answer {
  const quoted = shorten(query, QUOTED_CHARACTERS);
  const actions = [
    act({ kind: 'saved', offset: 0 }, { label: say.text('saved.name'), description: say.text('saved.show') }),
    act(
      { kind: 'search', query, offset: 0, nearest: false },
      { label: say.text('saved.searchAll'), description: say.text('saved.searchAllFor', { query: quoted }) },
    ),
  ];
  return { ...notice('notice', say.spans('saved.nothingFits', { query: quoted }), actions), inPlace: true };
}

/** Each paper once, under the id that it has now: it may have been saved under several. */
async function ownIds(ids: readonly string[], { library }: AnswerContext): Promise<readonly string[]> {
  return [...new Set(await Promise.all(ids.map(async (id) => (await library.find(id))?.id ?? id)))];
}

/** Which part of which list. */
interface Part {
  readonly offset: number;
  readonly query?: string;
  readonly pageOf: (page: Intent<'saved'>) => Intent;
}

async function composeList(ids: readonly string[], part: Part, context: AnswerContext): Promise<Answer> {
  const { query } = part;
  const { say, pageSize } = context;
  const offset = Math.min(part.offset, ids.length - 1);
  const found = await Promise.all(ids.slice(offset, offset + pageSize).map((id) => context.library.find(id)));
  const papers = found.filter((paper) => paper !== undefined);
  const end = Math.min(offset + pageSize, ids.length);
  const gone = end - offset - papers.length;
  const firstGone = ids.slice(offset, end).find((_, at) => found[at] === undefined);
  const range = say.text('list.range', { from: offset + 1, to: end, of: ids.length });
  const page = (to: number): Intent<'saved'> => ({
    kind: 'saved',
    offset: to,
    ...(query === undefined ? {} : { query }),
  });
  const list = {
    here: page(offset),
    name: say.text('saved.name'),
    previous: offset > 0 ? Math.max(0, offset - pageSize) : undefined,
    next: end < ids.length ? end : undefined,
    page: (to: number) => part.pageOf(page(to)),
  };
  return {
    tone: 'answer',
    inPlace: true,
    turns: turnsOf(list),
    blocks: [
      query === undefined
        ? heading(say.text('saved.name'))
        : heading(say.spans('saved.fitting', { query: shorten(query, QUOTED_CHARACTERS) })),
      note(gone === 0 ? range : `${range} · ${say.text('saved.gone', { count: gone })}`),
      ...papers.map((paper, at) =>
        composeListedPaper(paper, { ordinal: offset + at + 1, from: list.here, keeps: 'unsave' }, context),
      ),
      ...listActions(list, undefined, context),
      ...(firstGone === undefined ? [] : [removeGone(firstGone, context)]),
      ...(query === undefined ? [exportActions(context)] : []),
    ],
  };
}

/** What is not shown has no button of its own. */
function removeGone(reference: string, { act, say }: AnswerContext): ActionsBlock {
  const label = say.text('sources.removeGone');
  return {
    kind: 'actions',
    actions: [act({ kind: 'unsave', reference }, { label, description: label })],
  };
}
