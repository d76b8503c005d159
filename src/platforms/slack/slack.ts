import { readVariables } from '../../variable.ts';
import type { ChatPlatform } from '../chat-platform.ts';
import { readSlackConfig, SLACK_VARIABLES } from './config.ts';

/** Slack in the table of platforms. The SDK is loaded when it is made or looked at. */
export const slack: ChatPlatform = {
  name: 'slack',
  title: 'Slack',
  variables: SLACK_VARIABLES,
  address: {
    pattern: /^slack:[^:,\s]+:[^:,\s]+$/,
    reads: 'slack:TEAM:CHANNEL',
    example: 'slack:T0123ABCD:C0456EFGH',
  },
  configure: (environment, faults) => {
    const config = readSlackConfig(readVariables(SLACK_VARIABLES, environment, faults), faults);
    if (config === undefined) return undefined;
    return {
      create: async (services) => {
        const { createSlackPlatform } = await import('./slack-platform.ts');
        return createSlackPlatform({ config, ...services });
      },
      diagnose: async () => (await import('./diagnose.ts')).diagnoseSlack(config),
      obstacle: async (address, secrets) =>
        (await import('./diagnose.ts')).slackObstacle(config, address, secrets),
    };
  },
};
