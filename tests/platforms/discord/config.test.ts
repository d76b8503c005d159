import { describe, expect, it } from 'vitest';
import { DISCORD_VARIABLES, isToken, readDiscordConfig } from '../../../src/platforms/discord/config.ts';
import { type Environment, readVariables } from '../../../src/variable.ts';

function read(environment: Environment) {
  const faults: string[] = [];
  return { config: readDiscordConfig(readVariables(DISCORD_VARIABLES, environment, faults)), faults };
}

describe('the variables of Discord', () => {
  it('need the token alone', () => {
    expect(read({ DISCORD_GUILD_ID: '123456' }).config).toBeUndefined();
    expect(read({ DISCORD_TOKEN: 'd' }).config).toEqual({
      token: 'd',
      guildId: undefined,
      shards: undefined,
      apiUrl: 'https://discord.com/api',
    });
  });

  it('take a range of shards, and an address with or without version', () => {
    const environment = { DISCORD_TOKEN: 'd', DISCORD_API_URL: 'http://127.0.0.1/api/v10/' };
    expect(read({ ...environment, DISCORD_SHARDS: '1-2/8' }).config).toMatchObject({
      shards: { ids: [1, 2], count: 8 },
      apiUrl: 'http://127.0.0.1/api',
    });
    expect(read({ DISCORD_SHARDS: '3/8' }).faults).toEqual([]);
  });

  it.each(['MTA…', 'Bot MTA0.abc', '“MTA0.abc”'])('take no token “%s”, and do not repeat it', (token) => {
    const { config, faults } = read({ DISCORD_TOKEN: token });
    expect(config).toBeUndefined();
    expect(faults).toEqual([expect.stringContaining('DISCORD_TOKEN must be the bot token, whole')]);
    expect(isToken(token)).toBe(false);
  });

  it.each(['2-1/8', '0-8/8', '8', 'a/b'])('take no shards “%s”', (shards) => {
    expect(read({ DISCORD_SHARDS: shards }).faults).toEqual([
      expect.stringContaining('DISCORD_SHARDS must be a range of shards'),
    ]);
  });
});
