import { type Authorize, type Logger as BoltLogger, webApi } from '@slack/bolt';
import type { PlatformServices } from '../chat-platform.ts';
import { openBotToken } from './bot-token.ts';
import type { SlackConfig } from './config.ts';
import type { SlackContext } from './conversation.ts';
import type { Route } from './http-endpoint.ts';
import { installationQueries } from './installation-queries.ts';
import { createInstallationStore, isNotInstalled } from './installations.ts';
import { createInstaller } from './installer.ts';
import type { SlackPace } from './pace.ts';

/** Whose app it is: one workspace whose token we were given, or those that installed it. */
export interface Workspaces {
  readonly authorize: Authorize<boolean>;
  readonly forget: SlackContext['forget'];
  readonly routes: readonly Route[];
  /** Resolves when the token of the one workspace works. @throws PaperboyError `slack_refused` when it does not */
  open(): Promise<void>;
}

interface WorkspacesOptions extends Pick<PlatformServices, 'logger' | 'secrets' | 'seenEvents'> {
  readonly config: SlackConfig;
  readonly clientOptions: webApi.WebClientOptions;
  readonly boltLogger: BoltLogger;
  readonly pace: SlackPace;
  /** Ends the waiting for Slack. */
  readonly stopping: AbortSignal;
  /** Slack does not answer, or refuses the token for now: why, as a sentence. */
  readonly onTrouble: (reason: string) => void;
  /** The one workspace's token, which worked before, is refused for good. */
  readonly onRefused: (reason: string) => void;
}

/** Makes no request of its own yet. */
export function createWorkspaces(options: WorkspacesOptions): Workspaces {
  const { workspaces } = options.config;
  return workspaces.kind === 'one' ? one(workspaces, options) : many(workspaces, options);
}

type One = Extract<SlackConfig['workspaces'], { readonly kind: 'one' }>;
type Many = Extract<SlackConfig['workspaces'], { readonly kind: 'many' }>;

function many(workspaces: Many, options: WorkspacesOptions): Workspaces {
  const { config, clientOptions, boltLogger, secrets, seenEvents, logger } = options;
  const store = createInstallationStore(secrets(workspaces.tokenKeys));
  const installer = createInstaller({
    ...workspaces,
    apiUrl: config.apiUrl,
    publicUrl: config.publicUrl,
    store,
    seenEvents,
    logger: boltLogger,
    clientOptions,
  });
  return {
    authorize: async (source, body) => {
      let missing: unknown;
      for (const query of installationQueries(source as Query, body ?? {})) {
        try {
          return await installer.authorize(query);
        } catch (error) {
          if (!isNotInstalled(error)) throw error;
          missing ??= error;
        }
      }
      throw missing;
    },
    routes: installer.routes,
    open: async () => undefined,
    forget: async ({ team, enterprise, removedAt }) => {
      const query =
        enterprise === undefined
          ? { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false }
          : { teamId: undefined, enterpriseId: enterprise, isEnterpriseInstall: true };
      const workspace = { team, enterprise };
      if (await store.forget(query, removedAt))
        logger.info(workspace, 'a workspace removed the app; its token is deleted');
      else
        logger.info(workspace, 'a workspace removed the app before it installed it again; its token stays');
    },
  };
}

type Query = Parameters<typeof installationQueries>[0];

function one({ botToken }: One, options: WorkspacesOptions): Workspaces {
  const { clientOptions, logger, stopping, onRefused } = options;
  let self: webApi.AuthTestResponse | undefined;
  const client = new webApi.WebClient(botToken, { ...clientOptions, retryConfig: { retries: 0 } });
  const test = () => openBotToken(client, options);
  return {
    authorize: async () => ({
      botToken,
      ...(self?.bot_id === undefined ? {} : { botId: self.bot_id }),
      ...(self?.user_id === undefined ? {} : { botUserId: self.user_id }),
      // A token of an organisation is for many workspaces, of which the request names one.
      ...(self?.team_id === undefined || self.is_enterprise_install === true ? {} : { teamId: self.team_id }),
    }),
    routes: [],
    open: async () => {
      self = await test();
      logger.info(`Slack: workspace ${self.team ?? ''}`.trimEnd());
    },
    forget: async () => {
      logger.warn('Slack says that the workspace removed the app; trying SLACK_BOT_TOKEN');
      // The word may come late, after the app was installed again.
      await test().then(
        () => logger.info('SLACK_BOT_TOKEN still works'),
        (error: Error) => {
          // Nobody knows whether it works.
          if (stopping.aborted) return;
          logger.error(error.message);
          onRefused(error.message);
        },
      );
    },
  };
}
