import { Client, OverwriteType, PermissionsBitField } from 'discord.js';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { permissionsIn } from '../../../src/platforms/discord/channel-permissions.ts';

const GUILD = '100000000000000000';
const ME = '200000000000000000';
const ROLES = ['300000000000000001', '300000000000000002', '300000000000000003'];
const client = new Client({ intents: [] });
afterAll(() => client.destroy());

const bits = fc.bigInt(0n, PermissionsBitField.All).map(String);
const overwrite = fc.record({
  id: fc.constantFrom(GUILD, ME, ...ROLES, '400000000000000000'),
  allow: bits,
  deny: bits,
});
const cases = fc.record({
  everyone: bits,
  permissions: fc.array(bits, { minLength: ROLES.length, maxLength: ROLES.length }),
  held: fc.subarray(ROLES),
  overwrites: fc.uniqueArray(overwrite, { selector: ({ id }) => id, maxLength: 6 }),
});

it('permissions in a channel are what discord.js makes of the same roles and overwrites', () => {
  fc.assert(
    fc.property(cases, ({ everyone, permissions, held, overwrites }) => {
      const roles = [
        { id: GUILD, permissions: everyone },
        ...ROLES.map((id, at) => ({ id, permissions: permissions[at] ?? '0' })),
      ];
      const typed = overwrites.map((one) => ({
        ...one,
        type: one.id === ME ? OverwriteType.Member : OverwriteType.Role,
      }));
      const member = { id: ME, roles: held };
      expect(permissionsIn({ guildId: GUILD, roles, member, overwrites: typed })).toBe(
        ofDiscordJs({ roles, overwrites: typed, held }),
      );
    }),
  );
});

interface Case {
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  readonly overwrites: readonly object[];
  readonly held: readonly string[];
}

/** As its cache has it after the same was told over the gateway. */
function ofDiscordJs({ roles, overwrites, held }: Case): bigint {
  client.guilds.cache.clear();
  client.channels.cache.clear();
  const user = { id: ME, username: 'paperboy', discriminator: '0', avatar: null };
  const packet = {
    t: 'GUILD_CREATE',
    d: {
      id: GUILD,
      name: 'Lab',
      owner_id: '1',
      roles: roles.map((role) => ({ ...role, name: 'role', position: 1 })),
      members: [{ user, roles: held }],
      channels: [{ id: '500000000000000000', type: 0, name: 'general', permission_overwrites: overwrites }],
    },
  };
  // What its own connection does with what comes over the gateway.
  (client.ws as unknown as { handlePacket(packet: object, shard: object): void }).handlePacket(packet, {
    id: 0,
  });
  const channel = client.guilds.cache.get(GUILD)?.channels.cache.get('500000000000000000');
  const member = client.guilds.cache.get(GUILD)?.members.cache.get(ME);
  if (channel === undefined || member === undefined) throw new Error('discord.js took nothing');
  return channel.permissionsFor(member).bitfield;
}
