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
    return [
      ...schemaFaults('message', spec.MessageCreateRequestSchema, body),
      ...messageFaults(body, kindOfPost(body)),
    ];
  if (/^\/channels\/\d+\/(?:messages\/\d+\/)?threads$/.test(path) && method === 'POST')
    return threadFaults(body);
  if (/^\/webhooks\/\d+\/[^/]+\/messages\//.test(path) && method === 'PATCH')
    return [
      ...schemaFaults('edit', spec.IncomingWebhookUpdateRequestPartialSchema, body),
      ...messageFaults(body, 'edit'),
    ];
  if (/^\/channels\/\d+\/messages\/\d+$/.test(path) && method === 'PATCH')
    return [
      ...schemaFaults('edit', spec.MessageEditRequestPartialSchema, body),
      ...messageFaults(body, 'edit'),
    ];
  if (/^\/webhooks\/\d+\/[^/]+$/.test(path) && method === 'POST') return messageFaults(body, 'answer');
  if (/^\/interactions\/\d+\/[^/]+\/callback$/.test(path)) return callbackFaults(body);
  if (/\/commands$/.test(path) && method === 'PUT') return commandsFaults(body);
  return [];
}

/** A thread has a name; one of a forum begins with a message, and has no nonce. */
function threadFaults(body: unknown): string[] {
  if (!isObject(body)) return ['no thread'];
  const name = asText(body['name']);
  const { message } = body;
  return [
    ...(name.trim() === '' || name.length > 100 || /\p{Cc}/u.test(name) ? [`a thread named ${name}`] : []),
    ...(message === undefined
      ? []
      : [
          ...schemaFaults('post of a forum', spec.CreateForumThreadRequestSchema, body),
          ...messageFaults(message, 'post'),
        ]),
    ...(isObject(message) && 'nonce' in message ? ['a nonce in a forum'] : []),
  ];
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
        ...messageFaults(body['data'], 'edit'),
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

/** A person that the bot names has an id of this length; nobody is notified of it, as `allowed_mentions` says. */
const MENTION = /@(?:everyone|here)|<(?:@[!&]|@(?!\d{17,20}>)|#(?!\d{17,20}>))\d*>?/;
const V2 = 1 << 15;
const SUPPRESS_EMBEDS = 1 << 2;
/** What stands only in messages with that flag. */
const V2_PARTS: ReadonlySet<unknown> = new Set([9, 10, 14, 17]);

/** A message as Discord keeps it. */
export interface KeptMessage {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
}

/** What Discord would refuse of an edit, since the message has another form. */
export function editFaults({ flags, content, embeds }: KeptMessage, message: unknown): string[] {
  if (!isObject(message)) return [];
  const isV2 = (Number(message['flags'] ?? 0) & V2) !== 0;
  if ((flags & V2) !== 0)
    return isV2 || !hasOldFields(message) ? [] : ['content or embeds for a message of components'];
  const isCleared = message['content'] === null || message['content'] === '';
  return [
    ...(isV2 && content !== '' && !isCleared ? ['content that is left in a message of components'] : []),
    ...(isV2 && embeds.length > 0 && JSON.stringify(message['embeds']) !== '[]'
      ? ['embeds that are left in a message of components']
      : []),
  ];
}

function hasOldFields({ content, embeds }: Json): boolean {
  return asText(content) !== '' || asList(embeds).length > 0;
}

/**
 * A `post` is of the bot's own accord, and may tell one role that somebody chose. An `edit` tells nobody, and may go on naming
 * it. An `answer` does neither.
 */
type Kind = 'post' | 'edit' | 'answer';

/** A paper of the day has its key as nonce; one of a forum is told apart by its route. */
function kindOfPost(body: unknown): Kind {
  return isObject(body) && asText(body['nonce']) !== '' ? 'post' : 'answer';
}

/** The rules for a message that the schemas lack, and what we promise never to send. */
function messageFaults(given: unknown, kind: Kind = 'answer'): string[] {
  const message = kind === 'edit' ? withoutKept(given) : given;
  if (!isObject(message)) return ['no message'];
  const parts = partsIn(message['components']);
  const ids = parts.flatMap(({ custom_id: id }) => (id === undefined ? [] : [asText(id)]));
  const mentions = isObject(message['allowed_mentions']) ? message['allowed_mentions'] : undefined;
  const isV2 = (Number(message['flags'] ?? 0) & V2) !== 0;
  return [
    ...(isV2 ? componentFaults(message, parts) : oldFaults(message, parts)),
    ...(new Set(ids).size < ids.length ? ['a custom id twice'] : []),
    ...(JSON.stringify(mentions?.['parse']) === '[]' ? [] : ['mentions are not off']),
    ...pingFaults(mentions, kind),
    ...parts.flatMap((part) => (part['type'] === 1 ? rowFaults(part) : partFaults(part))),
    ...(/\p{Surrogate}/u.test(JSON.stringify(message)) ? ['half a character'] : []),
  ];
}

/** Nobody is told by name, and a role where somebody chose it. */
function pingFaults(mentions: Json | undefined, kind: Kind): string[] {
  const { users, roles = [], replied_user: repliedUser = false } = mentions ?? {};
  const told = Array.isArray(roles) ? roles.length : Number.NaN;
  return [
    ...(users === undefined ? [] : ['people are told by name']),
    ...(repliedUser === false ? [] : ['whoever is answered is told']),
    ...(told <= (kind === 'post' ? 1 : 0) ? [] : [`${told} roles are told by an ${kind}`]),
  ];
}

const ROLE_ONLY = /^<@&\d{1,20}>(?:\n|$)/;

/** Without the role that a post of ours named first. */
function withoutKept(message: unknown): unknown {
  if (!isObject(message)) return message;
  const { content, components } = message;
  const [first, ...others] = asList(components);
  if (first?.['type'] === 10 && ROLE_ONLY.test(asText(first['content'])))
    return { ...message, components: [{ ...first, content: 'role' }, ...others] };
  return typeof content === 'string'
    ? { ...message, content: content.replace(ROLE_ONLY, 'role\n') }
    : message;
}

/** All components of a message, those within others too. */
function partsIn(value: unknown): readonly Json[] {
  return asList(value).flatMap((part) => [
    part,
    ...partsIn(part['components']),
    ...(isObject(part['accessory']) ? [part['accessory']] : []),
  ]);
}

function componentFaults(message: Json, parts: readonly Json[]): string[] {
  const texts = parts.flatMap(({ type, content }) => (type === 10 ? [asText(content)] : []));
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  return [
    ...(hasOldFields(message) ? ['content or embeds beside components'] : []),
    ...(parts.length < 1 || parts.length > 40 ? [`${parts.length} components`] : []),
    ...(total > 4_000 ? [`texts of ${total} characters`] : []),
    ...(texts.length === 0 || texts.some((text) => text.trim() === '') ? ['an empty text'] : []),
    ...texts.map((text) => withoutAsked(text, message)).flatMap(markupFaults),
  ];
}

/** Without the one role that somebody asked to be told. */
function withoutAsked(text: string, { allowed_mentions: mentions }: Json): string {
  const roles = isObject(mentions) && Array.isArray(mentions['roles']) ? mentions['roles'] : [];
  return roles.length > 1 ? text : roles.reduce((shown, role) => shown.replace(`<@&${role}>`, 'role'), text);
}

function oldFaults(message: Json, parts: readonly Json[]): string[] {
  const content = asText(message['content']);
  const embeds = asList(message['embeds']);
  const rows = asList(message['components']);
  const total = embeds.reduce(
    (sum, { title, description }) => sum + asText(title).length + asText(description).length,
    0,
  );
  return [
    ...(content.length > 2_000 ? [`content of ${content.length}`] : []),
    ...(content === '' && embeds.length === 0 ? ['an empty message'] : []),
    ...(embeds.length > 10 ? [`${embeds.length} embeds`] : []),
    ...(total > 6_000 ? [`embeds of ${total} characters`] : []),
    ...(rows.length > 5 ? [`${rows.length} rows`] : []),
    ...(parts.some(({ type }) => V2_PARTS.has(type)) ? ['components that need a flag'] : []),
    ...embeds.flatMap(embedFaults),
    ...contentFaults(withoutAsked(content, message)),
    // What is published is marked up as texts of components are.
    ...((Number(message['flags'] ?? 0) & SUPPRESS_EMBEDS) === 0
      ? []
      : markupFaults(withoutAsked(content, message))),
  ];
}

const CODE = /```[\s\S]*?```|``[^`]*``/g;
const LINK = /(?<!(?<!\\)(?:\\\\)*\\)\[((?:\\.|[^\]\\])*)\]\(<https?:\/\/[^<>()\s]+>\)/g;
/** An address that is shown as it is, a moment, a person, a channel, a command. */
const NATIVE = /<(?:https?:\/\/[^<>\s]+|t:\d+:F|@\d{17,20}|#\d{17,20}|\/[^<>:]+:\d+)>/g;

/** What would be read otherwise than it is meant: a mark that was cut, a mention, an address that nobody wrapped. */
function markupFaults(text: string): string[] {
  const shown = text.replace(CODE, '').replace(LINK, '$1').replace(NATIVE, '');
  const marks = shown.replace(/\\[^\w\s]/g, '');
  const faults = [
    ...(MENTION.test(shown) ? ['a mention'] : []),
    ...(/\w:\/\//.test(shown) ? ['an address that is a link'] : []),
    ...(/\\(?:\s|$)/.test(marks) ? ['an escape that was cut'] : []),
    ...(/\]\(|[[\]`<]/.test(marks) ? ['a link or a code that was cut'] : []),
    ...((marks.match(/\*/g)?.length ?? 0) % 2 === 0 ? [] : ['a mark that was cut']),
  ];
  return faults.map((fault) => `${fault} in ${text}`);
}

function contentFaults(content: string): string[] {
  const withoutCode = content.replace(/``[^`]*``/g, '');
  return [
    ...(MENTION.test(withoutCode) ? [`a mention in ${content}`] : []),
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
  ];
}

function partFaults(part: Json): string[] {
  const { custom_id: id, label, type, options } = part;
  if (type === 9) return sectionFaults(part);
  if (type === 17) return asList(part['components']).length < 1 ? ['an empty container'] : [];
  if (type !== 2 && type !== 3) return [];
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

function sectionFaults({ components, accessory }: Json): string[] {
  const texts = asList(components);
  return [
    ...(texts.length < 1 || texts.length > 3 || texts.some(({ type }) => type !== 10)
      ? [`a section of ${texts.length}`]
      : []),
    ...(isObject(accessory) ? [] : ['a section with nothing beside it']),
  ];
}
