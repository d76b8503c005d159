import {
  type BaseInteraction,
  Client,
  PermissionFlagsBits,
  PermissionsBitField,
  type REST,
} from 'discord.js';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../../src/answers/action-tokens.ts';
import { readIntent } from '../../../src/answers/read-intent.ts';
import { createChannelManagers } from '../../../src/platforms/discord/channel-managers.ts';
import { openDiscord } from '../../helpers/discord/open-discord.ts';
import { scriptedBot } from '../../helpers/scripted-bot.ts';

const tokens = createActionTokens();
const { discord, asked } = await openDiscord({
  answer: () => ({ tone: 'notice', audience: 'sender', blocks: [] }),
  bot: {
    needs: (input) => ({
      context: false,
      manager: readIntent(input, tokens).kind === 'digest',
      changes: false,
      ...(readIntent(input, tokens).kind === 'sources' ? { ofLibrary: true } : {}),
    }),
  },
});

// The twin knows nothing of interactions that are made here.
discord.inject({ path: /^\/(?:interactions\/88|webhooks\/)/, times: 100, status: 204 });
const { guildId, channelId, botId, adaId } = discord;
const CURATORS = '870000000000000001';
const CURATORS_ROLE = { id: CURATORS, name: 'Curators', permissions: '0', position: 1, color: 0, flags: 0 };
const SETTINGS = /\/commands\/permissions$/;
const { ManageChannels, Administrator } = PermissionFlagsBits;
const digestId = () => {
  const put = discord.calls.find(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  const told = (put?.answer ?? []) as unknown as readonly { readonly id: string; readonly name: string }[];
  return told.find(({ name }) => name === 'digest')?.id;
};

/** What admins set now, which Discord says that it changed. */
const set = (permissions: readonly object[], status = 200) => {
  discord.inject({ path: SETTINGS, times: 1, status, answer: [{ id: digestId(), permissions }] as never });
  discord.gateway.dispatch('APPLICATION_COMMAND_PERMISSIONS_UPDATE', {
    id: digestId(),
    application_id: botId,
    guild_id: guildId,
    permissions,
  });
};

const person = { id: '710000000000000001', username: 'bo', discriminator: '0', avatar: null };
const member = {
  roles: [] as string[],
  joined_at: '2024-01-01T00:00:00Z',
  deaf: false,
  mute: false,
  flags: 0,
};
let count = 0;

/** Somebody types `/digest on`. */
const slash = (permissions: bigint, roles: readonly string[] = []) =>
  slashEvent(permissions, roles).then(({ sender }) => sender.isManager);

const slashEvent = (permissions: bigint, roles: readonly string[] = [], named?: object) =>
  asked(() =>
    discord.gateway.dispatch('INTERACTION_CREATE', {
      id: `88000000000000000${++count}`,
      application_id: botId,
      type: 2,
      token: `token-${count}`,
      version: 1,
      guild_id: guildId,
      channel_id: channelId,
      channel: { id: channelId, type: 0 },
      member: { ...member, roles, user: person, permissions: String(permissions) },
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: { 0: guildId },
      context: 0,
      app_permissions: '0',
      data: {
        id: digestId(),
        name: 'digest',
        type: 1,
        options: [{ type: 1, name: 'on', options: named === undefined ? [] : [NAMED] }],
        ...(named === undefined ? {} : { resolved: { roles: { [CURATORS]: named } } }),
      },
    }),
  );

const NAMED = { type: 8, name: 'role', value: CURATORS };

/** Somebody says it. */
const mention = (words: string, roles: readonly string[] = []) =>
  asked(() =>
    discord.sayRaw({
      content: `<@${botId}> ${words}`,
      mentions: [{ id: botId, username: 'Paperboy', discriminator: '0', avatar: null, bot: true }],
      guild_id: guildId,
      channel_id: channelId,
      author: person,
      member: { ...member, roles },
    }),
  ).then(({ sender }) => sender.isManager);

describe('a role that is named for /digest on', () => {
  const role = { id: CURATORS, name: 'Curators', permissions: '0', position: 1, color: 0, flags: 0 };
  it('is read by its id, with whether the person may mention it', async () => {
    set([]);
    const open = await slashEvent(ManageChannels, [], { ...role, mentionable: true });
    expect(open).toMatchObject({
      input: { text: `digest on role:${CURATORS}` },
      sender: { mayPing: [CURATORS] },
    });
    const closed = await slashEvent(ManageChannels, [], { ...role, mentionable: false });
    expect(closed.sender.mayPing).toBeUndefined();
  });
});

describe('who may change what a channel gets', () => {
  it('are those who may manage that channel, where admins say nothing', async () => {
    set([]);
    expect(await slash(ManageChannels)).toBe(true);
    expect(await slash(0n)).toBe(false);
  });

  it('by a mention too: an overwrite of the channel counts', async () => {
    set([]);
    expect(await mention('digest on')).toBe(false);
    const channel = { id: channelId, guild_id: guildId, type: 0, name: 'general' };
    const allow = { id: person.id, type: 1, allow: String(ManageChannels), deny: '0' };
    discord.gateway.dispatch('CHANNEL_UPDATE', { ...channel, permission_overwrites: [allow] });
    expect(await mention('digest on')).toBe(true);
    discord.gateway.dispatch('CHANNEL_UPDATE', { ...channel, permission_overwrites: [] });
    expect(await mention('digest on')).toBe(false);
  });

  it('are those whom admins name for the command, and not those whom they deny it', async () => {
    discord.gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: guildId, role: CURATORS_ROLE });
    set([{ id: CURATORS, type: 1, permission: true }]);
    expect(await slash(0n, [CURATORS])).toBe(true);
    expect(await mention('digest off', [CURATORS])).toBe(true);
    expect(await slash(0n)).toBe(false);
    set([{ id: person.id, type: 2, permission: false }]);
    expect(await slash(ManageChannels, [CURATORS])).toBe(false);
    expect(await slash(Administrator)).toBe(true);
  });

  it('is read once, when it matters, and by the channel alone where it cannot be read', async () => {
    set([], 403);
    const since = discord.calls.length;
    expect(await slash(ManageChannels)).toBe(true);
    expect(await slash(0n)).toBe(false);
    await mention('bandits');
    expect(discord.calls.slice(since).filter(({ path }) => SETTINGS.test(path))).toHaveLength(1);
  });

  it('is everybody in a direct conversation', async () => {
    const event = await asked(() => discord.sayRaw({ content: 'digest on' }));
    expect(event.sender).toMatchObject({ id: adaId, isManager: true });
  });

  it('is nobody in a direct conversation, where it is the library that changes', async () => {
    const event = await asked(() => discord.sayRaw({ content: 'sources pause arxiv:cs.LG' }));
    expect(event.sender).toMatchObject({ id: adaId, isManager: false });
  });
});

describe('what admins set', () => {
  it('is read as soon as the commands have their ids, also where somebody typed before', async () => {
    const commandIds = new Map<string, string>();
    const permissions = [{ id: person.id, type: 2, permission: true }];
    const rest = { get: async () => [{ id: '7', permissions }] } as unknown as REST;
    const client = Object.assign(new Client({ intents: [] }), { application: { id: '1' } });
    const bot = {
      ...scriptedBot(() => ({ tone: 'notice', audience: 'sender', blocks: [] })),
      needs: () => ({ context: false, manager: true, changes: true }),
    };
    const managers = createChannelManagers(client as unknown as Client, {
      bot,
      rest,
      commandIds,
      logger: pino({ level: 'silent' }),
    });
    const typed = {
      guildId,
      channelId,
      guild: {},
      memberPermissions: new PermissionsBitField(),
      user: person,
    };
    const may = () =>
      managers.ofInteraction(
        typed as unknown as BaseInteraction,
        { kind: 'command', text: 'digest on' },
        false,
      );
    expect(await may()).toBe(false);
    commandIds.set('digest', '7');
    expect(await may()).toBe(true);
  });
});
