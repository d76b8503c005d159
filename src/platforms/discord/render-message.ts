import type { APIEmbed } from 'discord.js';
import type { Answer, Block, PaperBlock, Span } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import { escapeCode, escapeContent, escapeMarkdown, linkTarget } from './escape.ts';
import { LIMITS, SHOWN } from './limits.ts';
import { type ComponentRow, renderComponents } from './render-components.ts';

interface RenderedMessage {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: ComponentRow[];
  /** Nothing that the bot posts notifies anybody. */
  readonly allowedMentions: { readonly parse: never[]; readonly repliedUser: false };
}

const COLOUR = 0x1f_3a_5f;

/** A reply as a Discord message that is within every limit. */
export function renderMessage({ blocks, deliveryKey }: Answer): RenderedMessage {
  const content: string[] = [];
  const embeds: APIEmbed[] = [];
  for (const block of blocks) {
    if (block.kind === 'text' && embeds.length === 0) content.push(renderText(block));
    else embeds.push(...renderEmbed(block));
  }
  const fitting = withinTotal(embeds.slice(0, LIMITS.embeds), deliveryKey?.length ?? 0);
  const last = fitting.at(-1);
  // By which a post is found again: a nonce is forgotten within minutes, and embeds are always readable to their bot.
  if (last !== undefined && deliveryKey !== undefined) last.footer = { text: deliveryKey };
  return {
    content: clipLines(
      content.filter((line) => line.trim() !== ''),
      fitting.length === 0,
    ),
    embeds: fitting,
    components: renderComponents(blocks),
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** Lines until the content is full; a message without anything in it would be refused. */
function clipLines(lines: readonly string[], isAll: boolean): string {
  let text = '';
  for (const line of lines) if (text.length + line.length + 1 <= LIMITS.content) text += `${line}\n`;
  return text.trim() === '' && isAll ? '–' : text.trimEnd();
}

function renderText({ role, spans }: Extract<Block, { kind: 'text' }>): string {
  const text = renderSpans(spans, SHOWN.heading, escapeContent);
  if (role === 'note') return text === '' ? '' : `-# ${text.replaceAll('\n', ' ')}`;
  return text;
}

type Escape = (text: string) => string;

function renderSpans(spans: readonly Span[], limit: number, toText: Escape): string {
  let left = limit;
  let text = '';
  for (const span of spans) {
    if (left <= 0) break;
    text += renderSpan({ ...span, text: shorten(span.text, left) }, toText);
    left -= span.text.length;
  }
  return text;
}

function renderSpan({ text, style, href }: Span, toText: Escape): string {
  const target = href === undefined ? undefined : linkTarget(href);
  const styled = renderStyle(text, style, toText);
  return target === undefined || target.length > LIMITS.url ? styled : `[${styled}](<${target}>)`;
}

function renderStyle(text: string, style: Span['style'], toText: Escape): string {
  // Discord marks nothing that begins or ends with a space.
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '') return toText(text);
  switch (style) {
    case undefined:
      return toText(text);
    case 'strong':
    case 'mark':
      return `${before}**${toText(inner)}**${after}`;
    case 'code':
      return `${before}\`\`${escapeCode(inner).replaceAll('`', "'")}\`\`${after}`;
    default:
      return style satisfies never;
  }
}

function renderEmbed(block: Block): APIEmbed[] {
  switch (block.kind) {
    case 'text': {
      const description = renderSpans(block.spans, SHOWN.heading, escapeMarkdown);
      return description.trim() === '' ? [] : [{ color: COLOUR, description }];
    }
    case 'code':
      return [
        {
          color: COLOUR,
          description: `\`\`\`${block.language}\n${escapeCode(shorten(block.text, SHOWN.code))}\n\`\`\``,
        },
      ];
    case 'paper':
      return [renderPaper(block)];
    case 'facts': {
      const lines = block.facts.map(
        ({ label, value }) =>
          `**${escapeMarkdown(shorten(label, SHOWN.venue))}**: ${renderSpans(value, SHOWN.sentence, escapeMarkdown)}`,
      );
      return [{ color: COLOUR, description: clipWhole(lines.join('\n'), LIMITS.embedDescription) }];
    }
    case 'actions':
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function renderPaper(block: PaperBlock): APIEmbed {
  const { ordinal, title, link, moreLinks, authors, venue, sentences, abstract, reason = '' } = block;
  const full = abstract.length > 0;
  const url = linkTarget(link.href);
  const links = [link, ...moreLinks].map(({ label, href }) =>
    renderSpan({ text: shorten(label, SHOWN.venue), href }, escapeMarkdown),
  );
  const facts = [escapeMarkdown(shorten(authors, full ? SHOWN.manyAuthors : SHOWN.authors))];
  const place = [venue === '' ? '' : `*${escapeMarkdown(shorten(venue, SHOWN.venue))}*`, ...links];
  const lines = [
    ...facts,
    place.filter((part) => part !== '').join(' · '),
    ...(reason === '' ? [] : [`*${escapeMarkdown(shorten(reason, SHOWN.reason))}*`]),
    ...sentences.map((spans) => quoted(renderSpans(spans, SHOWN.sentence, escapeMarkdown))),
  ].filter((line) => line.trim() !== '');
  const head = clipWhole(lines.join('\n'), LIMITS.embedDescription);
  const description = full ? withAbstract(head, abstract.join('\n\n')) : head;
  const number = ordinal === undefined ? '' : `${ordinal}. `;
  return {
    color: COLOUR,
    title: clipEscaped(title, number, LIMITS.embedTitle),
    ...(url === undefined || url.length > LIMITS.url ? {} : { url }),
    ...(description === '' ? {} : { description }),
  };
}

function quoted(text: string): string {
  return text.trim() === '' ? '' : `> ${text.replaceAll('\n', ' ')}`;
}

function withAbstract(head: string, abstract: string): string {
  const room = LIMITS.embedDescription - head.length - 2;
  const text = clipEscaped(abstract, '', room);
  return `${head}\n\n${text}`.trim();
}

/** Escaped text that fits: cut at a word before it is escaped, by as much as escaping adds. */
function clipEscaped(text: string, before: string, limit: number): string {
  let allowed: number = limit - before.length;
  for (;;) {
    const escaped = before + escapeMarkdown(shorten(text, Math.max(1, allowed)));
    if (escaped.length <= limit || allowed <= 1) return escaped.trim() === '' ? '–' : escaped.slice(0, limit);
    allowed = Math.floor(allowed * Math.min(0.95, limit / escaped.length));
  }
}

/** Whole lines only, since a cut inside could leave half a mark; each line is far shorter than the limit. */
function clipWhole(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit).split('\n').slice(0, -1).join('\n');
  return cut === '' ? escapeMarkdown(shorten(text, Math.floor(limit / 4))).slice(0, limit) : cut;
}

/** Embeds until all of them together are full. */
function withinTotal(embeds: readonly APIEmbed[], reserved: number): APIEmbed[] {
  const fitting: APIEmbed[] = [];
  let left: number = LIMITS.embedTotal - reserved;
  for (const embed of embeds) {
    const title = embed.title?.length ?? 0;
    const description = clipWhole(embed.description ?? '', Math.max(0, left - title));
    if (title > left) break;
    const { description: _, ...rest } = embed;
    fitting.push(description === '' ? rest : { ...rest, description });
    left -= title + description.length;
  }
  return fitting;
}
