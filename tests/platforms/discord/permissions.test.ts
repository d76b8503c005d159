import { PermissionFlagsBits as Bit, PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { inviteLink, missingPermissions, nameList } from '../../../src/platforms/discord/permissions.ts';

it('the invite link asks for what is needed and nothing else', () => {
  const link = new URL(inviteLink('123'));
  const needed =
    Bit.ViewChannel |
    Bit.SendMessages |
    Bit.SendMessagesInThreads |
    Bit.EmbedLinks |
    Bit.ReadMessageHistory |
    Bit.CreatePublicThreads;
  expect(link.searchParams.get('permissions')).toBe(String(needed));
  expect(link.searchParams.get('scope')).toBe('bot applications.commands');
});

it('what is missing in a channel is named as Discord names it', () => {
  const all = new PermissionsBitField([Bit.ViewChannel, Bit.SendMessages, Bit.EmbedLinks]);
  expect(missingPermissions(all, false)).toEqual([]);
  expect(nameList(missingPermissions(all, true))).toBe('Send Messages In Threads');
  expect(nameList(missingPermissions(new PermissionsBitField(), false))).toBe(
    'View Channel, Send Messages and Embed Links',
  );
  expect(missingPermissions(null, false)).toEqual([]);
});
