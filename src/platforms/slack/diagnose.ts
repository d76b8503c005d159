import { webApi } from '@slack/bolt';
import type { Address } from '../../chat/address.ts';
import type { Finding } from '../../chat/platform.ts';
import { PostingProblem } from '../../chat/posting.ts';
import type { Dispatcher } from '../../proxy.ts';
import type { PlatformServices } from '../chat-platform.ts';
import { createChannelQueue } from './channel-queue.ts';
import type { SlackConfig } from './config.ts';
import { EVENTS_PATH } from './http-endpoint.ts';
import { createInstallationStore } from './installations.ts';
import { INSTALL_PATH } from './installer.ts';
import { createPosting } from './posting.ts';
import { slackErrorCode } from './problems.ts';
import { publicAddress } from './public-address.ts';
import { BOT_SCOPES } from './scopes.ts';
import { TRIES_ONCE } from './web-call.ts';
import { createWebFetch } from './web-fetch.ts';

const TIMEOUT_MS = 10_000;

/** Tries the tokens and compares the scopes they have with those that are needed. */
export async function diagnoseSlack(
  { apiUrl, transport, workspaces, publicUrl }: SlackConfig,
  dispatcher?: Dispatcher,
): Promise<readonly Finding[]> {
  const quiet = quietOptions(apiUrl, dispatcher);
  const findings: Finding[] = [];
  if (workspaces.kind === 'one') findings.push(...(await diagnoseBotToken(workspaces.botToken, quiet)));
  else
    findings.push({
      well: true,
      about: 'Slack workspaces',
      found: `each installs the app at ${publicAddress(INSTALL_PATH, publicUrl)}`,
    });
  if (transport.kind === 'socket') findings.push(await diagnoseAppToken(transport.appToken, quiet));
  else {
    const where = publicUrl === undefined ? '' : `, at ${publicAddress(EVENTS_PATH, publicUrl)}`;
    findings.push({ well: true, about: 'Slack transport', found: `HTTP with the signing secret${where}` });
  }
  return findings;
}

/** Trying once more is enough for a look. */
function quietOptions(apiUrl: string, dispatcher: Dispatcher | undefined): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 1 },
    logLevel: webApi.LogLevel.ERROR,
    fetch: createWebFetch({ dispatcher }),
  };
}

interface Sight {
  /** Keep the tokens of many workspaces; undefined without a store. */
  readonly secrets: PlatformServices['secrets'] | undefined;
  readonly dispatcher?: Dispatcher | undefined;
}

/** Why a channel takes no posts, or undefined. */
export async function slackObstacle(
  { apiUrl, workspaces }: SlackConfig,
  address: Address,
  { secrets, dispatcher }: Sight,
): Promise<string | undefined> {
  const clientFor = async (team: string) => {
    const token =
      workspaces.kind === 'one'
        ? workspaces.botToken
        : await installedToken(team, workspaces.tokenKeys, secrets);
    const options = { ...quietOptions(apiUrl, dispatcher), ...TRIES_ONCE };
    return new webApi.WebClient(token, { ...options, teamId: team });
  };
  try {
    return await createPosting({ clientFor, queue: createChannelQueue() }).obstacle(address);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function installedToken(
  teamId: string,
  keys: readonly Buffer[],
  secrets: PlatformServices['secrets'] | undefined,
): Promise<string> {
  if (secrets === undefined)
    throw new PostingProblem('gone', 'Its token is in the database, which cannot be used.');
  const store = createInstallationStore(secrets(keys));
  const query = { teamId, enterpriseId: undefined, isEnterpriseInstall: false };
  return (await store.fetchInstallation(query)).bot?.token ?? '';
}

async function diagnoseBotToken(token: string, options: webApi.WebClientOptions): Promise<Finding[]> {
  try {
    const {
      team,
      user,
      response_metadata: metadata,
    } = await new webApi.WebClient(token, options).auth.test();
    const works: Finding = { well: true, about: 'Slack bot token', found: `@${user} in ${team}` };
    const scopes: readonly string[] | undefined = metadata?.scopes;
    if (scopes === undefined) return [works];
    const missing = BOT_SCOPES.filter((scope) => !scopes.includes(scope));
    const has: Finding = { well: true, about: 'Slack scopes', found: 'all that are needed' };
    const lacks: Finding = {
      well: false,
      about: 'Slack scopes',
      found: `missing: ${missing.join(', ')}`,
      remedy: 'update the manifest (deploy/slack-manifest.yaml) and reinstall the app',
    };
    return [works, missing.length === 0 ? has : lacks];
  } catch (error) {
    return [refusal('Slack bot token', error, 'copy SLACK_BOT_TOKEN anew from OAuth & Permissions')];
  }
}

async function diagnoseAppToken(appToken: string, options: webApi.WebClientOptions): Promise<Finding> {
  try {
    await new webApi.WebClient(appToken, options).apps.connections.open({});
    return { well: true, about: 'Slack app token', found: 'opens Socket Mode' };
  } catch (error) {
    return refusal('Slack app token', error, 'generate SLACK_APP_TOKEN with the scope connections:write');
  }
}

function refusal(about: string, error: unknown, remedy: string): Finding {
  const code = slackErrorCode(error);
  return code === undefined
    ? { well: false, about, found: 'Slack cannot be reached', remedy: 'look at proxy, firewall and DNS' }
    : { well: false, about, found: `Slack answers ${code}`, remedy };
}
