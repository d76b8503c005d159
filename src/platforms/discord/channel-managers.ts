import {
  type BaseInteraction,
  type Client,
  Events,
  type GuildMember,
  type Message,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { createBoundedMap } from '../../bounded-map.ts';
import type { Bot } from '../../chat/bot.ts';
import type { Input } from '../../chat/event.ts';
import type { Logger } from '../../logger.ts';
import type { CommandIds } from './command-ids.ts';
import { type CommandRights, type Member, readCommandRights, rightOf } from './command-rights.ts';
import { withDeadline } from './deadline.ts';

/** Knows who may change what a channel gets. */
export interface ChannelManagers {
  /** May whoever pressed or typed that? @param otherwise where it does not matter */
  ofInteraction(interaction: BaseInteraction, input: Input, otherwise: boolean): Promise<boolean>;
  /** May whoever wrote that? */
  ofMessage(message: Message, input: Input): Promise<boolean>;
}

interface ManagerOptions {
  readonly bot: Bot;
  readonly rest: REST;
  readonly commandIds: CommandIds;
  readonly logger: Logger;
}

/** An interaction is answered within three seconds, of which this is a part. */
const DEADLINE_MS = 1_000;
/** So long what cannot be read is not asked for again, in milliseconds. */
const REST_MS = 60_000;
/** Servers whose settings are kept. */
const MOST_KEPT = 500;

interface Asking extends Member {
  /** Admins are denied nothing. */
  readonly isAdmin: boolean;
  /** By the permissions of the channel. */
  readonly mayManage: boolean;
}

/**
 * Whoever may manage the channel, by its own permissions, may change what it gets; so may whom a server's admins name for the
 * command that does so (Server Settings → Integrations), and not whom they deny it. That is read when it is first needed, and
 * again when Discord says that it changed; what cannot be read counts as not set.
 */
export function createChannelManagers(client: Client, options: ManagerOptions): ChannelManagers {
  const { bot } = options;
  const rightsIn = keepRights(client, options);
  const decide = async (asking: Asking): Promise<boolean> => {
    if (asking.isAdmin) return true;
    const rights = await rightsIn(asking.guildId);
    const right = rights === undefined ? undefined : rightOf(rights, asking);
    return right === undefined ? asking.mayManage : right === 'granted';
  };
  return {
    ofInteraction: async (interaction, input, otherwise) => {
      const { manager, ofLibrary } = bot.needs(input);
      if (ofLibrary === true && interaction.guildId === null) return false;
      const asking = manager ? askingBy(interaction) : undefined;
      return asking === undefined ? otherwise : decide(asking);
    },
    ofMessage: async (message, input) => {
      if (message.guildId === null) return bot.needs(input).ofLibrary !== true;
      const asking = askingIn(message);
      return bot.needs(input).manager ? decide(asking) : asking.mayManage;
    },
  };
}

function askingBy(interaction: BaseInteraction): Asking | undefined {
  const { guildId, channelId, channel, memberPermissions, member, user } = interaction;
  // Where the bot is no member there is nothing to read.
  if (guildId === null || interaction.guild === null || memberPermissions === null) return undefined;
  const roles = member?.roles ?? [];
  return {
    guildId,
    channels: [channelId, channel?.isThread() === true ? channel.parentId : null].filter((id) => id !== null),
    userId: user.id,
    roles: Array.isArray(roles) ? roles : [...roles.cache.keys()],
    isAdmin: memberPermissions.has(PermissionFlagsBits.Administrator),
    mayManage: memberPermissions.has(PermissionFlagsBits.ManageChannels),
  };
}

function askingIn({ guildId, channel, channelId, author, member }: Message): Asking {
  const permissions = member === null ? undefined : permissionsOf(member, channel);
  const parent = channel.isThread() ? channel.parentId : null;
  return {
    guildId: guildId ?? '',
    channels: [channelId, parent].filter((id) => id !== null),
    userId: author.id,
    roles: [...(member?.roles.cache.keys() ?? [])],
    isAdmin: permissions?.has(PermissionFlagsBits.Administrator) === true,
    mayManage: permissions?.has(PermissionFlagsBits.ManageChannels) === true,
  };
}

/** In the channel; those of a thread are its channel's. */
function permissionsOf(member: GuildMember, channel: Message['channel']) {
  return channel.isDMBased() ? undefined : (channel.permissionsFor(member) ?? member.permissions);
}

/** What admins set, by server; undefined where that cannot be told. */
function keepRights(client: Client, { bot, rest, commandIds, logger }: ManagerOptions) {
  const empty = () => createBoundedMap<string, Promise<CommandRights | undefined>>(MOST_KEPT);
  let kept = empty();
  const forget = (guildId: string) => kept.delete(guildId);
  client.on(Events.ApplicationCommandPermissionsUpdate, ({ guildId }) => forget(guildId));
  // What changed while there was no connection was not told.
  client.on(Events.ShardReady, () => {
    kept = empty();
  });
  const governing = () => {
    // Who may use that one in a channel governs it, and with it what everybody's library is read from.
    const name = bot.commands.slash.find(({ form }) => form === 'digest')?.name.text ?? '';
    const commandId = commandIds.get(name);
    const applicationId = client.application?.id;
    return commandId === undefined || applicationId === undefined ? undefined : { commandId, applicationId };
  };
  const read = async (guildId: string, command: NonNullable<ReturnType<typeof governing>>) => {
    const { applicationId } = command;
    const route = Routes.guildApplicationCommandsPermissions(applicationId, guildId);
    const told = await withDeadline(DEADLINE_MS, (signal) => rest.get(route, { signal }));
    return readCommandRights(told, command);
  };
  return async (guildId: string): Promise<CommandRights | undefined> => {
    const known = kept.get(guildId);
    if (known !== undefined) return known;
    const command = governing();
    // As long as the commands are being registered, nothing is known that could be kept.
    if (command === undefined) return undefined;
    const reading = read(guildId, command).catch((error: unknown) => {
      logger.debug({ err: error, guildId }, 'what admins set for commands cannot be read');
      setTimeout(() => kept.get(guildId) === reading && forget(guildId), REST_MS).unref();
      return undefined;
    });
    kept.set(guildId, reading);
    return reading;
  };
}
