import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Block, PaperBlock } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import { plainLabel } from './escape.ts';
import { LIMITS } from './limits.ts';

/** A row of buttons, or of one menu. */
export type ComponentRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The menu and buttons of a reply: those of a single paper, and those that stand by themselves. */
export function renderComponents(blocks: readonly Block[]): ComponentRow[] {
  let count = 0;
  const button = ({ label, token }: Action): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: filled(shorten(plainLabel(label), LIMITS.buttonLabel)),
    custom_id: toCustomId(count++, token),
  });
  const papers = blocks.filter((block) => block.kind === 'paper');
  const single = papers.length === 1 ? (papers[0]?.actions ?? []) : [];
  const others = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const menu = openMenu(papers);
  return [...(menu === undefined ? [] : [menu]), ...rowsOf(single, button), ...rowsOf(others, button)].slice(
    0,
    LIMITS.rows,
  );
}

function rowsOf(
  actions: readonly Action[],
  button: (action: Action) => APIButtonComponentWithCustomId,
): ComponentRow[] {
  const rows: ComponentRow[] = [];
  for (let at = 0; at < actions.length; at += LIMITS.rowButtons)
    rows.push({
      type: ComponentType.ActionRow,
      components: actions.slice(at, at + LIMITS.rowButtons).map(button),
    });
  return rows;
}

/** A menu that opens one of several papers. */
function openMenu(papers: readonly PaperBlock[]): ComponentRow | undefined {
  if (papers.length < 2) return undefined;
  const options = papers.flatMap(({ ordinal, title, authors, actions }) => {
    const open = actions.find(({ kind }) => kind === 'paper');
    if (open === undefined) return [];
    const label = filled(
      shorten(plainLabel(`${ordinal === undefined ? '' : `${ordinal}. `}${title}`), LIMITS.optionText),
    );
    const description = shorten(plainLabel(authors), LIMITS.optionText);
    return [{ label, value: open.token, ...(description === '' ? {} : { description }) }];
  });
  const unique = options.filter(({ value }, at) => options.findIndex((one) => one.value === value) === at);
  if (unique.length === 0) return undefined;
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: OPEN_MENU,
        placeholder: 'Open a paper',
        options: unique.slice(0, LIMITS.selectOptions),
      },
    ],
  };
}

function filled(label: string): string {
  return label === '' ? '–' : label;
}

/** The menu's own id; what is picked in it is a token. */
export const OPEN_MENU = 'open';

/** Custom ids are unique within a message: a number goes before the token. */
function toCustomId(count: number, token: string): string {
  return `${count}.${token}`;
}

/** The token in a button's custom id; undefined when it is none of ours. */
export function readCustomId(customId: string): string | undefined {
  return /^\d{1,2}\.([\s\S]+)$/.exec(customId)?.[1];
}
