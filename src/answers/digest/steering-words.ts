import { isEverydayWord } from '../../search/words/english-words.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';

const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));

/** What ends the paper of the day. */
const ENDING = words(
  'off stop end cancel disable deactivate pause none no quit unsubscribe remove delete clear mute leave kill',
  'aus ab ausschalten abschalten beenden stopp stoppe löschen entfernen nein',
  'arrêter arrête désactiver supprimer non desactivar desactiva apagar apaga parar para eliminar quitar',
  'オフ 停止 やめて 止めて 削除',
);
/** What only asks to see how it stands. */
const LOOKING = words(
  'status state show list view see look when what which who why how info information settings setting setup',
  'schedule configuration config options current next',
  'zeig zeige zeigen wann wie einstellungen montre montrer quand réglages muestra mostrar cuándo cuando ajustes',
  '状態 設定 いつ',
);
/** What says to do something without saying what. */
const DOING = words(
  'change edit set update move adjust make run try test testing check add new use do get give go put ping yes ok okay cool dont never',
);
/** What is spoken of: it tells nothing about what is wanted. */
const THINGS = words(
  'it this that these those the a an our my your all any more anymore here there now right at once today todays of in to for from us me',
  'day days daily time times zone topic digest digests paper papers channel bot paperboy thing please notifications',
  'turn switch post posting posts send sending es das die den le la el',
);
const HELP = words('help hilfe aide ayuda ヘルプ');
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** `author:levine` or a phrase: written for the search. */
const QUERY = /\p{L}:\S|["“”]/u;

/** What words about the paper of the day come to that name neither a schedule nor a topic; undefined where they may. */
export function steeredTo(text: string): 'off' | 'help' | 'status' | undefined {
  if (QUERY.test(text)) return undefined;
  const said = wordsOf(text);
  const ending = said.filter((word) => ENDING.has(word));
  const others = said.filter((word) => !ENDING.has(word));
  // `end to end` ends nothing.
  if (ending.length === 1 && others.every((word) => THINGS.has(word))) return 'off';
  if (!said.every(isSteering)) return undefined;
  return said.some((word) => HELP.has(word)) ? 'help' : 'status';
}

/**
 * May words stand alone as a topic? One that everybody uses every day is likelier meant in another way: whoever means it
 * says `topic: sleep`.
 */
export function mayBeTopic(text: string): boolean {
  if (QUERY.test(text)) return true;
  const content = new Set(wordsOf(text).filter((word) => !isSteering(word) && /\p{L}/u.test(word)));
  const [first] = content;
  return first !== undefined && (content.size > 1 || !isEverydayWord(first));
}

/** Lower case, without apostrophes, as the lists of words are. */
function wordsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replace(/['’]/g, ''));
}

function isSteering(word: string): boolean {
  return STOP_WORDS.has(word) || [ENDING, LOOKING, DOING, THINGS, HELP].some((list) => list.has(word));
}
