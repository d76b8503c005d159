import pino from 'pino';
import { createConsolePlatform } from '../../src/platforms/console/console-platform.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/discord-platform.ts';
import { createSlackPlatform } from '../../src/platforms/slack/slack-platform.ts';
import { createWebPlatform } from '../../src/platforms/web/web-platform.ts';
import { openStore } from '../../src/store/open-store.ts';
import { describePlatform } from '../contracts/platform.ts';
import { typedTerminal } from '../helpers/console-stream.ts';
import { type Call as DiscordCall, startDiscordServer, TOKEN } from '../helpers/discord/discord-server.ts';
import { shownText, withoutMarkup } from '../helpers/discord/shown-text.ts';
import { createPerson, overHttp } from '../helpers/slack/driver.ts';
import {
  BOT_TOKEN,
  SIGNING_SECRET,
  type Call as SlackCall,
  startSlackServer,
} from '../helpers/slack/slack-server.ts';

const logger = pino({ level: 'silent' });

describePlatform('web', async (bot) => {
  const web = createWebPlatform({ host: '127.0.0.1', port: 0, logger });
  await web.start(bot);
  let page = '';
  const get = async (path: string, pressed?: string) => {
    const press = {
      method: 'POST',
      headers: { origin: web.url },
      body: new URLSearchParams({ do: pressed ?? '' }),
    };
    page = await (await fetch(new URL(path, web.url), pressed === undefined ? {} : press)).text();
    const main = page.slice(page.indexOf('<main'));
    return unescapeHtml(main.replace(/<[^>]+>/g, ''));
  };
  return {
    opens: 'Abstract',
    hasButtons: true,
    ask: (question) => get(`/?${new URLSearchParams({ q: question })}`),
    press: (label) => {
      const actions =
        /<(?:a class="action" href|button class="action" name="do" value)="([^"]+)"[^>]*>([^<]*)</g;
      const [whole = '', to = ''] =
        [...page.matchAll(actions)].find(([, , text = '']) => unescapeHtml(text).startsWith(label)) ?? [];
      return whole.startsWith('<a') ? get(unescapeHtml(to)) : get('/', unescapeHtml(to));
    },
    stop: () => web.stop(),
  };
});

describePlatform('console', async (bot) => {
  const { terminal, type, waitFor, output } = typedTerminal();
  const platform = createConsolePlatform(terminal);
  await platform.start(bot);
  const next = (line: string) => {
    const since = output().length;
    type(line);
    // Each answer ends with an empty line; the first one stands after the repeated question.
    return waitFor(/^> .*\n\n[\s\S]*\n\n$/, since);
  };
  const PAGES: Readonly<Record<string, string>> = { 'Next page': 'next', 'Previous page': 'previous' };
  return {
    opens: '1',
    hasButtons: false,
    ask: next,
    press: (label) => next(PAGES[label] ?? label),
    stop: () => platform.stop(),
  };
});

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** All texts of a message, whatever they stand in. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([name]) => ['text', 'elements', 'blocks'].includes(name))
    .map(([, field]) => textsOf(field))
    .join('\n');
}

describePlatform('slack', async (bot) => {
  const slack = await startSlackServer();
  const store = await openStore('file::memory:');
  const platform = createSlackPlatform({
    config: {
      apiUrl: slack.apiUrl,
      transport: { kind: 'http', signingSecret: SIGNING_SECRET },
      workspaces: { kind: 'one', botToken: BOT_TOKEN },
      port: 0,
      managers: 'members',
      unfurl: 'on',
    },
    seenEvents: store.seenEvents,
    secrets: store.secrets,
    logger,
  });
  await platform.start(bot);
  const ada = createPerson(slack, overHttp(platform.port ?? 0));
  let last: SlackCall | undefined;
  const next = async (act: () => Promise<unknown>) => {
    const since = slack.calls.length;
    await act();
    last = await slack.waitForCall(({ method }) => method === 'response_url', since);
    return textsOf(last.body['blocks'])
      .replace(/\n+/g, (breaks) => breaks.slice(0, 1))
      .replace(/(?<=\S)\n(?=\S)/g, '');
  };
  return {
    opens: 'Abstract',
    hasButtons: true,
    ask: (question) => next(() => ada.slash(question)),
    press: (label) => next(async () => (last === undefined ? undefined : ada.press(last, label))),
    stop: async () => {
      await platform.stop();
      await store.close();
      await slack.close();
    },
  };
});

describePlatform('discord', async (bot) => {
  const discord = await startDiscordServer();
  const platform = createDiscordPlatform({
    config: { token: TOKEN, guildId: undefined, shards: undefined, apiUrl: discord.apiUrl },
    logger,
  });
  await platform.start(bot);
  let last: DiscordCall | undefined;
  const next = async (act: () => Promise<unknown>) => {
    const since = discord.calls.length;
    await act();
    last = await discord.waitForCall(({ path }) => path.endsWith('/callback'), since);
    const text = shownText(last.body['data'] ?? {});
    const addresses = [...text.matchAll(/\]\(<([^>]*)>\)/g)].map(([, address]) => address);
    return [withoutMarkup(text), ...addresses].join('\n');
  };
  return {
    opens: '1. ',
    hasButtons: true,
    ask: (question) => next(() => discord.slash('paper', [{ name: 'query', type: 3, value: question }])),
    press: (label) => next(async () => (last === undefined ? undefined : discord.press(last, label))),
    stop: async () => {
      await platform.stop();
      await discord.close();
    },
  };
});
