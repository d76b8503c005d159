import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord.js';
import type { Answer, Block } from '../../chat/reply.ts';
import { fitLines } from './fit-lines.ts';
import { layOut, type Part } from './layout.ts';
import { LIMITS, SHOWN, TERSE } from './limits.ts';
import { countComponents, type Drawn, renderComponents } from './render-components.ts';
import type { SpanOptions } from './render-spans.ts';
import { roleMention } from './role-mention.ts';

interface RenderedMessage {
  /** https://docs.discord.com/developers/components/overview: no content and no embeds beside the components. */
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  /** What the components call `attachment://…`. */
  readonly files?: { readonly attachment: Buffer; readonly name: string }[];
  /** Nothing that the bot posts notifies anybody. */
  readonly allowedMentions: { readonly parse: never[]; readonly repliedUser: false };
}

const COLOUR = 0x1f_3a_5f;
/** Shorter than this a sentence says little: rather are all titles and names cut. */
const LEAST_CHARACTERS = 60;

/** A reply as a Discord message that is within every limit; the role that it is to ping stands first. */
export function renderMessage(
  { blocks, deliveryKey, ping, file }: Answer,
  options: SpanOptions = {},
): RenderedMessage {
  const mention = ping === undefined ? [] : [roleMention(ping)];
  const room = roomBeside(mention, file === undefined ? 0 : 1);
  const drawing = { ...options, isPost: deliveryKey !== undefined, room };
  const components = renderComponents(drawBlocks(blocks, drawing), deliveryKey);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      ...mention.map((content) => ({ type: ComponentType.TextDisplay as const, content })),
      // A sentence or two are said, what there is to look at has a frame.
      ...(blocks.every(isSaid)
        ? components
        : [{ type: ComponentType.Container as const, accent_color: COLOUR, components }]),
      ...(file === undefined
        ? []
        : [{ type: ComponentType.File as const, file: { url: `attachment://${file.name}` } }]),
    ],
    ...(file === undefined ? {} : { files: [{ attachment: Buffer.from(file.text), name: file.name }] }),
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/** What a message can have besides other texts of it. */
interface Room {
  readonly components: number;
  /** In characters. */
  readonly text: number;
}

function roomBeside(texts: readonly string[], files: number): Room {
  return {
    components: LIMITS.components - texts.length - files,
    text: LIMITS.text - texts.join('').length,
  };
}

interface Drawing extends SpanOptions {
  readonly isPost: boolean;
  readonly room: Room;
}

function isSaid(block: Block): boolean {
  return block.kind === 'actions' || (block.kind === 'text' && block.role !== 'heading');
}

/** With long sentences and names if there is room, else with short ones, else with as much as there is room for. */
function drawBlocks(blocks: readonly Block[], { room, ...options }: Drawing): readonly Drawn[] {
  const shown = drawParts(layOut(blocks, { ...options, sizes: SHOWN }), room, LEAST_CHARACTERS);
  if (shown !== undefined) return shown;
  let parts = withinCount(layOut(blocks, { ...options, sizes: TERSE }), room.components);
  for (;;) {
    const terse = drawParts(parts, room, 0);
    if (terse !== undefined) return terse;
    parts = withoutLast(parts, 'section', 'text');
  }
}

/** Undefined where something has to be left out. */
function drawParts(parts: readonly Part[], room: Room, least: number): readonly Drawn[] | undefined {
  if (count(parts) > room.components) return undefined;
  const lines = parts.map((part) => ('lines' in part ? part.lines : []));
  const texts = fitLines(lines, { limit: room.text, least });
  if (texts === undefined) return undefined;
  const drawn = parts
    .map((part, at) => ({ part, text: texts[at] ?? '' }))
    .filter(({ part, text }) => part.kind !== 'text' || text.trim() !== '')
    .filter(isNoLooseSeparator);
  // A message without anything in it would be refused.
  return drawn.length > 0 ? drawn : [{ part: { kind: 'text', lines: [] }, text: '' }];
}

/** A rule stands between two others. */
function isNoLooseSeparator({ part }: Drawn, at: number, all: readonly Drawn[]): boolean {
  const isOther = (one: Drawn | undefined) => one !== undefined && one.part.kind !== 'separator';
  return part.kind !== 'separator' || (isOther(all[at - 1]) && all.slice(at).some(isOther));
}

/** With the container around them. */
function count(parts: readonly Part[]): number {
  return parts.reduce((total, part) => total + countComponents(part), 1);
}

/** Rules are left out first, then papers from the end, then buttons. */
function withinCount(given: readonly Part[], most: number): readonly Part[] {
  let parts = given;
  if (count(parts) > most) parts = parts.filter(({ kind }) => kind !== 'separator');
  while (count(parts) > most) parts = withoutLast(parts, 'section', 'row', 'text');
  return parts;
}

/** Without the last part of the first of these kinds that there is. */
function withoutLast(parts: readonly Part[], ...kinds: readonly Part['kind'][]): readonly Part[] {
  const found = kinds.find((kind) => parts.some((part) => part.kind === kind));
  const last = parts.findLastIndex(({ kind }) => kind === found);
  return parts.filter((_, at) => at !== last);
}
