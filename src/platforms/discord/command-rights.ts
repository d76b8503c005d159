import {
  type APIApplicationCommandPermission,
  type APIGuildApplicationCommandPermissions,
  ApplicationCommandPermissionType as Type,
} from 'discord.js';

/** What a server's admins set under Integrations: for one command, and for the application as a whole. */
export interface CommandRights {
  readonly ofCommand: readonly APIApplicationCommandPermission[];
  readonly ofApplication: readonly APIApplicationCommandPermission[];
}

/** Who wants to do something, and where. */
export interface Member {
  readonly guildId: string;
  /** The channel, and of a thread its channel. */
  readonly channels: readonly string[];
  readonly userId: string;
  readonly roles: readonly string[];
}

/** Picks out what concerns a command of what Discord tells of a server. An application's own id stands for all its commands. */
export function readCommandRights(
  told: unknown,
  { applicationId, commandId }: { readonly applicationId: string; readonly commandId: string },
): CommandRights {
  const all: readonly Partial<APIGuildApplicationCommandPermissions>[] = Array.isArray(told) ? told : [];
  const of = (id: string) => all.find((one) => one.id === id)?.permissions ?? [];
  return { ofCommand: of(commandId), ofApplication: of(applicationId) };
}

/**
 * What the admins say of a person and a command: `granted` where they named the person or a role of theirs for this very
 * command, `denied` where the person may not use it here, undefined where they say nothing. That everyone may use it, or that
 * it may be used in a channel, names nobody. What is set for the command counts in place of what is set for all.
 * https://docs.discord.com/developers/interactions/application-commands#permissions
 */
export function rightOf(
  { ofCommand, ofApplication }: CommandRights,
  member: Member,
): 'granted' | 'denied' | undefined {
  const inChannel = channelRight(ofCommand, member) ?? channelRight(ofApplication, member);
  if (inChannel === false) return 'denied';
  const isOwn = ofCommand.some(({ type }) => type !== Type.Channel);
  const right = personRight(isOwn ? ofCommand : ofApplication, member);
  if (right === false) return 'denied';
  return right === true && isOwn ? 'granted' : undefined;
}

type Entries = readonly APIApplicationCommandPermission[];

/** Of the channel itself before that of all channels, whose id is one less than the server's. */
function channelRight(entries: Entries, { guildId, channels }: Member): boolean | undefined {
  const all = String(BigInt(guildId) - 1n);
  const ofChannels = entries.filter(({ type }) => type === Type.Channel);
  return [...channels, all]
    .map((wanted) => ofChannels.find(({ id }) => id === wanted)?.permission)
    .find((permission) => permission !== undefined);
}

/** Of the person before that of their roles, of which one that may is enough, before that of everyone, who have the server's id. */
function personRight(entries: Entries, { guildId, userId, roles }: Member): boolean | undefined {
  const own = entries.find(({ type, id }) => type === Type.User && id === userId);
  if (own !== undefined) return own.permission;
  const ofRoles = entries.filter(({ type }) => type === Type.Role);
  const held = ofRoles.filter(({ id }) => id !== guildId && roles.includes(id));
  if (held.length > 0) return held.some(({ permission }) => permission);
  const isForNobody = ofRoles.some(({ id, permission }) => id === guildId && !permission);
  return isForNobody ? false : undefined;
}
