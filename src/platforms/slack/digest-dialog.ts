import type { types } from '@slack/bolt';
import type { DigestForm } from '../../chat/bot.ts';
import { LIMITS } from './limits.ts';
import { shownLabel } from './render-blocks.ts';
import type { DialogOrigin } from './views.ts';

/** Names the dialog when it comes back: its `callback_id`. */
export const DIGEST_DIALOG = 'paperboy-digest';
/** The field of the dialog that completes zones while typing: its `action_id`. */
export const ZONE_FIELD = 'paperboy-zone';
const TIME_FIELD = 'paperboy-time';
const DAYS_FIELD = 'paperboy-days';
const TOPIC_FIELD = 'paperboy-topic';
const THREAD_FIELD = 'paperboy-thread';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const DAY_WORDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MAX_TOPIC = 200;

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function option(label: string, value: string): types.PlainTextOption {
  return { text: plain(shownLabel(label, LIMITS.optionText)), value };
}

/** The form of a bare `/digest`, filled with what holds now. */
export function renderDigestDialog(form: DigestForm, origin: DialogOrigin): types.ModalView {
  const metadata = JSON.stringify(origin);
  const days = DAYS.map((name, at) => option(name, DAY_WORDS[at] ?? ''));
  const chosen = days.filter((_, at) => form.days.includes(at + 1));
  const thread = option('Open a thread below each paper', 'yes');
  return {
    type: 'modal',
    callback_id: DIGEST_DIALOG,
    title: plain('Paper of the day'),
    submit: plain(form.isOn ? 'Change' : 'Turn on'),
    close: plain('Cancel'),
    private_metadata: metadata.length > LIMITS.privateMetadata ? '{}' : metadata,
    blocks: [
      input(TIME_FIELD, 'When', {
        type: 'timepicker',
        action_id: TIME_FIELD,
        initial_time: form.time,
        placeholder: plain('Time'),
      }),
      input(ZONE_FIELD, 'Time zone', {
        type: 'external_select',
        action_id: ZONE_FIELD,
        min_query_length: 1,
        placeholder: plain('Type a city'),
        initial_option: option(form.timezone, form.timezone),
      }),
      input(DAYS_FIELD, 'On which days', {
        type: 'checkboxes',
        action_id: DAYS_FIELD,
        options: days,
        ...(chosen.length === 0 ? {} : { initial_options: chosen }),
      }),
      {
        ...input(TOPIC_FIELD, 'Topic', {
          type: 'plain_text_input',
          action_id: TOPIC_FIELD,
          max_length: MAX_TOPIC,
          ...(form.topic === '' ? {} : { initial_value: form.topic }),
          placeholder: plain('Any paper'),
        }),
        optional: true,
        hint: plain('Words as in a search; author:, venue: and year: work too. Empty: any paper.'),
      },
      {
        ...input(THREAD_FIELD, 'Thread', {
          type: 'checkboxes',
          action_id: THREAD_FIELD,
          options: [thread],
          ...(form.thread ? { initial_options: [thread] } : {}),
        }),
        optional: true,
      },
    ],
  };
}

function input(id: string, label: string, element: types.InputBlock['element']): types.InputBlock {
  return { type: 'input', block_id: id, label: plain(label), element };
}

/** Zones as options of the field that completes them. */
export function renderZones(
  zones: readonly { readonly label: string; readonly timezone: string }[],
): types.PlainTextOption[] {
  const unique = zones.filter(({ label }, at) => zones.findIndex((one) => one.label === label) === at);
  return unique.slice(0, LIMITS.selectOptions).map(({ label, timezone }) => option(label, timezone));
}

type Values = Readonly<Record<string, Readonly<Record<string, Value>>>>;

interface Value {
  readonly selected_time?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_options?: readonly { readonly value?: string }[] | null;
  readonly value?: string | null;
}

/** What was filled in, as words that everybody could have typed. */
export function readDigestDialog(values: Values): string {
  const field = (id: string): Value => values[id]?.[id] ?? {};
  const days = (field(DAYS_FIELD).selected_options ?? []).map(({ value }) => value).join(',');
  const topic = (field(TOPIC_FIELD).value ?? '').replace(/["“”]/g, "'").trim();
  return [
    'digest on',
    `time:${field(TIME_FIELD).selected_time ?? ''}`,
    `zone:"${field(ZONE_FIELD).selected_option?.value ?? ''}"`,
    `days:"${days}"`,
    `topic:"${topic === '' ? 'none' : topic}"`,
    `thread:${(field(THREAD_FIELD).selected_options ?? []).length > 0 ? 'yes' : 'no'}`,
  ].join(' ');
}
