import { readVariables } from '../../variable.ts';
import type { ChatPlatform } from '../chat-platform.ts';
import { DISCORD_VARIABLES, readDiscordConfig } from './config.ts';

/** Discord in the table of platforms. The SDK is loaded when it is made or looked at. */
export const discord: ChatPlatform = {
  name: 'discord',
  title: 'Discord',
  variables: DISCORD_VARIABLES,
  address: {
    pattern: /^discord:[^:,\s]+:[^:,\s]+$/,
    reads: 'discord:SERVER:CHANNEL',
    example: 'discord:123456789012345678:234567890123456789',
  },
  configure: (environment, faults) => {
    const config = readDiscordConfig(readVariables(DISCORD_VARIABLES, environment, faults));
    if (config === undefined) return undefined;
    return {
      create: async (services) => {
        const { createDiscordPlatform } = await import('./discord-platform.ts');
        return createDiscordPlatform({ config, ...services });
      },
      diagnose: async (commands) => (await import('./diagnose.ts')).diagnoseDiscord(config, commands),
      obstacle: async (address) => (await import('./diagnose.ts')).discordObstacle(config, address),
    };
  },
};
