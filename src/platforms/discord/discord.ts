import { readVariables } from '../../variable.ts';
import type { ChatPlatform } from '../chat-platform.ts';
import { DISCORD_VARIABLES, readDiscordConfig } from './config.ts';

/** Discord in the table of platforms. The SDK is loaded when it is made or looked at. */
export const discord: ChatPlatform = {
  name: 'discord',
  title: 'Discord',
  variables: DISCORD_VARIABLES,
  address: {
    pattern: /^discord:\d{1,20}:\d{1,20}$/,
    reads: 'discord:SERVER:CHANNEL',
    found:
      'User Settings → Advanced → Developer Mode, then right-click the server and the channel → Copy Server ID, Copy Channel ID',
    example: 'discord:123456789012345678:234567890123456789',
  },
  configure: (environment, faults) => {
    const config = readDiscordConfig(readVariables(DISCORD_VARIABLES, environment, faults));
    if (config === undefined) return undefined;
    return {
      load: () => import('./discord-platform.ts'),
      create: async (services) => {
        const { createDiscordPlatform } = await import('./discord-platform.ts');
        return createDiscordPlatform({ config, ...services });
      },
      diagnose: async (commands, dispatcher) =>
        (await import('./diagnose.ts')).diagnoseDiscord(config, commands, dispatcher),
      obstacle: async (address, _, dispatcher) =>
        (await import('./diagnose.ts')).discordObstacle(config, address, dispatcher),
    };
  },
};
