import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  OverwriteType,
  PermissionFlagsBits,
  PermissionsBitField,
  type REST,
  Routes,
} from 'discord.js';

/** A channel as Discord has it now, and what the bot may do there; undefined where there is nothing to permit (a DM). */
export interface SeenChannel {
  readonly channel: APIChannel;
  readonly permissions: PermissionsBitField | undefined;
  /** Of the server. */
  readonly roles: readonly Pick<APIRole, 'id' | 'mentionable'>[];
}

/**
 * Looks up what the bot may do in a channel, at Discord and not in a cache, which may be old. Threads have the permissions
 * of their channel. Rejects with what the REST API rejects with.
 */
export async function seeChannel(
  channelId: string,
  { rest, signal }: { readonly rest: REST; readonly signal: AbortSignal },
): Promise<SeenChannel> {
  const get = async <T>(route: `/${string}`) => (await rest.get(route, { signal })) as T;
  const channel = await get<APIChannel>(Routes.channel(channelId));
  if (!('guild_id' in channel) || channel.guild_id === undefined)
    return { channel, permissions: undefined, roles: [] };
  const { guild_id: guildId } = channel;
  const { id } = await get<APIUser>(Routes.user());
  const [roles, member, place] = await Promise.all([
    get<readonly APIRole[]>(Routes.guildRoles(guildId)),
    get<APIGuildMember>(Routes.guildMember(guildId, id)),
    isThread(channel) && channel.parent_id != null
      ? get<APIChannel>(Routes.channel(channel.parent_id))
      : channel,
  ]);
  const overwrites = 'permission_overwrites' in place ? (place.permission_overwrites ?? []) : [];
  const bits = permissionsIn({ guildId, roles, member: { id, roles: member.roles }, overwrites });
  return { channel, permissions: new PermissionsBitField(bits), roles };
}

/** Is it a thread, whose permissions are its channel's? */
export function isThread(channel: APIChannel): channel is Extract<APIChannel, { thread_metadata?: unknown }> {
  return 'thread_metadata' in channel;
}

interface Membership {
  readonly guildId: string;
  readonly roles: readonly Pick<APIRole, 'id' | 'permissions'>[];
  readonly member: { readonly id: string; readonly roles: readonly string[] };
  readonly overwrites: readonly APIOverwrite[];
}

/**
 * What a member may do in a channel.
 * https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn({ guildId, roles, member, overwrites }: Membership): bigint {
  // The role of everyone has the server's id.
  const held = new Set([guildId, ...member.roles]);
  const inGuild = roles
    .filter(({ id }) => held.has(id))
    .reduce((all, one) => all | BigInt(one.permissions), 0n);
  if ((inGuild & PermissionFlagsBits.Administrator) !== 0n) return PermissionsBitField.All;
  const isEveryones = ({ id }: APIOverwrite) => id === guildId;
  const isRoles = ({ id, type }: APIOverwrite) =>
    type === OverwriteType.Role && id !== guildId && held.has(id);
  const isMembers = ({ id, type }: APIOverwrite) => type === OverwriteType.Member && id === member.id;
  return [isEveryones, isRoles, isMembers].reduce((permitted, isOf) => {
    const of = overwrites.filter(isOf);
    const deny = of.reduce((all, one) => all | BigInt(one.deny), 0n);
    const allow = of.reduce((all, one) => all | BigInt(one.allow), 0n);
    return (permitted & ~deny) | allow;
  }, inGuild);
}
