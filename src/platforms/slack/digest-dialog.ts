import type { types } from '@slack/bolt';
import { toAddress } from '../../chat/address.ts';
import type { DigestForm } from '../../chat/bot.ts';
import type { Locale } from '../../chat/locale.ts';
import { languageTag } from '../../messages/language-tag.ts';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS, SHOWN } from './limits.ts';
import { shownLabel } from './render-blocks.ts';
import { renderSpans, richText, section } from './render-rich-text.ts';
import type { DialogOrigin } from './views.ts';

/** Names the dialog when it comes back: its `callback_id`. */
export const DIGEST_DIALOG = 'paperboy-digest';
/** The field of the dialog that completes zones while typing: its `action_id`. */
export const ZONE_FIELD = 'paperboy-zone';
const TIME_FIELD = 'paperboy-time';
const DAYS_FIELD = 'paperboy-days';
const TOPIC_FIELD = 'paperboy-topic';
const PAPERS_FIELD = 'paperboy-papers';
const THREAD_FIELD = 'paperboy-thread';

const DAY_WORDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MAX_TOPIC = 200;
const SAME = 'same';
/** See DigestForm. */
const PAPERS = [
  ['any', 'digestForm.anyPaper'],
  ['new', 'digestForm.newPapers'],
  ['new only', 'digestForm.newOnly'],
] as const;

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function option(label: string, value: string): types.PlainTextOption {
  return { text: plain(shownLabel(label, LIMITS.optionText)), value };
}

/** ISO weekdays, in full. */
function dayNames(locale: Locale): readonly string[] {
  const format = new Intl.DateTimeFormat(languageTag(locale), { weekday: 'long', timeZone: 'UTC' });
  // The year 2024 began with a Monday.
  return DAY_WORDS.map((_, at) => format.format(Date.UTC(2024, 0, 1 + at)));
}

/** The channel that a form is for; undefined where that is not known. */
function channelLine({ channel }: DialogOrigin, say: Messages): types.KnownBlock | undefined {
  if (channel === undefined) return undefined;
  const name = { text: channel, channel: toAddress('slack', 'T', channel) };
  const place = channel.startsWith('D')
    ? say.spans('digestForm.direct')
    : say.spans('digestForm.in', { channel: name });
  return richText([section(renderSpans(place, SHOWN.text))]);
}

/** Whoever opens a form. */
interface Opener {
  readonly say: Messages;
  /** Where that is known. */
  readonly timezone?: string | undefined;
}

/** The form of a bare `/digest`, filled with what holds now, and with the asker's zone where nothing does yet. */
export function renderDigestDialog(
  form: DigestForm,
  origin: DialogOrigin,
  { say, timezone = form.timezone }: Opener,
): types.ModalView {
  const zone = form.isOn ? form.timezone : timezone;
  const metadata = JSON.stringify(origin);
  const days = dayNames(say.locale).map((name, at) => option(name, DAY_WORDS[at] ?? ''));
  const chosen = days.filter((_, at) => form.days.includes(at + 1));
  const papers = papersField(form, say);
  const thread = option(say.text('digestForm.thread'), 'yes');
  return {
    type: 'modal',
    callback_id: DIGEST_DIALOG,
    title: plain(say.text('digest.paperOfTheDay')),
    submit: plain(say.text(form.isOn ? 'home.change' : 'digestForm.turnOn')),
    close: plain(say.text('dialog.cancel')),
    private_metadata: metadata.length > LIMITS.privateMetadata ? '{}' : metadata,
    blocks: [
      ...[channelLine(origin, say)].filter((line) => line !== undefined),
      input(TIME_FIELD, say.text('digestForm.when'), {
        type: 'timepicker',
        action_id: TIME_FIELD,
        initial_time: form.time,
        placeholder: plain(say.text('digestForm.time')),
      }),
      input(ZONE_FIELD, say.text('digestForm.zone'), {
        type: 'external_select',
        action_id: ZONE_FIELD,
        min_query_length: 1,
        placeholder: plain(say.text('digestForm.city')),
        initial_option: option(zone, zone),
      }),
      input(DAYS_FIELD, say.text('digestForm.days'), {
        type: 'checkboxes',
        action_id: DAYS_FIELD,
        options: days,
        ...(chosen.length === 0 ? {} : { initial_options: chosen }),
      }),
      {
        ...input(TOPIC_FIELD, say.text('status.topic'), {
          type: 'plain_text_input',
          action_id: TOPIC_FIELD,
          max_length: MAX_TOPIC,
          ...(form.topic === '' ? {} : { initial_value: form.topic }),
          placeholder: plain(say.text('digestForm.any')),
        }),
        optional: true,
        hint: plain(say.text('digestForm.hint')),
      },
      papers,
      {
        ...input(THREAD_FIELD, say.text('status.thread'), {
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

/** What holds now is said as that: who changes something else says nothing of it. */
function papersField({ papers: now = 'any' }: DigestForm, say: Messages): types.InputBlock {
  const options = PAPERS.map(([value, label]) => option(say.text(label), value === now ? SAME : value));
  const chosen = options.find(({ value }) => value === SAME);
  return input(PAPERS_FIELD, say.text('digestForm.papers'), {
    type: 'radio_buttons',
    action_id: PAPERS_FIELD,
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}

/** What was chosen, where it differs from what was there. */
function readPapersField({ selected_option: chosen }: Value): readonly string[] {
  const papers = chosen?.value ?? SAME;
  return papers === SAME ? [] : [`papers:"${papers}"`];
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
    ...readPapersField(field(PAPERS_FIELD)),
  ].join(' ');
}
