import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../../src/answers/slash-commands.ts';
import { EVENTS_PATH } from '../../../src/platforms/slack/http-endpoint.ts';
import { SEARCH_SHORTCUT, shortcutId } from '../../../src/platforms/slack/listen-to-shortcuts.ts';
import { BOT_EVENTS, BOT_SCOPES, UNFURL_DOMAINS } from '../../../src/platforms/slack/scopes.ts';

const read = (name: string) => parse(readFileSync(`deploy/${name}`, 'utf8'));
const MANIFESTS = ['slack-manifest.yaml', 'slack-manifest-http.yaml'].map((name) => ({
  name,
  manifest: read(name),
}));
const FOLDER = 'src/platforms/slack';
const source = readdirSync(FOLDER)
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] =>
  [...new Set([...source.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** The bot scopes that a method or event needs. https://docs.slack.dev/reference/methods and …/events */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write', 'chat:write.public'],
  filesUploadV2: ['files:write'],
  'chat.unfurl': ['links:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.open': ['im:write'],
  'users.info': ['users:read'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  link_shared: ['links:read'],
  'message.im': ['im:history'],
  tokens_revoked: [],
  command: ['commands'],
  shortcut: ['commands'],
};

describe.each(MANIFESTS)('deploy/$name', ({ name, manifest }) => {
  it('has the events that the code listens to, and no other', () => {
    const listened = found(/app\.event\('(\w+)'/g).map((event) =>
      event === 'message' ? 'message.im' : event,
    );
    expect(listened.sort()).toEqual([...BOT_EVENTS].sort());
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([...BOT_EVENTS]);
  });

  it('has the domains whose links the code answers, as many as Slack takes', () => {
    expect(manifest.features.unfurl_domains).toEqual([...UNFURL_DOMAINS]);
    expect(UNFURL_DOMAINS.length).toBeLessThanOrEqual(5);
  });

  it('has the commands and shortcuts that the code answers, and no other', () => {
    const commands = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
    expect(commands.sort()).toEqual(COMMANDS.slash.map(({ name }) => `/${name.text}`).sort());
    const shortcuts = manifest.features.shortcuts.map((one: Record<string, string>) => [
      one['name'],
      one['callback_id'],
      one['type'],
    ]);
    expect(shortcuts).toEqual([
      ...COMMANDS.menus.map((menu) => [menu.name.text, shortcutId(menu), 'message']),
      ['Search papers', SEARCH_SHORTCUT, 'global'],
    ]);
    expect(found(/app\.(command|shortcut)\(/g)).toEqual(['command', 'shortcut']);
  });

  it('asks for the scopes that the methods and events need, and no other', () => {
    const methods = found(
      /client\s*\.((?:chat|views|conversations|auth|users|reactions|files|team)\.\w+|filesUploadV2)\(/g,
    );
    expect(methods).toContain('chat.postMessage');
    const used = [...methods, ...BOT_EVENTS, 'command', 'shortcut'];
    const needed = used.flatMap((name) => {
      const scopes = NEEDED[name];
      if (scopes === undefined) throw new Error(`which scopes does ${name} need?`);
      return scopes;
    });
    expect([...new Set(needed)].sort()).toEqual([...BOT_SCOPES].sort());
    expect(manifest.oauth_config.scopes).toEqual({ bot: [...BOT_SCOPES] });
  });

  it('turns on what the code relies on, within Slack’s limits', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.socket_mode_enabled).toBe(name === 'slack-manifest.yaml');
    expect(manifest.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    const { description, long_description: long } = manifest.display_information;
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long.length).toBeGreaterThanOrEqual(174);
    expect(long.length).toBeLessThanOrEqual(4_000);
    for (const { description: about, usage_hint: hint = '' } of manifest.features.slash_commands) {
      expect(about.length).toBeLessThanOrEqual(2_000);
      expect(hint.length).toBeLessThanOrEqual(1_000);
    }
    for (const { name, description: about } of manifest.features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(about.length).toBeLessThanOrEqual(150);
    }
  });

  it('is explained: docs/slack.md says what each scope and event is for', () => {
    const docs = readFileSync('docs/slack.md', 'utf8');
    for (const one of [...BOT_SCOPES, ...BOT_EVENTS]) expect(docs).toContain(`\`${one}\``);
    for (const domain of UNFURL_DOMAINS) expect(docs).toContain(domain);
    expect(docs).toContain(`deploy/${name}`);
  });
});

describe('the manifest for HTTP', () => {
  const [socket, http] = MANIFESTS.map(({ manifest }) => manifest);
  const EVENTS = `https://papers.example.org${EVENTS_PATH}`;

  it('has the address wherever Slack needs one: commands, events, buttons, and what completes while typing', () => {
    for (const { url } of http.features.slash_commands) expect(url).toBe(EVENTS);
    const { event_subscriptions: events, interactivity } = http.settings;
    expect(events.request_url).toBe(EVENTS);
    expect(interactivity).toMatchObject({ request_url: EVENTS, message_menu_options_url: EVENTS });
    expect(http.oauth_config.redirect_urls).toEqual(['https://papers.example.org/slack/oauth_redirect']);
  });

  it('is otherwise that for Socket Mode, which has no address', () => {
    const ADDRESSES = new Set([
      'url',
      'request_url',
      'message_menu_options_url',
      'redirect_urls',
      'socket_mode_enabled',
    ]);
    const without = (manifest: unknown) =>
      JSON.parse(JSON.stringify(manifest, (key, value) => (ADDRESSES.has(key) ? undefined : value)));
    expect(without(http)).toEqual(without(socket));
    expect(JSON.stringify(socket)).not.toContain('https://');
  });
});
