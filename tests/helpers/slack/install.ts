import { request } from 'undici';
import type { SlackServer } from './slack-server.ts';

/** As a browser knows the bot's address, behind a proxy. */
const HOST = 'paperboy.example';
/** What the app's settings have to allow. */
export const REDIRECT_URI = `https://${HOST}/slack/oauth_redirect`;

/** A page of the bot's, asked for by the name that a browser knows. */
export async function browse(port: number, path: string, headers: Readonly<Record<string, string>> = {}) {
  const {
    statusCode,
    headers: given,
    body,
  } = await request(`http://127.0.0.1:${port}${path}`, {
    headers: { host: HOST, ...headers },
  });
  const [cookie = ''] = String(given['set-cookie'] ?? '').split(';');
  return { status: statusCode, cookie, text: await body.text() };
}

/** What a person does at Slack, who comes from the page that begins an installation. @returns where Slack leads them back */
export async function consent(page: string): Promise<string> {
  const [, link = ''] = /href="([^"]+authorize[^"]+)"/.exec(page) ?? [];
  const authorize = new URL(link.replaceAll('&amp;', '&'));
  // The bot may know Slack by another name than a person does.
  authorize.hostname = '127.0.0.1';
  const form = await (await fetch(authorize)).text();
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const answer = await fetch(new URL('/oauth/v2/authorize/callback', authorize), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  const back = new URL(answer.headers.get('location') ?? '');
  return back.pathname + back.search;
}

/** What a browser does to install the app, up to the page at the end. */
export async function install(slack: SlackServer, port: number) {
  const since = slack.calls.length;
  const page = await browse(port, '/slack/install');
  const back = await consent(page.text);
  const done = await browse(port, back, { cookie: page.cookie });
  const exchanged = await slack.waitForCall(({ method }) => method === 'oauth.v2.access', since);
  return {
    scopes: decodeURIComponent(/scope=([^&"]+)/.exec(page.text)?.[1] ?? ''),
    /** The page at the end. */
    page: done.text,
    /** The workspace's new token. */
    token: String(exchanged.answer['access_token']),
    /** What the browser asked for at the end, and its cookie. */
    back,
    cookie: page.cookie,
  };
}
