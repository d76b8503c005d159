import type { types } from '@slack/bolt';
import type { Action, Answer, Block, FactsBlock, PaperBlock, TextBlock } from '../../chat/reply.ts';
import { clip, escapeMrkdwn, toValue } from './escape.ts';
import { LIMITS, SHOWN } from './limits.ts';
import { preformatted, renderPaperText, renderSpans, richText, section, words } from './render-rich-text.ts';

/** The first part of every action id of ours; what an action does is in its value. */
export const ACTION_PREFIX = 'paperboy';

/** What marks our own posts, so that they are found again. https://docs.slack.dev/messaging/message-metadata/ */
export const DELIVERY_EVENT = 'paperboy_delivery';

/** A message that is within every limit of Slack’s. */
export interface RenderedMessage {
  readonly metadata?: {
    readonly event_type: typeof DELIVERY_EVENT;
    readonly event_payload: { readonly key: string };
  };
  readonly blocks: types.KnownBlock[];
  /** What notifications and screen readers say. */
  readonly text: string;
  /** Nothing that the bot posts unfolds into previews. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** A reply as a Slack message that is within every limit. */
export function renderMessage(answer: Answer): RenderedMessage {
  return {
    blocks: renderBlocks(answer.blocks).slice(0, LIMITS.messageBlocks),
    text: fallbackText(answer),
    unfurl_links: false,
    unfurl_media: false,
    ...(answer.deliveryKey === undefined
      ? {}
      : { metadata: { event_type: DELIVERY_EVENT, event_payload: { key: answer.deliveryKey } } }),
  };
}

/** Blocks for a message or a view. */
export function renderBlocks(blocks: readonly Block[]): types.KnownBlock[] {
  const nextId = actionIds();
  const menu = openMenu(blocks, nextId);
  const rendered = blocks.flatMap((block) => renderBlock(block, nextId));
  if (menu === undefined) return rendered;
  // The menu stands with the page turns below the list, or alone there.
  const last = blocks.at(-1)?.kind === 'actions' ? rendered.at(-1) : undefined;
  if (last?.type !== 'actions') return [...rendered, { type: 'actions', elements: [menu] }];
  return [...rendered.slice(0, -1), { type: 'actions', elements: [menu, ...last.elements] }];
}

type NextId = () => string;

/** Action ids are unique within a message, as Slack demands. */
function actionIds(): NextId {
  let count = 0;
  return () => `${ACTION_PREFIX}:${count++}`;
}

function renderBlock(block: Block, nextId: NextId): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return renderText(block);
    case 'code':
      return [richText([preformatted(block.text)])];
    case 'paper':
      return [...renderPaperText(block), ...renderActions(block.actions, nextId)];
    case 'facts':
      return [renderFacts(block)];
    case 'actions':
      return renderActions(block.actions, nextId);
    case 'divider':
      return [{ type: 'divider' }];
    default:
      return block satisfies never;
  }
}

function renderText({ role, spans }: TextBlock): types.KnownBlock[] {
  if (spans.every(({ text }) => text.trim() === '')) return [];
  if (role !== 'note') return [richText([section(renderSpans(spans, SHOWN.text))])];
  const text = clip(spans.map((span) => span.text).join(''), SHOWN.text);
  return [{ type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }];
}

function renderFacts({ facts }: FactsBlock): types.KnownBlock {
  const lines = facts.map(({ label, value }, at) =>
    section([
      words(`${clip(label, SHOWN.venue)}: `, { bold: true }),
      ...renderSpans(value, SHOWN.sentence),
      words(at < facts.length - 1 ? '\n' : ''),
    ]),
  );
  return richText(lines);
}

function renderActions(actions: readonly Action[], nextId: NextId): types.KnownBlock[] {
  if (actions.length === 0) return [];
  const elements = actions.slice(0, LIMITS.actionsElements).map(
    ({ label, description, token }): types.Button => ({
      type: 'button',
      action_id: nextId(),
      text: { type: 'plain_text', text: shownLabel(label, LIMITS.buttonText), emoji: false },
      value: toValue(token),
      accessibility_label: shownLabel(description, LIMITS.buttonText),
    }),
  );
  return [{ type: 'actions', elements }];
}

/** A menu that opens one of the listed papers. */
function openMenu(blocks: readonly Block[], nextId: NextId): types.StaticSelect | undefined {
  const listed = blocks.filter(
    (block): block is PaperBlock => block.kind === 'paper' && block.ordinal !== undefined,
  );
  const options = listed.flatMap(({ ordinal, title, actions }): types.PlainTextOption[] => {
    const open = actions.find(({ kind }) => kind === 'paper');
    if (open === undefined) return [];
    const text = shownLabel(`${ordinal}. ${title}`, LIMITS.optionText);
    return [{ text: { type: 'plain_text', text, emoji: false }, value: toValue(open.token) }];
  });
  if (options.length < 2) return undefined;
  return {
    type: 'static_select',
    action_id: nextId(),
    placeholder: { type: 'plain_text', text: 'Open a paper', emoji: false },
    options: options.slice(0, LIMITS.selectOptions),
  };
}

/** A text for a button or an option, cut to so many characters; a dash for an empty one, which Slack refuses. */
export function shownLabel(text: string, limit: number): string {
  const clean = clip(text.trim(), limit).trim();
  return clean === '' ? '–' : clean;
}

function fallbackText({ blocks }: Answer): string {
  const parts = blocks.flatMap((block) => {
    if (block.kind === 'paper')
      return [`${block.ordinal === undefined ? '' : `${block.ordinal}. `}${clip(block.title, SHOWN.title)}`];
    return block.kind === 'text' ? [block.spans.map(({ text }) => text).join('')] : [];
  });
  const text = escapeMrkdwn(clip(parts.join('\n'), SHOWN.fallback)).trim();
  return text === '' ? 'Paperboy' : text;
}
