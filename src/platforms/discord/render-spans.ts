import { type Address, partsOf } from '../../chat/address.ts';
import type { Span } from '../../chat/reply.ts';
import { clip, escapeCode, escapeContent, escapeLabel, linkTarget, oneLine } from './escape.ts';
import { typedCommand } from './typed-command.ts';

/** What is known of the place where a message is shown. */
export interface SpanOptions {
  /** The ids of slash commands, by all that is typed after the slash to choose one: `saved`, `digest on`. */
  readonly commandIds?: ReadonlyMap<string, string>;
}

const SNOWFLAKE = /^\d{17,20}$/;
const ZERO_WIDTH_SPACE = '\u200b';

/** Spans as Markdown of at most so many characters, which is cut in none of its marks. */
export function renderSpans(spans: readonly Span[], room: number, options: SpanOptions = {}): string {
  let text = '';
  for (const span of spans) {
    const between = text.endsWith('**') && span.style !== undefined ? ZERO_WIDTH_SPACE : '';
    const left = room - text.length - between.length;
    const whole = wholeSpan(span, left, options);
    if (whole === undefined) return left < 1 ? text : text + between + cut(span, left, options);
    text += between + whole;
  }
  return text;
}

/** A span that is not cut, without its link where that has no room; undefined when it has none itself. */
function wholeSpan(span: Span, room: number, options: SpanOptions): string | undefined {
  // Escaping makes nothing shorter.
  if (span.text.length > room && renderNative(span, options) === undefined) return undefined;
  const { href: _, ...unlinked } = span;
  return [span, unlinked]
    .map((one) => renderSpan(one, Number.POSITIVE_INFINITY, options))
    .find(({ length }) => length <= room);
}

/** What there is room for of the last span, or that it is not there. */
function cut(span: Span, room: number, options: SpanOptions): string {
  const drawn = renderSpan(span, room, options);
  return drawn === '' ? '…' : drawn;
}

function renderSpan(span: Span, room: number, options: SpanOptions): string {
  const native = renderNative(span, options);
  if (native !== undefined) return native.length <= room ? native : '';
  const target = span.href === undefined ? undefined : linkTarget(span.href);
  const left = target === undefined ? -1 : room - `[](<${target}>)`.length;
  // Better no link than half a word that is one.
  if (target === undefined || left < Math.min(span.text.length, 10))
    return renderStyle(span, room, escapeContent);
  const label = renderStyle(span, left, escapeLabel);
  return label.trim() === '' ? label : `[${label}](<${target}>)`;
}

/** What Discord itself tells: a moment in the reader's zone, a person or a channel by their name, a command to press. */
function renderNative({ at, person, channel, command }: Span, options: SpanOptions): string | undefined {
  if (at !== undefined) return `<t:${Math.floor(at.getTime() / 1_000)}:F>`;
  if (person !== undefined && SNOWFLAKE.test(person)) return `<@${person}>`;
  if (channel !== undefined && isOurs(channel)) return `<#${partsOf(channel).channel}>`;
  return command === undefined ? undefined : renderCommand(command, options);
}

function isOurs(address: Address): boolean {
  const { platform, channel } = partsOf(address);
  return platform === 'discord' && SNOWFLAKE.test(channel);
}

function renderCommand(command: string, { commandIds }: SpanOptions): string {
  const typed = typedCommand(oneLine(command.replace(/^\//, '')));
  const id = commandIds?.get(typed);
  return id === undefined ? code(escapeCode(`/${typed}`)) : `</${typed}:${id}>`;
}

type Escape = (text: string) => string;

function renderStyle({ text, style }: Span, room: number, toText: Escape): string {
  // Discord marks nothing that begins or ends with a space.
  const inner = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  if (style === undefined || inner === '') return clip(text, room, toText);
  const left = room - before.length - after.length - '****'.length;
  if (left < 1) return '';
  switch (style) {
    case 'strong':
    case 'mark': {
      const marked = clip(inner, left, toText);
      return marked === '' ? '' : `${before}**${marked}**${after}`;
    }
    case 'code': {
      const shown = clip(inner, left, escapeCode);
      return shown === '' ? '' : `${before}${code(shown)}${after}`;
    }
    default:
      return style satisfies never;
  }
}

function code(text: string): string {
  return `\`\`${text.replaceAll('`', "'")}\`\``;
}
