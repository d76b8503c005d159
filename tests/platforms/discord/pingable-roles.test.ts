import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { pingableRoles } from '../../../src/platforms/discord/pingable-roles.ts';

const roles = [
  { id: '1', mentionable: true },
  { id: '2', mentionable: false },
  { id: '9', mentionable: true },
];
const all = new PermissionsBitField(PermissionFlagsBits.MentionEveryone);

it('are those that anyone may mention, all for whoever may mention everyone, and never everyone', () => {
  expect(pingableRoles(roles, '9', new PermissionsBitField(0n))).toEqual(['1']);
  expect(pingableRoles(roles, '9', undefined)).toEqual(['1']);
  expect(pingableRoles(roles, '9', all)).toEqual(['1', '2']);
  expect(pingableRoles([], null, all)).toEqual([]);
});
