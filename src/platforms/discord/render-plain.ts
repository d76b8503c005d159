import { type APIComponentInContainer, ComponentType, type Message, MessageFlags } from 'discord.js';
import type { Answer, Block } from '../../chat/reply.ts';
import { fitLines } from './fit-lines.ts';
import { layOut, type Part } from './layout.ts';
import { LIMITS, SHOWN, type Sizes, TERSE } from './limits.ts';
import { isInFull } from './paper-lines.ts';
import { renderComponents } from './render-components.ts';
import type { SpanOptions } from './render-spans.ts';
import { roleMention } from './role-mention.ts';

type Row = Extract<APIComponentInContainer, { type: ComponentType.ActionRow }>;

interface PlainMessage {
  readonly content: string;
  /** Links are not unfolded. */
  readonly flags: MessageFlags.SuppressEmbeds;
  readonly embeds: never[];
  readonly components: Row[];
  readonly allowedMentions: { readonly parse: never[]; readonly repliedUser: false };
}

/**
 * A post as text with buttons below it. What is published to other channels has this form: they get no components of it, so
 * that one made of components would come there empty. https://github.com/discord/discord-api-docs/issues/3079
 */
export function renderPlain({ blocks, deliveryKey, ping }: Answer, options: SpanOptions = {}): PlainMessage {
  const drawing = { ...options, isPost: deliveryKey !== undefined };
  const mention = ping === undefined ? '' : `${roleMention(ping)}\n`;
  const parts = (sizes: Sizes) => layOut(blocks.map(asText), { ...drawing, sizes });
  const rows = parts(SHOWN).filter((part) => part.kind === 'row');
  return {
    content: mention + fitted([parts(SHOWN), parts(TERSE)], LIMITS.content - mention.length),
    flags: MessageFlags.SuppressEmbeds,
    embeds: [],
    components: renderComponents(
      rows.slice(0, LIMITS.rows).map((part) => ({ part, text: '' })),
      deliveryKey,
    ).filter((one) => one.type === ComponentType.ActionRow),
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/**
 * Has a post this form, so that it keeps it when it changes? Those that were published do, and those that are about to be; posts
 * of an earlier form have embeds.
 */
export function isPlainPost({
  flags,
  content,
  embeds,
}: Pick<Message, 'flags' | 'content' | 'embeds'>): boolean {
  if (flags.has(MessageFlags.IsComponentsV2)) return false;
  return flags.has(MessageFlags.Crossposted) || (content !== '' && embeds.length === 0);
}

/** Of papers that are only named the title and the reason. */
function asText(block: Block): Block {
  if (block.kind !== 'paper' || isInFull(block)) return block;
  return { ...block, authors: '', venue: '', moreLinks: [], sentences: [], actions: [] };
}

/** The texts of the first form that fits; of the last one as much as fits. */
function fitted(forms: readonly (readonly Part[])[], limit: number): string {
  const [first = [], ...others] = forms.map((parts) => parts.filter((part) => 'lines' in part));
  const text = joined(first, limit);
  if (text !== undefined) return text;
  return fitted(others.length > 0 ? others : [first.slice(0, -1)], limit);
}

const BETWEEN = '\n\n';

/** Undefined where there is not room for them; a message without anything in it would be refused. */
function joined(parts: readonly Extract<Part, { lines: unknown }>[], limit: number): string | undefined {
  if (parts.length === 0) return '–';
  const room = limit - BETWEEN.length * (parts.length - 1);
  const texts = fitLines(
    parts.map(({ lines }) => lines),
    { limit: room, least: 0 },
  );
  const text = texts?.filter((one) => one.trim() !== '').join(BETWEEN);
  return text === '' ? '–' : text;
}
