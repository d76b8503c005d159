import type { Intent, Whose } from '../chat/intent.ts';

/** `here`, at the end of what is followed. */
const HERE =
  /(?:^|[\s,]+)(?:here|in here|(?:in|for|to) (?:this|our|the) channel|for (?:us|everyone|everybody)(?: here)?|hier|(?:in|für) (?:diesem?n?|den|dem|unseren?m?) (?:kanal|channel)|für (?:uns|alle)|ici|(?:dans|pour) (?:ce canal|le canal|notre canal)|pour (?:nous|tous)|aqu[ií]|(?:en|para) (?:este|el|nuestro) canal|para (?:nosotros|todos)|ここで|このチャンネルで)[.!]*$/iu;
/** `for me` */
const MINE = /(?:^|[\s,]+)(?:for me|for myself|für mich|pour moi|para m[ií]|私に|自分に)[.!]*$/iu;
/** The longest of them, with what stands before. */
const LONGEST = 40;

/** What is followed, and by whom, where that is said. */
export interface FollowWords {
  readonly query: string;
  readonly whose?: Whose;
}

/** Reads `author:levine here`: for whom it is stands at the end. */
export function readFollowWords(said: string): FollowWords {
  const text = said.trim();
  const cut = Math.max(0, text.length - LONGEST);
  const end = text.slice(cut);
  const here = HERE.exec(end);
  const mine = here === null ? MINE.exec(end) : null;
  const match = here ?? mine;
  if (match === null) return { query: text };
  const query = text.slice(0, cut + match.index).trim();
  return { query, whose: here === null ? 'person' : 'channel' };
}

/** How tokens write it. */
const LETTER: Readonly<Record<Whose, string>> = { person: 'p', channel: 'c' };

/** `p:`, `c:`, or a colon alone where nothing is said. */
export function writeWhose({ whose }: { readonly whose?: Whose }): string {
  return `${whose === undefined ? '' : LETTER[whose]}:`;
}

/** The other way round, with what follows; undefined of what is none of ours. */
export function readWhose(
  body: string,
): { readonly whose: { readonly whose?: Whose }; readonly rest: string } | undefined {
  const [, letter, rest = ''] = /^([pc]?):(.*)$/s.exec(body) ?? [];
  if (letter === undefined) return undefined;
  if (letter === '') return { whose: {}, rest };
  return { whose: { whose: letter === 'c' ? 'channel' : 'person' }, rest };
}

/** What begins as words that go on in another way: `follow up on`, `following the approach of`. */
const GOES_ON = /^(?:up|ups|on|suit|along|through|from)(?![\p{L}\p{N}:])/iu;

/** What is wanted to be followed; undefined where `follow` means something else. */
export function readFollow(rest: string | undefined): Intent<'follow'> | undefined {
  if (rest === undefined) return { kind: 'follow', query: '' };
  return GOES_ON.test(rest) ? undefined : { kind: 'follow', ...readFollowWords(rest) };
}

const LIST = /^(?:list|all|everything|status|please)?$/i;

/** What is asked of what is followed; undefined where `following` is a word of something else. */
export function readFollowing(rest = ''): Intent<'following'> | undefined {
  const { query, ...whose } = readFollowWords(rest);
  return LIST.test(query) ? { kind: 'following', offset: 0, ...whose } : undefined;
}

/** What is to end; of nothing said, what could. */
export function readUnfollow(rest: string | undefined): Intent {
  const { query, ...whose } = readFollowWords(rest ?? '');
  return query === '' ? { kind: 'following', offset: 0, ...whose } : { kind: 'unfollow', query, ...whose };
}
