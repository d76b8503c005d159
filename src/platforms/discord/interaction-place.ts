import {
  type BaseInteraction,
  ChannelType,
  InteractionContextType as Context,
  PermissionFlagsBits,
} from 'discord.js';
import { type Address, toAddress } from '../../chat/address.ts';
import type { ChatEvent } from '../../chat/event.ts';
import { localeOf } from '../../chat/locale.ts';

/** What of an interaction says where it is and whose. */
export type PlacedInteraction = Pick<
  BaseInteraction,
  'guildId' | 'channelId' | 'context' | 'memberPermissions' | 'locale'
> & {
  readonly user: { readonly id: string; readonly displayName: string };
  /** Null where the bot is no member: it was added to the person's account. */
  readonly guild: object | null;
  readonly channel?: BaseInteraction['channel'];
};

/**
 * The address of a channel. A post of a forum is a thread of the forum's address, since a forum gets its papers as posts; any
 * other thread has an address of its own.
 */
export function addressOf(
  guildId: string | null,
  channelId: string,
  channel: BaseInteraction['channel'] | undefined,
): Address {
  const parent = channel?.isThread() === true ? channel.parent : null;
  return parent !== null && FORUMS.has(parent.type)
    ? toAddress('discord', guildId ?? 'dm', parent.id, channelId)
    : toAddress('discord', guildId ?? 'dm', channelId);
}

const FORUMS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

/** Where an interaction is, and who may do what there. */
export function placeOf(
  interaction: PlacedInteraction,
): Pick<ChatEvent, 'address' | 'sender'> & { readonly canShare: boolean } {
  const { user, guildId, channelId, memberPermissions, locale } = interaction;
  const isManager = memberPermissions?.has(PermissionFlagsBits.ManageChannels) === true;
  return {
    address: addressOf(guildId, channelId ?? user.id, interaction.channel),
    sender: {
      id: user.id,
      name: user.displayName,
      isManager: guildId === null ? isDirect(interaction) : isManager,
      isSameEverywhere: true,
      locale: localeOf(locale),
    },
    canShare: canShare(interaction),
  };
}

/** Is it in the person's conversation with the bot, where nobody else is? */
export function isDirect({ guildId, context }: Pick<PlacedInteraction, 'guildId' | 'context'>): boolean {
  return guildId === null && context !== Context.PrivateChannel;
}

/**
 * Are there others who would see an answer that is for everyone? Where the bot is no member, Discord shows answers to the asker
 * alone unless the asker may use apps of their own there.
 */
function canShare(interaction: PlacedInteraction): boolean {
  const { guildId, guild, memberPermissions } = interaction;
  if (guildId === null) return !isDirect(interaction);
  return guild !== null || memberPermissions?.has(PermissionFlagsBits.UseExternalApps) === true;
}
