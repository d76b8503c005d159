import { describe, expect, it } from 'vitest';
import { browse, consent, install, REDIRECT_URI } from '../../helpers/slack/install.ts';
import { createSlackOn, serveSlack } from '../../helpers/slack/open-slack.ts';
import { CLIENT_ID, CLIENT_SECRET } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack([REDIRECT_URI]);
const workspaces = {
  kind: 'many',
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
  stateSecret: 'a-long-random-text',
  tokenKeys: [Buffer.alloc(32, 7)],
} as const;

const open = async (services = {}, more = {}) => {
  const opened = await createSlackOn(slack, { workspaces, services, ...more });
  return { ...opened, port: (await opened.start()).port };
};
const exchanges = () => slack.calls.filter(({ method }) => method === 'oauth.v2.access').length;

/** Where a page leads to, in the words of its link. */
const redirectIn = (page: string) =>
  new URLSearchParams(/authorize\?([^"]+)/.exec(page)?.[1]?.replaceAll('&amp;', '&')).get('redirect_uri');

describe('an installation', () => {
  it('is made once with one state: not by another replica, and not after a restart either', async () => {
    const first = await open();
    const shared = { seenEvents: first.seenEvents, secrets: first.secrets };
    const { back, cookie, page } = await install(slack, first.port);
    expect(page).toContain('Paperboy is installed');
    const before = exchanges();
    const replica = await open(shared);
    for (const port of [first.port, replica.port]) {
      const again = await browse(port, back, { cookie });
      expect([again.status, again.text]).toEqual([400, expect.stringContaining('was not installed')]);
    }
    expect(exchanges()).toBe(before);
  });

  it('is made in the browser that began it alone', async () => {
    const { port } = await open();
    const page = await browse(port, '/slack/install');
    const other = await browse(port, '/slack/install');
    const back = await consent(page.text);
    const before = exchanges();
    for (const headers of [{}, { cookie: other.cookie }])
      expect((await browse(port, back, headers)).status).toBe(400);
    expect(exchanges()).toBe(before);
    expect((await browse(port, back, { cookie: page.cookie })).status).toBe(200);
  });

  it('is not made while the database cannot say whether a state was used', async () => {
    const claim = async () => {
      throw new Error('the database is away');
    };
    const { port } = await open({ seenEvents: { claim } });
    const page = await browse(port, '/slack/install');
    const before = exchanges();
    expect((await browse(port, await consent(page.text), { cookie: page.cookie })).status).toBe(400);
    expect(exchanges()).toBe(before);
  });
});

describe('where Slack leads back to', () => {
  it('is the address that the browser asked for, whatever else a request says', async () => {
    const { port } = await open();
    const forwarded = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'ftp',
      forwarded: 'host=evil',
    };
    expect(redirectIn((await browse(port, '/slack/install', forwarded)).text)).toBe(REDIRECT_URI);
  });

  it.each([
    ['localhost:3001', 'http://localhost:3001'],
    ['127.0.0.1:3001', 'http://127.0.0.1:3001'],
    ['[::1]:3001', 'http://[::1]:3001'],
    ['papers.example.org', 'https://papers.example.org'],
  ])('is for %s %s', async (host, origin) => {
    const { port } = await open();
    const page = await browse(port, '/slack/install', { host });
    expect(redirectIn(page.text)).toBe(`${origin}/slack/oauth_redirect`);
  });

  it('is the public address, where that is set, whatever a browser asked for', async () => {
    const publicUrl = 'https://papers.example.org/bots';
    const { port, log } = await open({}, { place: { host: '127.0.0.1', publicUrl } });
    for (const path of ['/slack/install', '/bots/slack/install']) {
      const { text } = await browse(port, path, { host: 'inside:3001' });
      expect(redirectIn(text)).toBe(`${publicUrl}/slack/oauth_redirect`);
    }
    const back = await browse(port, '/bots/slack/oauth_redirect?code=1&state=2');
    expect(back.text).toContain('Begin again at /bots/slack/install');
    expect(log.join()).toContain(
      `${publicUrl}/slack/events, ${publicUrl}/slack/install, ${publicUrl}/slack/oauth_redirect on port ${port} of 127.0.0.1`,
    );
  });

  it.each(['evil.example/x?', 'user@evil.example', 'a b', 'x:99999999', '-'])(
    'is nowhere for %s',
    async (host) => {
      const { port } = await open();
      const page = await browse(port, '/slack/install', { host });
      expect([page.status, page.text]).toEqual([400, expect.stringContaining('was not installed')]);
      expect(page.text).not.toContain(host === '-' ? 'authorize' : host);
    },
  );
});
