import type { types } from '@slack/bolt';
import type { Completion } from '../../chat/bot.ts';
import type { Answer } from '../../chat/reply.ts';
import { fromValue, toValue } from './escape.ts';
import { LIMITS } from './limits.ts';
import { renderBlocks, shownLabel } from './render-blocks.ts';

/** Names the search dialog when it comes back: its `callback_id`. */
export const SEARCH_DIALOG = 'paperboy-search';
const ANSWER_DIALOG = 'paperboy-answer';
/** The field of the search dialog: its `block_id` and `action_id`. */
export const QUERY_FIELD = 'paperboy-query';
/** The button of App Home that opens the search dialog: its `action_id`. */
export const OPEN_SEARCH = 'paperboy-open-search';

/** Before the text of an option that stands for a search rather than for one paper. */
const SEARCH_VALUE = 'search:';

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Where the answer to a dialog goes: kept by Slack in the dialog itself. */
export interface DialogOrigin {
  readonly channel?: string;
  readonly responseUrl?: string;
}

/** The dialog of a bare `/paper`: one field that completes titles and authors while typing. */
export function renderSearchDialog(origin: DialogOrigin): types.ModalView {
  const metadata = JSON.stringify(origin);
  return {
    type: 'modal',
    callback_id: SEARCH_DIALOG,
    title: plain('Search papers'),
    submit: plain('Search'),
    close: plain('Cancel'),
    private_metadata: metadata.length > LIMITS.privateMetadata ? '{}' : metadata,
    blocks: [
      {
        type: 'input',
        block_id: QUERY_FIELD,
        label: plain('What are you looking for?'),
        hint: plain(
          'Words, a question, a title, author:name, year:2020..2023 – or pick a title or an author.',
        ),
        element: {
          type: 'external_select',
          action_id: QUERY_FIELD,
          min_query_length: 1,
          placeholder: plain('Type a few letters'),
          focus_on_load: true,
        },
      },
    ],
  };
}

/** Reads what `renderSearchDialog` put into the dialog; what is missing or damaged is left out. */
export function readDialogOrigin(metadata: string): DialogOrigin {
  try {
    const { channel, responseUrl }: Record<string, unknown> = JSON.parse(metadata);
    return {
      ...(typeof channel === 'string' ? { channel } : {}),
      ...(typeof responseUrl === 'string' ? { responseUrl } : {}),
    };
  } catch {
    return {};
  }
}

/** Options while typing: the search for what was typed, then what completes it. */
export function renderOptions(typed: string, completions: readonly Completion[]): types.PlainTextOption[] {
  const query = typed.replace(/\s+/g, ' ').trim();
  const search = {
    text: plain(shownLabel(`Search: ${query}`, LIMITS.optionText)),
    value: searchValue(query),
  };
  const found = completions
    .map(({ kind, label, token }) => ({
      text: plain(shownLabel(kind === 'author' ? `By ${label}` : label, LIMITS.optionText)),
      value: toValue(token),
    }))
    .filter(({ value }) => value.length <= LIMITS.optionValue);
  return [...(query === '' ? [] : [search]), ...found].slice(0, LIMITS.selectOptions);
}

function searchValue(query: string): string {
  return toValue(SEARCH_VALUE + query)
    .slice(0, LIMITS.optionValue)
    .replace(/[\ud800-\udbff]$|%\d?$/, '');
}

/** What an option stands for: words to search, or a token. */
export function readOption(
  value: string,
): { readonly kind: 'command'; readonly text: string } | { readonly kind: 'action'; readonly token: string } {
  return value.startsWith(SEARCH_VALUE)
    ? { kind: 'command', text: fromValue(value).slice(SEARCH_VALUE.length) }
    : { kind: 'action', token: fromValue(value) };
}

/** An answer as a dialog, for buttons of App Home, where there is no conversation to answer in. */
export function renderAnswerDialog({ blocks }: Answer): types.ModalView {
  return {
    type: 'modal',
    callback_id: ANSWER_DIALOG,
    title: plain('Paperboy'),
    close: plain('Close'),
    blocks: renderBlocks(blocks).slice(0, LIMITS.viewBlocks),
  };
}

/** App Home: a button that opens the search dialog, and below it the answer, cut to the blocks that a view may have. */
export function renderHome({ blocks }: Answer): types.HomeView {
  const search: types.ActionsBlock = {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: OPEN_SEARCH,
        text: plain('Search papers'),
        style: 'primary',
        value: 'search',
      },
    ],
  };
  return { type: 'home', blocks: [search, ...renderBlocks(blocks)].slice(0, LIMITS.viewBlocks) };
}
