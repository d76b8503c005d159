import { GatewayIntentBits as Intent } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import type { DiscordConfig } from '../../../src/platforms/discord/config.ts';
import { createClient } from '../../../src/platforms/discord/create-client.ts';

const config: DiscordConfig = {
  token: 't',
  guildId: undefined,
  shards: undefined,
  apiUrl: 'http://127.0.0.1:9/api',
};

const open = (readsContent: boolean, shards?: DiscordConfig['shards']) => {
  const client = createClient(
    { ...config, shards },
    {
      readsContent,
      pause: () => 0,
      isOver: () => false,
      onUnreadable: () => undefined,
      onUnsent: () => undefined,
    },
  );
  onTestFinished(() => client.destroy());
  return client;
};

it('a client asks for the least intents, and for the privileged one where it is granted', () => {
  const least = Intent.Guilds | Intent.GuildMessages | Intent.DirectMessages;
  expect(open(false).options.intents.bitfield).toBe(least);
  expect(open(true).options.intents.bitfield).toBe(least | Intent.MessageContent);
});

it('a client has the shards that were chosen, or those that Discord advises', () => {
  expect(open(false, { ids: [2, 3], count: 8 }).options).toMatchObject({ shards: [2, 3], shardCount: 8 });
  expect(open(false).options.shards).toBe('auto');
});

it('a client notifies nobody, and replies also to what was deleted meanwhile', () => {
  expect(open(false).options).toMatchObject({
    failIfNotExists: false,
    allowedMentions: { parse: [], repliedUser: false },
    rest: { version: '10' },
  });
});
