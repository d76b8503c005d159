import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../chat/locale.ts';
import type { Span } from '../chat/reply.ts';
import { commandSpan } from './command-span.ts';
import type { en } from './en.ts';

/** Names a message of the catalogue: `saved.empty`. Its text in each language stands in the file of that language, in ICU MessageFormat. */
export type MessageKey = keyof typeof en;

/** All messages of one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** What is put into a message: numbers are written and counted as the language does. */
type Values = Readonly<Record<string, string | number | Span>>;

/** What is to be said, where it is not known yet in which language. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Values;
}

/** What the bot says, in one language. */
export interface Messages {
  readonly locale: Locale;
  /** A message as plain text, e.g. for a button's label. */
  text(key: MessageKey, values?: Values): string;
  /** A message as spans: `<strong>`, `<code>` and `<command>` (what is to be said, e.g. `digest on`) are drawn as such. */
  spans(key: MessageKey, values?: Values): readonly Span[];
}

type Part = string | Span;

/** What the bot says, from the catalogue of a language. */
export function createMessages(locale: Locale, catalogue: Catalogue): Messages {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatFor = (key: MessageKey) => {
    const format = formats.get(key) ?? new IntlMessageFormat(catalogue[key], locale);
    formats.set(key, format);
    return format;
  };
  const styled = (style: NonNullable<Span['style']>) => (parts: Part[]) =>
    parts.map((one) => withStyle(one, style));
  const tags = {
    strong: styled('strong'),
    code: styled('code'),
    command: (parts: Part[]) => commandSpan(parts.map(textOf).join('')),
  };
  const spans = (key: MessageKey, values: Values = {}) => {
    const made = formatFor(key).format<Span>({ ...values, ...tags } as never);
    return (Array.isArray(made) ? made.flat() : [made]).map((part) => toSpan(part as Part));
  };
  return {
    locale,
    spans,
    text: (key, values) =>
      spans(key, values)
        .map(({ text }) => text)
        .join(''),
  };
}

function textOf(part: Part): string {
  return typeof part === 'string' ? part : part.text;
}

function toSpan(part: Part): Span {
  return typeof part === 'string' ? { text: part } : part;
}

function withStyle(part: Part, style: NonNullable<Span['style']>): Span {
  return { ...toSpan(part), style };
}
