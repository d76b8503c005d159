import type { types } from '@slack/bolt';
import type { Action, Answer, Block, FactsBlock, PaperBlock, TextBlock } from '../../chat/reply.ts';
import { clip, toValue } from './escape.ts';
import { fallbackText } from './fallback-text.ts';
import { LIMITS, SHOWN } from './limits.ts';
import {
  hasText,
  preformatted,
  renderPaperText,
  renderSpans,
  richText,
  section,
  words,
  wordsOfSpans,
} from './render-rich-text.ts';
import { smallText, textObject } from './text-object.ts';

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

/** What a button says when it is pressed. */
interface Press {
  /** The first part of its action id. */
  readonly name: string;
  readonly value: string;
}

/** Everywhere but where a view has its own ways. */
export function pressOf({ token }: Action): Press {
  return { name: ACTION_PREFIX, value: token };
}

/** Blocks for a message or a view. @param press what the buttons of a view say */
export function renderBlocks(blocks: readonly Block[], press = pressOf): types.KnownBlock[] {
  let count = 0;
  // Action ids are unique within a message, as Slack demands.
  const nextId = (name: string) => `${name}:${count++}`;
  return blocks.flatMap((block) => renderBlock(block, { press, nextId }));
}

interface Pressing {
  readonly press: (action: Action) => Press;
  readonly nextId: (name: string) => string;
}

function renderBlock(block: Block, pressing: Pressing): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return renderText(block);
    case 'code':
      return [richText([preformatted(block.text)])];
    case 'paper':
      return [...renderPaperText(block), ...renderPaperActions(block, pressing)];
    case 'facts':
      return [renderFacts(block)];
    case 'actions':
      return renderActions(block.actions, pressing);
    case 'divider':
      return [{ type: 'divider' }];
    default:
      return block satisfies never;
  }
}

function renderText({ role, spans }: TextBlock): types.KnownBlock[] {
  if (!hasText(spans)) return [];
  switch (role) {
    case 'heading':
      return [{ type: 'header', text: textObject(shownLabel(wordsOfSpans(spans), LIMITS.headerText)) }];
    case 'body':
      return [richText([section(renderSpans(spans, SHOWN.text))])];
    case 'note':
      return smallText(wordsOfSpans(spans), SHOWN.text);
    default:
      return role satisfies never;
  }
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

function renderActions(actions: readonly Action[], pressing: Pressing): types.ActionsBlock[] {
  const elements = actions.slice(0, LIMITS.actionsElements).map((action) => renderButton(action, pressing));
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Of a paper in full a row of buttons; of an entry of a list the one that opens it, and the others in a menu beside it. */
function renderPaperActions({ abstract, actions }: PaperBlock, pressing: Pressing): types.ActionsBlock[] {
  const menu = abstract.length > 0 ? [] : menuOf(actions);
  const [row] = renderActions(
    actions.filter((action) => !menu.includes(action)),
    pressing,
  );
  if (row === undefined || menu.length === 0) return row === undefined ? [] : [row];
  return [{ ...row, elements: [...row.elements, renderMenu(menu, pressing)] }];
}

/** A token that is too long for a menu keeps its button, and a menu of one would only be a detour. */
function menuOf([, ...others]: readonly Action[]): readonly Action[] {
  const fitting = others.filter(({ token }) => toValue(token).length <= LIMITS.optionValue);
  return fitting.length < 2 ? [] : fitting.slice(0, LIMITS.overflowOptions);
}

function renderButton(action: Action, { press, nextId }: Pressing): types.Button {
  const { name, value } = press(action);
  return {
    type: 'button',
    action_id: nextId(name),
    text: textObject(shownLabel(action.label, LIMITS.buttonText)),
    value: toValue(value),
    accessibility_label: shownLabel(action.description, LIMITS.buttonText),
  };
}

function renderMenu(actions: readonly Action[], { nextId }: Pressing): types.Overflow {
  return {
    type: 'overflow',
    action_id: nextId(ACTION_PREFIX),
    options: actions.map(({ label, token }) => ({
      text: textObject(shownLabel(label, LIMITS.optionText)),
      value: toValue(token),
    })),
  };
}

/** A text for a button or an option, cut to so many characters; a dash for an empty one, which Slack refuses. */
export function shownLabel(text: string, limit: number): string {
  const clean = clip(text.trim(), limit).trim();
  return clean === '' ? '–' : clean;
}
