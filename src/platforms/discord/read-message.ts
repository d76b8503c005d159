/** What of a message is read. */
export interface ReadableMessage {
  readonly content: string;
  readonly embeds: readonly { readonly title?: string | null; readonly description?: string | null }[];
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const ADDRESS = /<?https?:\/\/[^\s>]+>?/g;
const MARK = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:|t:)[^>]*>/g;

/** What a person asks: without mentions. */
export function readQuestion(content: string): string {
  return content.replace(MARK, ' ').replace(/\s+/g, ' ').trim();
}

/** What a message says in words: without links, code, mentions and quoting marks. */
export function readWords({ content, embeds }: ReadableMessage): string {
  const said = plainWords(content);
  if (said !== '') return said;
  return plainWords(embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']).join('\n'));
}

function plainWords(text: string): string {
  return text
    .replace(CODE, ' ')
    .replace(/\[([^\]]*)\]\(<?https?:[^)]*\)/g, '$1')
    .replace(ADDRESS, ' ')
    .replace(MARK, ' ')
    .replace(/^>+ ?/gm, '')
    .replace(/\\(?=[\\*_~`|[\]()#>.-])/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** So many messages of a thread are read, the newest. */
export const THREAD_MESSAGES = 30;
const THREAD_CHARACTERS = 8_000;

/** What was said in a thread, oldest first: the newest words are kept when it is too much. */
export function readThread(messages: readonly ReadableMessage[]): string {
  const said: string[] = [];
  let left = THREAD_CHARACTERS;
  for (const message of messages.toReversed()) {
    if (left <= 0) break;
    const words = readWords(message).slice(0, left);
    if (words === '') continue;
    said.unshift(words);
    left -= words.length;
  }
  return said.join('\n');
}
