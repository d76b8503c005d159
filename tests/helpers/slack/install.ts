import type { SlackServer } from './slack-server.ts';

/** As a browser knows the bot's address, behind a proxy. */
const HOST = 'paperboy.example';
/** What the app's settings have to allow. */
export const REDIRECT_URI = `https://${HOST}/slack/oauth_redirect`;

const FORWARDED = { 'x-forwarded-host': HOST, 'x-forwarded-proto': 'https' };

/** What a browser does to install the app, up to the page at the end. */
export async function install(slack: SlackServer, port: number) {
  const since = slack.calls.length;
  const page = await fetch(`http://127.0.0.1:${port}/slack/install`, { headers: FORWARDED });
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const [, link = ''] = /href="([^"]+authorize[^"]+)"/.exec(await page.text()) ?? [];
  const authorize = new URL(link.replaceAll('&amp;', '&'));
  const form = await (await fetch(authorize)).text();
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const consent = await fetch(new URL('/oauth/v2/authorize/callback', authorize), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  const back = new URL(consent.headers.get('location') ?? '');
  const done = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect${back.search}`, {
    headers: { cookie, ...FORWARDED },
  });
  const exchanged = await slack.waitForCall(({ method }) => method === 'oauth.v2.access', since);
  return {
    scopes: authorize.searchParams.get('scope') ?? '',
    /** The page at the end. */
    page: await done.text(),
    /** The workspace's new token. */
    token: String(exchanged.answer['access_token']),
  };
}
