import {
  ChannelType,
  InteractionContextType as Context,
  Locale,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { addressOf, isDirect, placeOf } from '../../../src/platforms/discord/interaction-place.ts';

const { ManageChannels, UseExternalApps } = PermissionFlagsBits;
const ada = { user: { id: '7', displayName: 'Ada' }, locale: Locale.German, channelId: '5' };
const inServer = (bits: bigint, isMember = true) => ({
  ...ada,
  guildId: '3',
  guild: isMember ? {} : null,
  context: Context.Guild,
  memberPermissions: new PermissionsBitField(bits),
});
const alone = { ...ada, guildId: null, guild: null, memberPermissions: null };

describe('where an interaction is', () => {
  it('in a server: who may manage the channel, and that others are there', () => {
    expect(placeOf(inServer(ManageChannels))).toEqual({
      address: 'discord:3:5',
      sender: { id: '7', name: 'Ada', isManager: true, isSameEverywhere: true, locale: 'de' },
      canShare: true,
    });
    expect(placeOf(inServer(0n)).sender.isManager).toBe(false);
  });

  it('in a post of a forum: a thread of the forum’s address; any other thread has its own', () => {
    const thread = (type: ChannelType) => ({ isThread: () => true, parent: { id: '4', type } }) as never;
    expect(addressOf('3', '5', thread(ChannelType.GuildForum))).toBe('discord:3:4:5');
    expect(addressOf('3', '5', thread(ChannelType.GuildText))).toBe('discord:3:5');
    expect(addressOf(null, '5', null)).toBe('discord:dm:5');
  });

  it('in a server without the bot: shared only by those who may use apps of their own', () => {
    expect(placeOf(inServer(0n, false)).canShare).toBe(false);
    expect(placeOf(inServer(UseExternalApps, false)).canShare).toBe(true);
  });

  it('between people: others are there, and nobody manages what the bot posts', () => {
    const place = placeOf({ ...alone, context: Context.PrivateChannel });
    expect(place).toMatchObject({ address: 'discord:dm:5', sender: { isManager: false }, canShare: true });
    expect(isDirect({ guildId: null, context: Context.PrivateChannel })).toBe(false);
  });

  it('with the bot alone: the person manages it, and there is nobody to share with', () => {
    for (const context of [Context.BotDM, null])
      expect(placeOf({ ...alone, context })).toMatchObject({ sender: { isManager: true }, canShare: false });
  });
});
