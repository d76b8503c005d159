import { setTimeout as wait } from 'node:timers/promises';
import { type Authorize, type Logger as BoltLogger, webApi } from '@slack/bolt';
import { PaperboyError } from '../../errors.ts';
import type { PlatformServices } from '../chat-platform.ts';
import type { SlackConfig } from './config.ts';
import type { SlackContext } from './conversation.ts';
import type { Route } from './http-endpoint.ts';
import { createInstallationStore } from './installations.ts';
import { createInstaller } from './installer.ts';
import { isRefusal, slackErrorCode } from './problems.ts';

const TRY_AGAIN_MS = 3_000;

/** Whose app it is: one workspace whose token we were given, or those that installed it. */
export interface Workspaces {
  readonly authorize: Authorize<boolean>;
  readonly forget: SlackContext['forget'];
  readonly routes: readonly Route[];
}

interface WorkspacesOptions extends Pick<PlatformServices, 'logger' | 'secrets'> {
  readonly config: SlackConfig;
  readonly clientOptions: webApi.WebClientOptions;
  readonly boltLogger: BoltLogger;
  /** Ends the waiting for Slack. */
  readonly stopping: AbortSignal;
}

/** @throws PaperboyError `slack_refused` when the token of the one workspace does not work */
export async function openWorkspaces(options: WorkspacesOptions): Promise<Workspaces> {
  const { workspaces } = options.config;
  return workspaces.kind === 'one' ? openOne(workspaces, options) : openMany(workspaces, options);
}

type One = Extract<SlackConfig['workspaces'], { readonly kind: 'one' }>;
type Many = Extract<SlackConfig['workspaces'], { readonly kind: 'many' }>;

function openMany(workspaces: Many, options: WorkspacesOptions): Workspaces {
  const { config, clientOptions, boltLogger, secrets, logger } = options;
  const store = createInstallationStore(secrets(workspaces.tokenKeys));
  const { apiUrl } = config;
  const { authorize, routes } = createInstaller({
    ...workspaces,
    apiUrl,
    store,
    logger: boltLogger,
    clientOptions,
  });
  return {
    authorize,
    routes,
    forget: async (workspace) => {
      for (const name of installationsOf(workspace)) await store.deleteInstallation?.(name);
      logger.info(workspace, 'a workspace removed the app; its token is deleted');
    },
  };
}

async function openOne({ botToken }: One, options: WorkspacesOptions): Promise<Workspaces> {
  const { logger } = options;
  const { bot_id: botId, user_id: botUserId, team } = await testToken(botToken, options);
  logger.info(`Slack: workspace ${team ?? ''}`.trimEnd());
  return {
    authorize: async () => ({
      botToken,
      ...(botId === undefined ? {} : { botId }),
      ...(botUserId === undefined ? {} : { botUserId }),
    }),
    routes: [],
    forget: async () =>
      logger.error('The workspace removed the app: SLACK_BOT_TOKEN does not work any more.'),
  };
}

function installationsOf({ team, enterprise }: Parameters<SlackContext['forget']>[0]) {
  return [
    ...(team === undefined ? [] : [{ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false }]),
    ...(enterprise === undefined
      ? []
      : [{ teamId: undefined, enterpriseId: enterprise, isEnterpriseInstall: true }]),
  ];
}

/** Who the token belongs to. Waits for as long as Slack cannot be reached. @throws PaperboyError `slack_refused` */
async function testToken(
  token: string,
  { clientOptions, logger, stopping }: WorkspacesOptions,
): Promise<webApi.AuthTestResponse> {
  const client = new webApi.WebClient(token, { ...clientOptions, retryConfig: { retries: 0 } });
  for (;;) {
    try {
      return await client.auth.test();
    } catch (error) {
      if (isRefusal(error) || stopping.aborted) throw refused(error);
      logger.warn({ err: error }, `Slack cannot be reached; trying again in ${TRY_AGAIN_MS / 1000} s`);
      await wait(TRY_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

function refused(error: unknown): PaperboyError {
  const code = slackErrorCode(error) ?? 'stopped';
  return new PaperboyError(
    'slack_refused',
    `Slack does not accept SLACK_BOT_TOKEN (${code}). Copy the bot token anew from the settings of your Slack app, under OAuth & Permissions; if it is not there, install the app into the workspace first.`,
    { cause: error },
  );
}
