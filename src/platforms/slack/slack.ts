import { readVariables } from '../../variable.ts';
import type { ChatPlatform } from '../chat-platform.ts';
import { readSlackConfig, SLACK_VARIABLES } from './config.ts';

/** Slack in the table of platforms. The SDK is loaded when it is made or looked at. */
export const slack: ChatPlatform = {
  name: 'slack',
  title: 'Slack',
  variables: SLACK_VARIABLES,
  address: {
    pattern: /^slack:[TE][A-Z0-9]+:[CDG][A-Z0-9]+$/,
    reads: 'slack:TEAM:CHANNEL',
    found:
      'TEAM is in the address of the workspace in a browser, app.slack.com/client/T…; CHANNEL stands at the bottom of the details of a channel',
    example: 'slack:T0123ABCD:C0456EFGH',
  },
  configure: (environment, faults) => {
    const config = readSlackConfig(readVariables(SLACK_VARIABLES, environment, faults), faults);
    if (config === undefined) return undefined;
    return {
      load: () => import('./slack-platform.ts'),
      create: async (services) => {
        const { createSlackPlatform } = await import('./slack-platform.ts');
        return createSlackPlatform({ config, ...services });
      },
      diagnose: async (_, dispatcher) => (await import('./diagnose.ts')).diagnoseSlack(config, dispatcher),
      obstacle: async (address, secrets, dispatcher) =>
        (await import('./diagnose.ts')).slackObstacle(config, address, { secrets, dispatcher }),
    };
  },
};
