import { cleanText } from '../../chat/clean-text.ts';
import { shorten } from '../../chat/shorten.ts';

const ZERO_WIDTH_SPACE = '\u200b';
/** What Discord's Markdown reads anywhere in a line. Brackets without a `[` before them say nothing. */
const INLINE = /[\\*_~`|[\]<]/g;
/** What it reads at the beginning of a line: headings, small print, quotes and lists. */
const LINE_START = /^(\s*)(#{1,3}(?=\s)|>|[-+](?=[\s#])|\d{1,9}(?=[.)]\s))/gm;
/** Most words of a paper have nothing of all this. */
const MEANINGFUL = /[\\*_~`|[\]@<]|:\/\/|^\s*[#>+\d-]/m;
/** What else it reads, and does on its servers also where it is escaped: mentions, moments, custom emoji, addresses. */
const MENTION = /<(?=[@#:/!&tia])|@|:(?=\/\/)/g;

/**
 * Text in which nothing is Markdown, a mention, a moment, a custom emoji or a link.
 * An invisible space keeps `@everyone` apart, although `allowed_mentions` forbids it already.
 */
export function escapeMarkdown(text: string): string {
  const clean = cleanText(text);
  if (!MEANINGFUL.test(clean)) return clean;
  return clean
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}${ZERO_WIDTH_SPACE}` : `${space}\\${mark}`,
    )
    .replace(MENTION, (character) => character + ZERO_WIDTH_SPACE);
}

/** Text for the words of a link. A bracket without its other half would end it or keep it from being one, escaped or not. */
export function escapeLabel(text: string): string {
  return escapeMarkdown(hasPairs(text) ? text : text.replaceAll('[', '(').replaceAll(']', ')'));
}

function hasPairs(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    open += bracket === '[' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

const ADDRESS = /https?:\/\/(?:(?!https?:\/\/)\S)+/g;
/** Belongs to the sentence that an address ends. */
const AFTER_ADDRESS = /[.,;:!?'"”’)\]}>]+$/;
/** Ends an address in `<>`, or begins a mark around it. */
const UNSAFE_IN_ADDRESS = /[<>@\s]/g;
const MARK_IN_ADDRESS = /[\\*`~|[]/g;

/** Text of which the addresses are links, as they are: in `<>`, so that none is shown with a preview. */
export function escapeContent(text: string): string {
  let escaped = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(AFTER_ADDRESS, '');
    // Nothing but the beginning of one.
    if (!/\/\/[^/]/.test(address)) continue;
    const target = cleanText(address).replace(UNSAFE_IN_ADDRESS, '').replace(MARK_IN_ADDRESS, percent);
    escaped += `${escapeMarkdown(text.slice(from, index))}<${target}>`;
    from = index + address.length;
  }
  return escaped + escapeMarkdown(text.slice(from));
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Text on one line, without what is at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Escaped text that has at most so many characters: cut at a word before it is escaped, by as much as escaping adds. */
export function clip(text: string, room: number, toText: (text: string) => string): string {
  let allowed = room;
  while (allowed >= 1) {
    const escaped = toText(shorten(text, allowed));
    if (escaped.length <= room) return escaped;
    allowed = Math.floor(allowed * Math.min(0.95, room / escaped.length));
  }
  return '';
}

/** Text for a field that Discord shows as it is: labels, options, choices. */
export function plainLabel(text: string): string {
  return oneLine(cleanText(text));
}

/** Text inside a code block, which it cannot end. */
export function escapeCode(text: string): string {
  return cleanText(text).replaceAll('```', `\`\`${ZERO_WIDTH_SPACE}\``);
}

/** An address for a Markdown link, which a bracket in it would end; undefined for what is no web address. */
export function linkTarget(href: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/.test(href)) return undefined;
  return href.replace(/[()<>\s\\]/g, percent);
}
