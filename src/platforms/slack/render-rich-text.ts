import type { types } from '@slack/bolt';
import { type Address, partsOf } from '../../chat/address.ts';
import type { Link, PaperBlock, Span } from '../../chat/reply.ts';
import { clip, plainText } from './escape.ts';
import { LIMITS, SHOWN } from './limits.ts';

type Element = types.RichTextElement;
type Part = types.RichTextBlock['elements'][number];

/**
 * Rich text is the only kind of text in Slack that is never parsed: `_ * ~ ` < :smile:` of a title stand as they are.
 * mrkdwn has no escape for most of them.
 */
export function richText(parts: readonly Part[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [...parts] };
}

/** A paragraph. Slack takes one only with an element in it. */
export function section(elements: readonly (Element | undefined)[]): Part {
  return { type: 'rich_text_section', elements: filled(elements) };
}

function quote(elements: readonly (Element | undefined)[]): Part {
  return { type: 'rich_text_quote', elements: filled(elements) };
}

/** Text in a fixed width, line by line as it is; cut to what `SHOWN.code` allows. */
export function preformatted(code: string): Part {
  const text = words(clip(code, SHOWN.code)) ?? { type: 'text', text: ' ' };
  return { type: 'rich_text_preformatted', elements: [text] };
}

/** Slack refuses an element without text. */
function filled(elements: readonly (Element | undefined)[]): Element[] {
  return elements.filter((element) => element !== undefined);
}

type Style = NonNullable<types.RichTextText['style']>;

/** Text that nobody parses; undefined when nothing of it can be shown. */
export function words(text: string, style?: Style): types.RichTextText | undefined {
  const clean = plainText(text);
  if (clean === '') return undefined;
  return { type: 'text', text: clean, ...(style === undefined ? {} : { style }) };
}

/** A link; an address that Slack would not take leaves the text alone. */
function link({ label, href }: Pick<Link, 'label' | 'href'>, style?: Style): Element | undefined {
  if (href.length > LIMITS.url || !/^https?:\/\//.test(href)) return words(label, style);
  const text = plainText(label).trim() === '' ? href : plainText(label);
  return { type: 'link', url: href, text, ...(style === undefined ? {} : { style }) };
}

const STYLES = { strong: { bold: true }, mark: { bold: true }, code: { code: true } } as const;

/** Spans as elements, cut to so many characters over all of them; what cannot be shown is undefined. */
export function renderSpans(spans: readonly Span[], limit: number): (Element | undefined)[] {
  let left: number = limit;
  return fewer(spans).map(({ text, style, href, channel }) => {
    if (left <= 0) return undefined;
    const channelId = channel === undefined ? undefined : slackChannel(channel);
    if (channelId !== undefined) return { type: 'channel', channel_id: channelId };
    const shown = clip(text, left);
    left -= text.length;
    const look = style === undefined ? undefined : STYLES[style];
    return href === undefined ? words(shown, look) : link({ label: shown, href }, look);
  });
}

const MAX_SPANS = 80;
const CHANNEL_ID = /^[CDG][A-Z0-9]{5,20}$/;

function slackChannel(address: Address): string | undefined {
  const { platform, channel } = partsOf(address);
  return platform === 'slack' && CHANNEL_ID.test(channel) ? channel : undefined;
}

/** Text that is marked at every other letter is not worth marking to its end. */
function fewer(spans: readonly Span[]): readonly Span[] {
  if (spans.length <= MAX_SPANS) return spans;
  const rest = spans.slice(MAX_SPANS).map(({ text }) => text);
  return [...spans.slice(0, MAX_SPANS), { text: rest.join('') }];
}

/** One paper: linked title, authors, venue and year, and what the block has of sentences, reason and abstract. */
export function renderPaperText(block: PaperBlock): types.RichTextBlock[] {
  const { ordinal, title, link: main, moreLinks, authors, venue, sentences, abstract, reason = '' } = block;
  const full = abstract.length > 0;
  const head = [
    ordinal === undefined ? undefined : words(`${ordinal}. `, { bold: true }),
    link({ label: clip(title, SHOWN.title), href: main.href }, { bold: true }),
    words(line(clip(authors, full ? SHOWN.manyAuthors : SHOWN.authors))),
    words(line(clip(venue, SHOWN.venue)), { italic: true }),
    words(venue === '' ? '\n' : ' · '),
    link({ label: clip(main.label, SHOWN.venue), href: main.href }),
    ...moreLinks.flatMap((more) => [words(' · '), link({ ...more, label: clip(more.label, SHOWN.venue) })]),
    words(line(clip(reason, SHOWN.reason)), { italic: true }),
  ];
  return [
    richText([
      section(head),
      ...sentences.filter(hasText).map((spans) => quote(renderSpans(spans, SHOWN.sentence))),
    ]),
    ...paragraphs(abstract).map((text) => richText([section([words(text)])])),
  ];
}

function line(text: string): string {
  return text === '' ? '' : `\n${text}`;
}

function hasText(spans: readonly Span[]): boolean {
  return spans.some(({ text }) => text.trim() !== '');
}

/** Texts of at most 3,000 characters, cut at words, together not longer than we show. */
function paragraphs(abstract: readonly string[]): string[] {
  const texts: string[] = [];
  let rest = clip(abstract.join('\n\n'), SHOWN.abstract);
  while (rest.length > SHOWN.text) {
    const at = rest.lastIndexOf(' ', SHOWN.text);
    const cut = at > SHOWN.text / 2 ? at : SHOWN.text;
    texts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...texts, rest].filter((text) => text.trim() !== '');
}
