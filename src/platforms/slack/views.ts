import type { types } from '@slack/bolt';
import type { Completion } from '../../chat/bot.ts';
import type { Messages } from '../../messages/messages.ts';
import { fromValue, toValue } from './escape.ts';
import { LIMITS } from './limits.ts';
import { shownLabel } from './render-blocks.ts';

/** Names the search dialog when it comes back: its `callback_id`. */
export const SEARCH_DIALOG = 'paperboy-search';
/** The field of the search dialog for a question in one's own words: its `block_id` and `action_id`. */
const WORDS_FIELD = 'paperboy-words';
/** The one that completes titles and authors; once it was the only one. */
export const QUERY_FIELD = 'paperboy-query';
/** Characters of a question: all that Slack takes. */
const MAX_WORDS = 3_000;
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
  /** It was opened where there is no channel, and the answer goes to the person directly. */
  readonly isDirect?: true;
}

/** The dialog of a bare `/paper`: one field for any question, and one that completes titles and authors while typing. */
export function renderSearchDialog(origin: DialogOrigin, say: Messages): types.ModalView {
  const metadata = JSON.stringify(origin);
  return {
    type: 'modal',
    callback_id: SEARCH_DIALOG,
    title: plain(say.text('searchForm.title')),
    submit: plain(say.text('action.search')),
    close: plain(say.text('dialog.cancel')),
    private_metadata: metadata.length > LIMITS.privateMetadata ? '{}' : metadata,
    blocks: [
      {
        type: 'input',
        block_id: WORDS_FIELD,
        optional: true,
        label: plain(say.text('searchForm.words')),
        hint: plain(say.text('searchForm.hint')),
        element: {
          type: 'plain_text_input',
          action_id: WORDS_FIELD,
          max_length: MAX_WORDS,
          focus_on_load: true,
        },
      },
      {
        type: 'input',
        block_id: QUERY_FIELD,
        optional: true,
        label: plain(say.text('searchForm.pick')),
        element: {
          type: 'external_select',
          action_id: QUERY_FIELD,
          min_query_length: 1,
          placeholder: plain(say.text('searchForm.letters')),
        },
      },
    ],
  };
}

/** What a search dialog says in place of closing when nothing was filled in. */
export function nothingAsked(say: Messages): Record<string, string> {
  return { [WORDS_FIELD]: say.text('searchForm.nothing') };
}

type Fields = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null;
          readonly selected_option?: { readonly value?: string } | null;
        }
      >
    >
  >
>;

/** What was filled in: what was picked counts more than words. Undefined when that is nothing. */
export function readSearchDialog(
  values: Fields,
): { readonly picked: string } | { readonly typed: string } | undefined {
  const picked = values[QUERY_FIELD]?.[QUERY_FIELD]?.selected_option?.value ?? '';
  if (picked !== '') return { picked };
  const typed = values[WORDS_FIELD]?.[WORDS_FIELD]?.value?.trim() ?? '';
  return typed === '' ? undefined : { typed };
}

/** Reads what `renderSearchDialog` put into the dialog; what is missing or damaged is left out. */
export function readDialogOrigin(metadata: string): DialogOrigin {
  try {
    const { channel, responseUrl, isDirect }: Record<string, unknown> = JSON.parse(metadata);
    return {
      ...(typeof channel === 'string' ? { channel } : {}),
      ...(typeof responseUrl === 'string' ? { responseUrl } : {}),
      ...(isDirect === true ? { isDirect } : {}),
    };
  } catch {
    return {};
  }
}

/** Options while typing: the search for what was typed, then what completes it. */
export function renderOptions(
  typed: string,
  completions: readonly Completion[],
  say: Messages,
): types.PlainTextOption[] {
  const query = typed.replace(/\s+/g, ' ').trim();
  const search = {
    text: plain(shownLabel(say.text('searchForm.searchFor', { query }), LIMITS.optionText)),
    value: searchValue(query),
  };
  const found = completions
    .map(({ kind, label, token }) => ({
      text: plain(
        shownLabel(kind === 'author' ? say.text('searchForm.by', { name: label }) : label, LIMITS.optionText),
      ),
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
