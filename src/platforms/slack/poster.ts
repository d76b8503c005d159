import { type Authorize, webApi } from '@slack/bolt';
import { TRIES_ONCE } from './web-call.ts';

/**
 * Clients of workspaces that try nothing twice: what is posted of one's own accord is looked for before it is posted
 * again. Each names its workspace with every call, without which a token of an organisation posts nowhere.
 */
export function createPosters(authorize: Authorize<boolean>, clientOptions: webApi.WebClientOptions) {
  const clients = new Map<string, webApi.WebClient>();
  return async (team: string): Promise<webApi.WebClient> => {
    const { botToken = '' } = await authorize({
      teamId: team,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    const known = clients.get(team);
    if (known !== undefined && known.token === botToken) return known;
    const client = new webApi.WebClient(botToken, { ...clientOptions, ...TRIES_ONCE, teamId: team });
    clients.set(team, client);
    return client;
  };
}
