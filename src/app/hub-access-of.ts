import { fetchThrough } from '../proxy.ts';
import { PUBLIC_HUB } from '../search/meaning/config.ts';
import type { HubAccess } from '../search/meaning/hub-access.ts';
import type { Config } from './config.ts';

/** What of the configuration says how the hub of sentence models is reached. */
export type HubConfig = Pick<Config, 'hubEndpoint' | 'hubToken' | 'proxy'>;

/** The hub, the public one where nothing else is said; through the proxy where there is one, which is opened when something is asked for. */
export function hubAccessOf({
  hubEndpoint = PUBLIC_HUB,
  hubToken: token,
  proxy,
}: Partial<HubConfig>): HubAccess {
  return { endpoint: hubEndpoint, token, fetch: proxy === undefined ? fetch : fetchThrough(proxy) };
}
