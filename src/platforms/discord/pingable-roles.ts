import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';

interface SeenRole {
  readonly id: string;
  readonly mentionable?: boolean | undefined;
}

/**
 * Of these roles the ids of those that a person may mention: those that everyone may, and all where they may mention everyone.
 * The role of everyone itself, which has the server's id, is never one.
 */
export function pingableRoles(
  roles: Iterable<SeenRole>,
  guildId: string | null,
  permissions: Readonly<PermissionsBitField> | null | undefined,
): readonly string[] {
  const mayAll = permissions?.has(PermissionFlagsBits.MentionEveryone) === true;
  return [...roles]
    .filter(({ id, mentionable }) => id !== guildId && (mayAll || mentionable === true))
    .map(({ id }) => id);
}
