import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger as BoltLogger, InstallationStore, webApi } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { SeenEvents } from '../../chat/platform.ts';
import type { Route } from './http-endpoint.ts';
import { prefixOf, publicAddress } from './public-address.ts';
import { BOT_SCOPES } from './scopes.ts';
import { createStates, STATE_SECONDS } from './states.ts';

/** Where an installation begins. */
export const INSTALL_PATH = '/slack/install';
const REDIRECT_PATH = '/slack/oauth_redirect';

interface InstallerOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly apiUrl: string;
  /** How browsers reach us; undefined: as they name us themselves. */
  readonly publicUrl?: string | undefined;
  readonly store: InstallationStore;
  /** Which states were used. */
  readonly seenEvents: SeenEvents;
  readonly logger: BoltLogger;
  readonly clientOptions: webApi.WebClientOptions;
}

/** OAuth v2 for many workspaces: `authorize` finds a workspace's token, the routes install into new ones. */
export interface Installer {
  readonly authorize: InstallProvider['authorize'];
  readonly routes: readonly Route[];
}

/** Makes no request of its own; tokens are kept in the store. */
export function createInstaller(options: InstallerOptions): Installer {
  const { clientId, clientSecret, stateSecret, store, seenEvents, logger, clientOptions, publicUrl } =
    options;
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateStore: createStates(stateSecret, seenEvents),
    stateCookieExpirationSeconds: STATE_SECONDS,
    installationStore: store,
    logger,
    clientOptions,
    authorizationUrl: new URL('/oauth/v2/authorize', options.apiUrl).href,
  });
  const install: Route['listener'] = (request, response) => {
    const redirectUri =
      publicUrl === undefined ? redirectUriOf(request) : publicAddress(REDIRECT_PATH, publicUrl);
    if (redirectUri === undefined) {
      sendPage(response, 400, {
        title: 'Paperboy was not installed',
        text: 'The address is not one of its own.',
      });
      return;
    }
    void provider
      .handleInstallPath(request, response, {}, { scopes: [...BOT_SCOPES], redirectUri })
      .catch(() =>
        sendPage(response, 500, { title: 'Paperboy could not be installed', text: 'The log says why.' }),
      );
  };
  const redirect: Route['listener'] = (request, response) => {
    void provider.handleCallback(request, response, {
      success: () =>
        sendPage(response, 200, {
          title: 'Paperboy is installed',
          text: 'Go back to Slack and type /paper.',
        }),
      failure: (error) => {
        logger.warn('an installation failed', error.message);
        sendPage(response, 400, {
          title: 'Paperboy was not installed',
          text: `Nothing was changed. Begin again at ${prefixOf(publicUrl)}${INSTALL_PATH}, in the same browser and within ten minutes.`,
        });
      },
    });
  };
  return {
    authorize: provider.authorize.bind(provider),
    routes: [
      { method: 'GET', path: INSTALL_PATH, listener: install },
      { method: 'GET', path: REDIRECT_PATH, listener: redirect },
    ],
  };
}

/** A name or an address with or without a port. */
const HOST = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;
const LOCAL = /^(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/;

/**
 * Our own address as the person's browser asked for it. What a proxy adds (`X-Forwarded-Host`) anybody can add, so that it
 * counts for nothing: the proxy has to pass `Host`.
 */
function redirectUriOf({ headers: { host = '' } }: IncomingMessage): string | undefined {
  if (!HOST.test(host)) return undefined;
  return `${LOCAL.test(host) ? 'http' : 'https'}://${host}${REDIRECT_PATH}`;
}

/** A page of fixed words: nothing of a request is ever in it. The path of the public address has no mark of HTML. */
function sendPage(
  response: ServerResponse,
  status: number,
  { title, text }: { readonly title: string; readonly text: string },
): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:18px/1.5 Georgia,serif;max-width:34em;margin:15vh auto;padding:0 1em;color-scheme:light dark}</style></head>
<body><h1>${title}</h1><p>${text}</p></body></html>`);
}
