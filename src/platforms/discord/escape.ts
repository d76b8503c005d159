import { cleanText } from '../../chat/clean-text.ts';

const ZERO_WIDTH_SPACE = '\u200b';
/** What Discord's Markdown reads anywhere in a line. Brackets without a `[` before them say nothing. */
const INLINE = /[\\*_~`|[\]]/g;
/** What it reads at the beginning of a line: headings, small print, quotes and lists. */
const LINE_START = /^(\s*)(#{1,3}(?=\s)|>|[-+](?=[\s#])|\d{1,9}(?=[.)]\s))/gm;
/** Most words of a paper have nothing of all this. */
const MEANINGFUL = /[\\*_~`|[\]@<]|^\s*[#>+\d-]/m;
const MENTION = /<(?=[@#:/!&ti])|@/g;

/**
 * Text for an embed: nothing in it is Markdown, a mention or a custom emoji. Links are not unfolded in embeds.
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

const ADDRESS = /https?:\/\/(?:(?!https?:\/\/)\S)+/g;

/** Text for a message's content: addresses, which would unfold there, are wrapped in `<>`. */
export function escapeContent(text: string): string {
  let escaped = '';
  let from = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    escaped += `${escapeMarkdown(text.slice(from, index))}<${cleanText(address).replace(/[<>@\s]/g, '')}>`;
    from = index + address.length;
  }
  return escaped + escapeMarkdown(text.slice(from));
}

/** Text for a field that Discord shows as it is: labels, options, choices. */
export function plainLabel(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Text inside a code block, which it cannot end. */
export function escapeCode(text: string): string {
  return cleanText(text).replaceAll('```', `\`\`${ZERO_WIDTH_SPACE}\``);
}

/** An address for a Markdown link, which a bracket in it would end; undefined for what is no web address. */
export function linkTarget(href: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/.test(href)) return undefined;
  return href.replace(
    /[()<>\s\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
