import { schemaOf } from './schemas.ts';

function schemaFaults(value: unknown): string[] {
  const type = isObject(value) ? asText(value['type']) : '';
  const validate = schemaOf(type);
  if (validate === undefined) return [`there is no ${type}`];
  if (validate(value)) return [];
  return [
    `${type}: ${(validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`).join('; ')}`,
  ];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What Slack would refuse in a message, and what we promise never to send. */
export function messageFaults(message: Json): string[] {
  const blocks = asList(message['blocks']);
  const text = asText(message['text']);
  return [
    ...blocksFaults(blocks, 50),
    ...(text.length > 40_000 ? ['text is longer than 40,000'] : []),
    ...(text.trim() === '' && blocks.length === 0 ? ['no_text'] : []),
    ...(/<(?!https?:|mailto:)/.test(text) ? [`text has a mention or an unescaped <: ${text}`] : []),
    ...(/&(?!amp;|lt;|gt;)/.test(text) ? [`text has an unescaped &: ${text}`] : []),
  ];
}

export function viewFaults(view: Json): string[] {
  const isModal = view['type'] === 'modal';
  const title = isObject(view['title']) ? asText(view['title']['text']) : '';
  return [
    // Each block says more exactly by itself what is wrong with it.
    ...schemaFaults({ ...view, blocks: [] }),
    ...blocksFaults(asList(view['blocks']), 100),
    ...(title.length > 24 ? ['the title is longer than 24'] : []),
    ...(isModal && title === '' ? ['the title is empty'] : []),
    ...(asText(view['private_metadata']).length > 3_000 ? ['private_metadata is longer than 3,000'] : []),
    ...(asText(view['external_id']).length > 255 ? ['external_id is longer than 255'] : []),
    ...(asText(view['callback_id']).length > 255 ? ['callback_id is longer than 255'] : []),
  ];
}

/** The same of cards below links: where they belong, and what is in them. */
export function unfurlFaults({ channel, ts, source, unfurl_id: id, unfurls }: Json): string[] {
  const isPlaced = source === undefined ? channel !== undefined && ts !== undefined : id !== undefined;
  const cards = isObject(unfurls) ? Object.entries(unfurls) : [];
  return [
    ...(isPlaced ? [] : ['a card without a place']),
    ...(cards.length === 0 ? ['missing_unfurls'] : []),
    ...cards.flatMap(([address, card]) => [
      ...(/^https?:\/\//.test(address) ? [] : [`a card for ${address}`]),
      ...(isObject(card) ? cardFaults(asList(card['blocks'])) : ['invalid_unfurls_format']),
    ]),
  ];
}

/** Slack has refused rich text there. */
function cardFaults(blocks: readonly unknown[]): string[] {
  const faults = blocksFaults(blocks, 50);
  for (const block of blocks) {
    walk(block, ({ type, text }) => {
      if (type === 'rich_text') faults.push('a card of rich text');
      if (type === 'mrkdwn' && /<(?!https?:)|&(?!amp;|lt;|gt;)/.test(asText(text)))
        faults.push(`mrkdwn: ${text}`);
    });
  }
  return faults;
}

function blocksFaults(blocks: readonly unknown[], limit: number): string[] {
  const faults = blocks.flatMap((block) => schemaFaults(block));
  if (blocks.length > limit) faults.push(`${blocks.length} blocks`);
  const actionIds: string[] = [];
  for (const block of blocks) walk(block, (object) => faults.push(...objectFaults(object, actionIds)));
  if (new Set(actionIds).size < actionIds.length) faults.push('an action id twice');
  return faults;
}

function walk(value: unknown, visit: (object: Json) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (!isObject(value)) return;
  visit(value);
  for (const field of Object.values(value)) walk(field, visit);
}

/** The limits of https://docs.slack.dev/reference/block-kit for one object. */
function objectFaults(object: Json, actionIds: string[]): string[] {
  const faults: string[] = [];
  const over = (name: string, value: unknown, limit: number, least = 0) => {
    const length = Array.isArray(value) ? value.length : asText(value).length;
    if (length > limit || length < least) faults.push(`${String(object['type'])}.${name} has ${length}`);
  };
  const textOf = (field: string) => (isObject(object[field]) ? object[field]['text'] : '');
  if (object['action_id'] !== undefined) {
    actionIds.push(asText(object['action_id']));
    over('action_id', object['action_id'], 255, 1);
  }
  if (object['block_id'] !== undefined) over('block_id', object['block_id'], 255, 1);
  switch (object['type']) {
    case 'actions':
      over('elements', object['elements'], 25, 1);
      break;
    case 'context':
      over('elements', object['elements'], 10, 1);
      break;
    case 'header':
      over('text', textOf('text'), 150, 1);
      if (asText(textOf('text')).trim() === '') faults.push('a header of blanks');
      break;
    case 'section':
      over('text', textOf('text'), 3_000, 1);
      over('fields', object['fields'], 10);
      break;
    case 'button':
      over('text', textOf('text'), 75, 1);
      over('value', object['value'], 2_000);
      over('accessibility_label', object['accessibility_label'], 75);
      over('url', object['url'], 3_000);
      break;
    case 'static_select':
    case 'external_select':
      over('placeholder', textOf('placeholder'), 150);
      if (object['options'] !== undefined) over('options', object['options'], 100, 1);
      faults.push(...asList(object['options']).flatMap(optionFaults));
      break;
    case 'overflow':
      // Older clients took no fewer than two.
      over('options', object['options'], 5, 2);
      faults.push(...asList(object['options']).flatMap(optionFaults));
      break;
    case 'date':
      faults.push(...dateFaults(object));
      break;
    case 'input':
      over('label', textOf('label'), 2_000, 1);
      over('hint', textOf('hint'), 2_000);
      break;
    case 'plain_text':
    case 'mrkdwn':
      over('text', object['text'], 3_000, 1);
      break;
    case 'rich_text':
      over('elements', object['elements'], 100, 1);
      break;
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      over('elements', object['elements'], 200, 1);
      break;
    case 'text':
      over('text', object['text'], 3_000, 1);
      break;
    case 'link':
      over('text', object['text'], 3_000, 1);
      if (!/^https?:\/\//.test(asText(object['url'])) || asText(object['url']).length > 3_000)
        faults.push('link.url');
      break;
    case 'user':
    case 'usergroup':
    case 'broadcast':
      faults.push(`a mention: ${JSON.stringify(object)}`);
      break;
    default:
  }
  const shown = asText(object['text']);
  if (/<[!@#]/.test(shown)) faults.push(`a mention in ${shown}`);
  if (!shown.isWellFormed()) faults.push('half a character');
  return faults;
}

const DATE_TOKENS =
  /\{(?:day_divider_pretty|date_num|date_slash|date_long|date_long_full|date_long_pretty|date|date_pretty|date_short|date_short_pretty|time|time_secs|ago)\}/g;

/** https://docs.slack.dev/reference/block-kit/block-elements/date-element */
function dateFaults({ timestamp, format, fallback }: Json): string[] {
  const rest = asText(format).replaceAll(DATE_TOKENS, '');
  return [
    ...(Number.isInteger(timestamp) ? [] : ['a date that is no number of seconds']),
    ...(rest === asText(format) || /[{}]/.test(rest) ? [`a date in the form ${String(format)}`] : []),
    ...(asText(fallback) === '' ? ['a date without a fallback'] : []),
    ...(/<[!@#]/.test(asText(fallback)) ? ['a mention in a fallback'] : []),
  ];
}

/** An option of a menu, also as the answer to a suggestion request. */
export function optionFaults(option: unknown): string[] {
  if (!isObject(option) || !isObject(option['text'])) return ['an option without text'];
  const text = asText(option['text']['text']);
  const value = asText(option['value']);
  return [
    ...(text.length < 1 || text.length > 75 ? [`an option's text has ${text.length}`] : []),
    ...(value.length < 1 || value.length > 150 ? [`an option's value has ${value.length}`] : []),
    ...(/<[!@#]/.test(text) ? ['a mention in an option'] : []),
  ];
}
