import { OAuth2Scopes, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Locale } from '../../chat/locale.ts';
import { listNames } from '../../messages/list-names.ts';

/** What the bot needs in a channel, and what for. */
const PERMISSIONS = {
  ViewChannel: 'to see that it is mentioned',
  SendMessages: 'to answer mentions',
  SendMessagesInThreads: 'to answer mentions in threads',
  EmbedLinks: 'to show papers',
  ReadMessageHistory:
    'to read the thread or message that it is asked about, to answer as a reply, and to see whether a paper of the day was posted',
  CreatePublicThreads: 'to open a thread below a paper of the day, where that is wanted',
} as const;

type Permission = keyof typeof PERMISSIONS;

const WANTED = Object.keys(PERMISSIONS) as readonly Permission[];

/** The link by which a server's owner adds the bot, asking for no more than it needs. */
export function inviteLink(applicationId: string): string {
  const permissions = WANTED.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

type Given = Readonly<PermissionsBitField> | null | undefined;

/** What is missing for an answer in a channel; nothing where nothing is known. */
export function missingPermissions(permissions: Given, isThread: boolean): readonly Permission[] {
  return missing(permissions, [
    'ViewChannel',
    isThread ? 'SendMessagesInThreads' : 'SendMessages',
    'EmbedLinks',
  ]);
}

/** What is missing for posts of the bot's own accord, which it looks for before it repeats one. */
export function missingForPosts(permissions: Given, isThread: boolean): readonly Permission[] {
  return [...missingPermissions(permissions, isThread), ...missing(permissions, ['ReadMessageHistory'])];
}

/** What is missing to open threads below the bot's own posts, and to answer in them. */
export function missingForThreads(permissions: Given): readonly Permission[] {
  return missing(permissions, ['CreatePublicThreads', 'SendMessagesInThreads']);
}

function missing(permissions: Given, needed: readonly Permission[]): readonly Permission[] {
  if (permissions === null || permissions === undefined) return [];
  return needed.filter((name) => !permissions.has(PermissionFlagsBits[name]));
}

/** `Send Messages and Embed Links`, as Discord's settings call them in English. */
export function nameList(permissions: readonly Permission[], locale: Locale = 'en'): string {
  const names = permissions.map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  return listNames(names, 'and', locale);
}
