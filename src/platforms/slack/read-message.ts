/** A message of Slack as the API gives it, as far as its words are concerned. */
export interface SlackMessage {
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly attachments?: readonly unknown[];
  readonly user?: string;
  readonly bot_id?: string;
  readonly ts?: string;
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const LINK = /<(https?:[^|>]+|mailto:[^|>]+)(?:\|([^>]*))?>/g;
const CHANNEL = /<#[^|>]+(?:\|([^>]*))?>/g;
const MENTION = /<[@!][^>]*>/g;

function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What a person asks: mentions left out, a link as its address or what it is called. */
export function readQuestion(text: string): string {
  const plain = text
    .replace(LINK, (_, address: string, label?: string) => (isAddress(label) ? address : (label ?? address)))
    .replace(CHANNEL, (_, name?: string) => name ?? '')
    .replace(MENTION, ' ');
  return unescapeEntities(plain).trim();
}

/** Slack calls a bare address by itself, at times shortened. */
function isAddress(label: string | undefined): boolean {
  return label === undefined || /^(?:https?:\/\/|www\.)?[\w.-]+\.\w{2,}(?:\/|…|$)/.test(label);
}

/** What a message says in words: without links, code, mentions and quoting marks. */
export function readWords(message: SlackMessage): string {
  const text = wordsOf(message.text ?? '');
  if (text !== '') return text;
  // Messages of apps often have their words in blocks or attachments only.
  return wordsOf(collectText([...(message.blocks ?? []), ...(message.attachments ?? [])]).join('\n'));
}

function wordsOf(text: string): string {
  const plain = text
    .replace(CODE, ' ')
    .replace(LINK, (_, __, label?: string) => (isAddress(label) ? ' ' : (label ?? ' ')))
    .replace(CHANNEL, (_, name?: string) => name ?? ' ')
    .replace(MENTION, ' ');
  return unescapeEntities(plain)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/^>+ ?/gm, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

const TEXT_FIELDS = ['text', 'title', 'fallback', 'pretext', 'value'] as const;
const MAX_DEPTH = 12;

/** The texts within blocks or attachments, whatever their kind; code is left out. */
function collectText(value: unknown, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => collectText(one, depth + 1));
  const record = value as Readonly<Record<string, unknown>>;
  if (record['type'] === 'rich_text_preformatted' || record['type'] === 'button') return [];
  const own = TEXT_FIELDS.flatMap((field) => {
    const text = record[field];
    return typeof text === 'string' ? [text] : [];
  }).slice(0, 1);
  const nested = Object.values(record).flatMap((field) =>
    typeof field === 'object' ? collectText(field, depth + 1) : [],
  );
  return [...own, ...nested];
}

const THREAD_MESSAGES = 30;
const THREAD_CHARACTERS = 8_000;

/** What was said in a thread: the words of its last messages, the newest kept when it is too much. */
export function readThread(
  messages: readonly SlackMessage[],
  isOwn: (message: SlackMessage) => boolean,
): string {
  const said: string[] = [];
  let left = THREAD_CHARACTERS;
  for (const message of messages.slice(-THREAD_MESSAGES).toReversed()) {
    if (isOwn(message) || left <= 0) continue;
    const text = readWords(message).slice(0, left);
    if (text === '') continue;
    said.unshift(text);
    left -= text.length;
  }
  return said.join('\n');
}
