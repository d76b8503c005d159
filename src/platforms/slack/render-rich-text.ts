import type { types } from '@slack/bolt';
import { type Address, partsOf } from '../../chat/address.ts';
import type { Link, PaperBlock, Span } from '../../chat/reply.ts';
import { clip, plainText } from './escape.ts';
import { LIMITS, SHOWN } from './limits.ts';
import { smallText } from './text-object.ts';

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

/** What a span shows where it can be no more than text: a command in the form that is typed here. */
function wordsOfSpan({ text, command }: Span): string {
  return command ?? text;
}

/** The same of several. */
export function wordsOfSpans(spans: readonly Span[]): string {
  return spans.map(wordsOfSpan).join('');
}

/** Spans as elements, cut to so many characters over all of them; what cannot be shown is undefined. */
export function renderSpans(spans: readonly Span[], limit: number): (Element | undefined)[] {
  let left: number = limit;
  return fewer(spans).map((span) => {
    if (left <= 0) return undefined;
    const all = wordsOfSpan(span);
    const shown = clip(all, left);
    left -= all.length;
    return renderSpan(span, shown);
  });
}

/** A person is their name alone: every element that Slack has for people tells them that they were mentioned. */
function renderSpan({ style, href, channel, command, at }: Span, shown: string): Element | undefined {
  const channelId = channel === undefined ? undefined : slackChannel(channel);
  if (channelId !== undefined) return { type: 'channel', channel_id: channelId };
  const look = style === undefined ? undefined : STYLES[style];
  if (command !== undefined) return words(shown, STYLES.code);
  if (at !== undefined) return moment(at, shown, look) ?? words(shown, look);
  return href === undefined ? words(shown, look) : link({ label: shown, href }, look);
}

/** https://docs.slack.dev/reference/block-kit/block-elements/date-element: in the reader's own zone and form. */
function moment(at: Date, told: string, style?: Style): types.RichTextDate | undefined {
  const timestamp = Math.floor(at.getTime() / 1_000);
  const fallback = plainText(told);
  if (!Number.isFinite(timestamp) || timestamp < 0 || fallback === '') return undefined;
  const look = style === undefined ? {} : { style };
  return { type: 'date', timestamp, format: '{date_short_pretty} {time}', fallback, ...look };
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
  return [...spans.slice(0, MAX_SPANS), { text: wordsOfSpans(spans.slice(MAX_SPANS)) }];
}

/** One paper: linked title, authors and venue, and what the block has of sentences, reason and abstract. */
export function renderPaperText(block: PaperBlock): (types.RichTextBlock | types.ContextBlock)[] {
  const { ordinal, title, link: main, abstract, reason = '' } = block;
  const head = [
    ordinal === undefined ? undefined : words(`${ordinal}. `, { bold: true }),
    link({ label: clip(title, SHOWN.title), href: main.href }, { bold: true }),
    ...renderFactsLine(block),
  ];
  const lines = [...(filled(head).length === 0 ? [] : [section(head)]), ...quotesOf(block)];
  return [
    // Slack refuses a section without anything in it.
    ...(lines.length === 0 ? [] : [richText(lines)]),
    ...smallText(reason, SHOWN.reason),
    ...paragraphs(abstract).map((text) => richText([section([words(text)])])),
  ];
}

/** An entry of a list has one sentence, a paper in full all of them. */
function quotesOf({ sentences, abstract }: PaperBlock): Part[] {
  const isFull = abstract.length > 0;
  const shown = sentences.filter(hasText).slice(0, isFull ? sentences.length : 1);
  return shown.map((spans) => quote(renderSpans(spans, isFull ? SHOWN.sentence : SHOWN.listedSentence)));
}

/** `Ada Lovelace · NeurIPS 2020 · PDF`. The title is a link already: where it leads is said where that matters, not linked again. */
function renderFactsLine({ link: main, moreLinks, authors, venue, abstract }: PaperBlock) {
  const isFull = abstract.length > 0;
  const parts = [
    words(clip(authors, isFull ? SHOWN.manyAuthors : SHOWN.authors)),
    words(clip(venue, SHOWN.venue), { italic: true }),
    isFull || main.kind === 'search' ? words(clip(main.label, SHOWN.venue)) : undefined,
    ...moreLinks.map((more) => link({ ...more, label: clip(more.label, SHOWN.venue) })),
  ];
  return filled(parts).flatMap((part, at) => [words(at === 0 ? '\n' : ' · '), part]);
}

/** Is there anything to show? */
export function hasText(spans: readonly Span[]): boolean {
  return wordsOfSpans(spans).trim() !== '';
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
