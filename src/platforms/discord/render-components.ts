import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import { plainLabel } from './escape.ts';
import type { Part } from './layout.ts';
import { LIMITS } from './limits.ts';

/** How many components a part is. */
export function countComponents(part: Part): number {
  switch (part.kind) {
    case 'text':
    case 'separator':
      return 1;
    case 'section':
      return 3;
    case 'row':
      return 1 + part.actions.length;
    default:
      return part satisfies never;
  }
}

/** A part with its text; empty for one that has none. */
export interface Drawn {
  readonly part: Part;
  readonly text: string;
}

/** @param deliveryKey is hidden in the id of a button, where it is found again and nobody sees it */
export function renderComponents(drawn: readonly Drawn[], deliveryKey?: string): APIComponentInContainer[] {
  const toId = customIds(deliveryKey);
  const button = ({ label, token }: Action): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: filled(shorten(plainLabel(label), LIMITS.buttonLabel)),
    custom_id: toId(token),
  });
  return drawn.map(({ part, text }): APIComponentInContainer => {
    switch (part.kind) {
      case 'text':
        return toText(text);
      case 'section':
        return { type: ComponentType.Section, components: [toText(text)], accessory: button(part.action) };
      case 'row':
        return { type: ComponentType.ActionRow, components: part.actions.map(button) };
      case 'separator':
        return { type: ComponentType.Separator };
      default:
        return part satisfies never;
    }
  });
}

function toText(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: filled(content) };
}

/** Discord refuses what has nothing to read in it. */
function filled(text: string): string {
  return text.trim() === '' ? '–' : text;
}

/** The id of the menu below lists of an earlier form; what is picked in it is a token. */
export const OPEN_MENU = 'open';

/** Custom ids are unique within a message: a number goes before the token, and the delivery key into the first that has room. */
function customIds(deliveryKey: string | undefined): (token: string) => string {
  let count = 0;
  let key = deliveryKey;
  return (token) => {
    const number = count++;
    const keyed = key === undefined ? undefined : `${number}@${key}.${token}`;
    if (keyed === undefined || keyed.length > LIMITS.customId) return `${number}.${token}`;
    key = undefined;
    return keyed;
  };
}

const CUSTOM_ID = /^\d{1,2}(?:@([^.]+))?\.([\s\S]+)$/;

/** The token in a button's custom id; undefined when it is none of ours. */
export function readCustomId(customId: string): string | undefined {
  return CUSTOM_ID.exec(customId)?.[2];
}

/** The delivery key in a button's custom id, if it has one. */
export function readDeliveryKey(customId: string): string | undefined {
  return CUSTOM_ID.exec(customId)?.[1];
}
