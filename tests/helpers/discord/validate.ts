import * as spec from 'discord-api-spec/zod';

type Json = Readonly<Record<string, unknown>>;

type Schema = typeof spec.MessageCreateRequestSchema;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

function schemaFaults(name: string, schema: Schema, value: unknown): string[] {
  const { success, error } = schema.safeParse(value);
  if (success) return [];
  return [`${name}: ${error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`];
}

/** What Discord would refuse of a request, by the schemas made from its API's description and the rules they lack. */
export function requestFaults(method: string, path: string, body: unknown): string[] {
  if (/^\/channels\/\d+\/messages$/.test(path) && method === 'POST')
    return [...schemaFaults('message', spec.MessageCreateRequestSchema, body), ...messageFaults(body)];
  if (/^\/webhooks\/\d+\/[^/]+\/messages\//.test(path) && method === 'PATCH')
    return [
      ...schemaFaults('edit', spec.IncomingWebhookUpdateRequestPartialSchema, body),
      ...messageFaults(body),
    ];
  if (/^\/webhooks\/\d+\/[^/]+$/.test(path) && method === 'POST') return messageFaults(body);
  if (/^\/interactions\/\d+\/[^/]+\/callback$/.test(path)) return callbackFaults(body);
  if (/\/commands$/.test(path) && method === 'PUT') return commandsFaults(body);
  return [];
}

function callbackFaults(body: unknown): string[] {
  if (!isObject(body)) return ['no callback'];
  switch (body['type']) {
    case 4:
      return [
        ...schemaFaults('reply', spec.CreateMessageInteractionCallbackRequestSchema, body),
        ...messageFaults(body['data']),
      ];
    case 5:
      return schemaFaults('defer', spec.CreateMessageInteractionCallbackRequestSchema, body);
    case 6:
      return schemaFaults('defer update', spec.UpdateMessageInteractionCallbackRequestSchema, body);
    case 7:
      return [
        ...schemaFaults('update', spec.UpdateMessageInteractionCallbackRequestSchema, body),
        ...messageFaults(body['data']),
      ];
    case 8:
      return [
        ...schemaFaults('choices', spec.ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...asList(isObject(body['data']) ? body['data']['choices'] : []).flatMap(choiceFaults),
      ];
    default:
      return [`callback of type ${body['type']}`];
  }
}

export function choiceFaults({ name, value }: Json): string[] {
  const over = [name, value].filter((text) => asText(text).length < 1 || asText(text).length > 100);
  return over.length === 0
    ? []
    : [`a choice with ${asText(name).length} and ${asText(value).length} characters`];
}

function commandsFaults(body: unknown): string[] {
  return asList(body).flatMap((command) => {
    const isSlash = command['type'] === undefined || command['type'] === 1;
    const described = isSlash ? [command, ...asList(command['options'])] : [];
    return [
      ...schemaFaults('command', spec.ApplicationCommandUpdateRequestSchema, command),
      ...described.flatMap((one) => textsOf(one, 'name').filter((name) => !isCommandName(name))),
      ...described.flatMap((one) =>
        textsOf(one, 'description').filter(({ length }) => length < 1 || length > 100),
      ),
    ];
  });
}

/** A text and its translations. */
function textsOf(object: Json, field: 'name' | 'description'): string[] {
  const translated = object[`${field}_localizations`];
  return [object[field], ...(isObject(translated) ? Object.values(translated) : [])].map(asText);
}

function isCommandName(name: string): boolean {
  return /^[-_\p{L}\p{N}]{1,32}$/u.test(name) && name === name.toLowerCase();
}

const MENTION = /@(?:everyone|here)|<(?:@[!&]?|#)\d+>/;

/** The rules for a message that the schemas lack, and what we promise never to send. */
function messageFaults(message: unknown): string[] {
  if (!isObject(message)) return ['no message'];
  const content = asText(message['content']);
  const embeds = asList(message['embeds']);
  const rows = asList(message['components']);
  const parts = rows.flatMap((row) => asList(row['components']));
  const ids = parts.map((part) => asText(part['custom_id']));
  const total = embeds.reduce(
    (sum, { title, description }) => sum + asText(title).length + asText(description).length,
    0,
  );
  const mentions = isObject(message['allowed_mentions']) ? message['allowed_mentions'] : undefined;
  return [
    ...(content.length > 2_000 ? [`content of ${content.length}`] : []),
    ...(content === '' && embeds.length === 0 ? ['an empty message'] : []),
    ...(embeds.length > 10 ? [`${embeds.length} embeds`] : []),
    ...(total > 6_000 ? [`embeds of ${total} characters`] : []),
    ...(rows.length > 5 ? [`${rows.length} rows`] : []),
    ...(new Set(ids).size < ids.length ? ['a custom id twice'] : []),
    ...(JSON.stringify(mentions?.['parse']) === '[]' ? [] : ['mentions are not off']),
    ...embeds.flatMap(embedFaults),
    ...rows.flatMap(rowFaults),
    ...contentFaults(content),
    ...(/\p{Surrogate}/u.test(JSON.stringify(message)) ? ['half a character'] : []),
  ];
}

function contentFaults(content: string): string[] {
  const withoutCode = content.replace(/``[^`]*``/g, '');
  return [
    ...(MENTION.test(withoutCode.replace(/<#\d+>/g, '')) ? [`a mention in ${content}`] : []),
    ...(/(?<!<)https?:\/\//.test(withoutCode) ? [`an address that unfolds in ${content}`] : []),
  ];
}

function embedFaults({ title, description, url }: Json): string[] {
  const shown = `${asText(title)}\n${asText(description).replace(/```[\s\S]*?```/g, '')}`;
  return [
    ...(title !== undefined && (asText(title).length < 1 || asText(title).length > 256)
      ? [`a title of ${asText(title).length}`]
      : []),
    ...(asText(description).length > 4_096 ? [`a description of ${asText(description).length}`] : []),
    ...(title === undefined && description === undefined ? ['an empty embed'] : []),
    ...(url !== undefined && !/^https?:\/\/\S+$/.test(asText(url)) ? [`an address ${url}`] : []),
    ...(MENTION.test(shown) ? [`a mention in ${shown}`] : []),
  ];
}

function rowFaults(row: Json): string[] {
  const parts = asList(row['components']);
  const buttons = parts.filter(({ type }) => type === 2);
  return [
    ...(parts.length < 1 || buttons.length > 5 ? [`a row of ${parts.length}`] : []),
    ...(buttons.length > 0 && buttons.length < parts.length ? ['a row of buttons and others'] : []),
    ...(parts.length > 1 && buttons.length === 0 ? ['a row of several menus'] : []),
    ...parts.flatMap(partFaults),
  ];
}

function partFaults({ custom_id: id, label, type, options }: Json): string[] {
  const values = asList(options).map(({ value }) => value);
  return [
    ...(asText(id).length < 1 || asText(id).length > 100 ? [`a custom id of ${asText(id).length}`] : []),
    ...(type === 2 && (asText(label).length < 1 || asText(label).length > 80)
      ? [`a label of ${asText(label).length}`]
      : []),
    ...(type === 3 && (values.length < 1 || values.length > 25) ? [`${values.length} options`] : []),
    ...(new Set(values).size < values.length ? ['an option twice'] : []),
    ...asList(options).flatMap(({ label: name, value, description }) =>
      asText(name).length < 1 ||
      asText(name).length > 100 ||
      asText(value).length > 100 ||
      asText(description).length > 100
        ? ['an option that is too long']
        : [],
    ),
  ];
}
