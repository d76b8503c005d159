import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Call as DiscordCall,
  type DiscordServer,
  startDiscordServer,
  TOKEN,
} from '../helpers/discord/discord-server.ts';
import { type Started, startPaperboy } from '../helpers/run-paperboy.ts';
import { answered, posted } from '../helpers/slack/answers.ts';
import { createPerson, overHttp, type Person } from '../helpers/slack/driver.ts';
import {
  BOT_TOKEN,
  SIGNING_SECRET,
  type Call as SlackCall,
  type SlackServer,
  startSlackServer,
  TEAM,
} from '../helpers/slack/slack-server.ts';
import { createTestClock, type TestClock } from '../helpers/test-clock.ts';

let slack: SlackServer;
let discord: DiscordServer;
let clock: TestClock;
let bot: Started;
let ada: Person;

const MONDAY_NOON = '2027-03-01T12:00:00Z';
const option = (name: string, value: string | boolean) => ({
  name,
  type: typeof value === 'boolean' ? 5 : 3,
  value,
});
const wordsOf = ({ body }: SlackCall | DiscordCall) => JSON.stringify(body['blocks'] ?? body['data'] ?? body);

describe('the paper of the day', () => {
  beforeAll(async () => {
    slack = await startSlackServer([], 3);
    discord = await startDiscordServer({ moreChannels: 3 });
    clock = createTestClock();
    clock.goTo(MONDAY_NOON);
    bot = await startPaperboy(
      {
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_PORT: '0',
        SLACK_API_URL: slack.apiUrl,
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: discord.apiUrl,
        DIGEST_CHANNELS: `slack:${TEAM}:${slack.channels[3]}`,
        DIGEST_TIME: '18:00',
        DIGEST_TOPIC: 'reinforcement learning',
      },
      {
        until: /Discord: add Paperboy/,
        stopWithTest: false,
        pace: { clockFile: clock.file, tickMs: 50, beatMs: 100, firstRetryMs: 300, secondLookMs: 300 },
      },
    );
    const [, port = ''] = /on port (\d+)/.exec(await bot.waitForLog(/Slack: \/slack\/events on port/)) ?? [];
    ada = createPerson(slack, overHttp(Number(port)));
  });

  beforeEach(() => clock.goTo(MONDAY_NOON));

  afterEach(() => {
    expect(slack.violations).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  afterAll(async () => {
    const { code } = await bot.stop();
    expect(code).toBe(0);
    await Promise.all([slack.close(), discord.close()]);
    clock.remove();
  });

  const onSlack = async (
    act: () => unknown,
    fits: (call: SlackCall) => boolean = answered,
  ): Promise<SlackCall> => {
    const since = slack.calls.length;
    await act();
    return slack.waitForCall(fits, since);
  };
  const called =
    (name: string) =>
    ({ method }: SlackCall) =>
      method === name;
  const onDiscord = async (act: () => unknown, fits: (call: DiscordCall) => boolean = isCallback) => {
    const since = discord.calls.length;
    await act();
    return discord.waitForCall(fits, since);
  };
  const isCallback = ({ path }: DiscordCall) => path.endsWith('/callback');
  const isPost = ({ method, path, status }: DiscordCall) =>
    method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) && status === 200;

  /** The titles that a preview tells. */
  const titlesIn = (text: string): string[] =>
    [...text.matchAll(/"type":"text","text":"(?!\w+ \d+ \w+ \d+|All times|These|There)([^"]{12,})"/g)].map(
      ([, title = '']) => title,
    );
  const titleOf = ({ body }: SlackCall): string => {
    const [, text = ''] =
      /"type":"link","url":"[^"]*","text":"([^"]+)"/.exec(JSON.stringify(body['blocks'])) ?? [];
    return text;
  };
  const postIn = (channel: string | undefined) => (call: SlackCall) =>
    call.method === 'chat.postMessage' &&
    call.body['channel'] === channel &&
    call.body['metadata'] !== undefined;

  it('comes every day at its time, each day another, exactly as the preview says', async () => {
    const [channel = ''] = slack.channels;
    const on = await onSlack(() => ada.slash('on 13:00 utc daily', { command: '/digest', channel }));
    expect(wordsOf(on)).toContain('every day at 13:00 (UTC)');
    expect(wordsOf(on)).toContain('Mon 1 Mar 2027, 13:00 (UTC)');
    const preview = titlesIn(wordsOf(await onSlack(() => ada.slash('digest preview', { channel }))));
    expect(preview).toHaveLength(7);
    expect(new Set(preview).size).toBe(7);
    const posted: string[] = [];
    for (let day = 1; day <= 3; day++) {
      const since = slack.calls.length;
      clock.goTo(`2027-03-0${day}T13:00:20Z`);
      const post = await slack.waitForCall(postIn(channel), since);
      posted.push(titleOf(post));
      const shown = wordsOf(post);
      for (const words of [
        'Paper of the day',
        'NeurIPS 20',
        'Abstract',
        'Related',
        'Save',
        'Cite',
        '👍',
        '👎',
        'both: ',
      ])
        expect(shown).toContain(words);
      expect(post.body).toMatchObject({ unfurl_links: false, unfurl_media: false });
    }
    expect(posted).toEqual(preview.slice(0, 3));
    expect(slack.posts.filter((post) => post.channel === channel && post.key !== undefined)).toHaveLength(3);
    const off = await onSlack(() => ada.slash('digest off', { channel }));
    expect(wordsOf(off)).toContain('No more papers of the day here');
    expect(wordsOf(await onSlack(() => ada.slash('digest status', { channel })))).toContain(
      'There is no paper of the day',
    );
  });

  it('is set by a form on Slack, which completes time zones', async () => {
    const [, channel = ''] = slack.channels;
    const form = await onSlack(() => ada.slash('', { command: '/digest', channel }), called('views.open'));
    const shown = JSON.stringify(form.body['view']);
    expect(shown).toContain('Paper of the day');
    expect(shown).toContain('"initial_time":"18:00"');
    const { body: zones } = await ada.suggest(form, 'munich', 'paperboy-zone');
    expect(JSON.stringify(zones)).toContain('Munich (Europe/Berlin)');
    const sent = await onSlack(() =>
      ada.submit(
        form,
        {},
        {
          'paperboy-time': { type: 'timepicker', selected_time: '14:30' },
          'paperboy-zone': { type: 'external_select', selected_option: { value: 'Europe/Berlin' } },
          'paperboy-days': { type: 'checkboxes', selected_options: [{ value: 'mon' }, { value: 'wed' }] },
          'paperboy-topic': { type: 'plain_text_input', value: 'graph "neural" networks' },
          'paperboy-thread': { type: 'checkboxes', selected_options: [{ value: 'yes' }] },
        },
      ),
    );
    expect(wordsOf(sent)).toContain(
      "Mon and Wed at 14:30 (Europe/Berlin), about “graph 'neural' networks”, with a thread",
    );
    const since = slack.calls.length;
    clock.goTo('2027-03-01T13:31:00Z');
    const post = await slack.waitForCall(postIn(channel), since);
    expect(wordsOf(post)).toMatch(/graph/i);
    // The thread has its own mark, so that it is not opened twice.
    await expect
      .poll(() => slack.posts.filter((one) => one.channel === channel && one.thread !== undefined), {
        timeout: 5_000,
      })
      .toHaveLength(1);
    await onSlack(() => ada.slash('digest off', { channel }));
  });

  it('counts votes, one a person and changeable, by editing the message', async () => {
    const [, , channel = ''] = slack.channels;
    const now = await onSlack(() => ada.slash('digest now', { channel }));
    expect(wordsOf(now)).toContain('Today’s paper is posted');
    const post = slack.calls.filter(postIn(channel)).at(-1);
    if (post === undefined) throw new Error('nothing was posted');
    const ts = String(post.answer['ts']);
    const voted = await onSlack(() => ada.press(post, '👍'), called('chat.update'));
    expect(voted.body).toMatchObject({ ts, channel });
    expect(wordsOf(voted)).toContain('"text":"👍 1 Worth reading"');
    const changed = await onSlack(() => ada.press(post, '👎'), called('chat.update'));
    expect(wordsOf(changed)).toContain('"text":"👎 1 Not for us"');
    expect(wordsOf(changed)).toContain('"text":"👍 Worth reading"');
    const other = await onSlack(
      () => ada.press(post, '👎', { user: { id: 'U999', name: 'bob' } }),
      called('chat.update'),
    );
    expect(wordsOf(other)).toContain('"text":"👎 2 Not for us"');
    expect(other.body['metadata']).toEqual(post.body['metadata']);
    expect(wordsOf(await onSlack(() => ada.slash('digest now', { channel })))).toContain(
      'was posted here already',
    );
  });

  it('is changed by members, not by guests; everyone may look', async () => {
    slack.inject({ method: 'users.info', times: 1, answer: { user: { id: 'U1', is_restricted: true } } });
    const refused = await onSlack(() => ada.slash('digest on 9'));
    expect(wordsOf(refused)).toContain('Only people who may manage this channel');
    expect(wordsOf(await onSlack(() => ada.slash('digest status')))).toContain(
      'There is no paper of the day',
    );
    const mention = await onSlack(() => ada.mention('digest preview'), posted);
    expect(wordsOf(mention)).toContain('If it were turned on now');
  });

  it('says what it does not understand, and changes nothing', async () => {
    const words = async (text: string) => wordsOf(await onSlack(() => ada.slash(`digest on ${text}`)));
    expect(await words('9 Europe/Berln')).toContain('Did you mean Europe/Berlin');
    expect(await words('Berln')).toContain('There is no time zone or city “Berln”');
    expect(await words('25:00')).toContain('“25:00” is no time of day');
    expect(await words('days:someday')).toContain('“someday” are no days');
    expect(await words('topic: medieval falconry')).toContain('No paper here really fits');
    slack.inject({ method: 'conversations.history', times: 1, error: 'not_in_channel' });
    expect(await words('9')).toContain('/invite @Paperboy');
    expect(wordsOf(await onSlack(() => ada.slash('digest status')))).toContain(
      'There is no paper of the day',
    );
  });

  it('of a configured channel comes by itself and is changed by nobody there', async () => {
    const channel = slack.channels[3] ?? '';
    expect(wordsOf(await onSlack(() => ada.slash('digest on 9', { channel })))).toContain(
      'set by whoever runs Paperboy',
    );
    expect(wordsOf(await onSlack(() => ada.slash('digest off', { channel })))).toContain(
      'set by whoever runs Paperboy',
    );
    expect(wordsOf(await onSlack(() => ada.slash('digest status', { channel })))).toContain(
      'DIGEST_CHANNELS',
    );
    const since = slack.calls.length;
    clock.goTo('2027-03-04T18:00:30Z');
    expect(wordsOf(await slack.waitForCall(postIn(channel), since))).toMatch(/reinforcement|policy|reward/i);
  });

  it('is listed in App Home with the channels of the workspace', async () => {
    const home = JSON.stringify((await onSlack(() => ada.openHome(), called('views.publish'))).body['view']);
    expect(home).toContain('Paper of the day');
    expect(home).toContain(`{"type":"channel","channel_id":"${slack.channels[3]}"}`);
    expect(home).toContain('weekdays at 18:00 (UTC)');
  });

  describe('on Discord', () => {
    const channelPath = (channel: string | undefined) => `/channels/${channel}/messages`;
    const postOn = (channel: string | undefined) => (call: DiscordCall) =>
      isPost(call) && call.path === channelPath(channel) && call.body['nonce'] !== undefined;

    it('is turned on with completed zones, comes with a thread, and its votes are counted', async () => {
      const [, channel = ''] = discord.channels;
      const zones = await onDiscord(() => discord.completeZone('new yo'));
      expect(wordsOf(zones)).toContain('America/New_York');
      const options = [
        option('time', '9am'),
        option('timezone', 'America/New_York'),
        option('days', 'daily'),
        option('thread', true),
      ];
      const on = await onDiscord(() => discord.digest('on', options, { channel }));
      expect(wordsOf(on)).toContain('every day at 09:00 (America/New\\\\_York), with a thread');
      const since = discord.calls.length;
      clock.goTo('2027-03-01T14:00:30Z');
      const post = await discord.waitForCall(postOn(channel), since);
      expect(post.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
      expect(wordsOf(post)).toContain('Paper of the day');
      const isThread = ({ path, status }: DiscordCall) => path.endsWith('/threads') && status < 300;
      // It is called as the paper.
      const { name } = (await discord.waitForCall(isThread, since)).body;
      expect(wordsOf(post)).toContain(String(name).slice(0, 20));
      const up = await onDiscord(() => discord.press(post, '👍'));
      expect(up.body['type']).toBe(7);
      expect(wordsOf(up)).toContain('"label":"👍 1 Worth reading"');
      expect(wordsOf(up)).toContain(String(post.body['nonce']));
      expect(wordsOf(await onDiscord(() => discord.press(post, '👎')))).toContain(
        '"label":"👎 1 Not for us"',
      );
      expect(wordsOf(await onDiscord(() => discord.digest('status', [], { channel })))).toContain(
        'America/New\\\\_York',
      );
      expect(wordsOf(await onDiscord(() => discord.digest('off', [], { channel })))).toContain(
        'No more papers',
      );
    });

    it('is neither lost nor doubled when Discord fails, before or after it took the post', async () => {
      const [, , channel = ''] = discord.channels;
      await onDiscord(() =>
        discord.digest('on', [option('time', '13:00'), option('days', 'daily')], { channel }),
      );
      const path = new RegExp(`^/channels/${channel}/messages$`);
      const faults = [
        { status: 500 },
        { status: 500, accepted: true },
        { broken: true },
        { broken: true, accepted: true },
        { status: 429, retryAfter: 0.3, answer: { message: 'slow down', retry_after: 0.3, global: false } },
      ] as const;
      for (const [day, fault] of faults.entries()) {
        discord.inject({ method: 'POST', path, times: 1, ...fault });
        clock.goTo(`2027-03-0${day + 1}T13:00:10Z`);
        await expect
          .poll(async () => status(channel), { timeout: 15_000, interval: 300 })
          .toMatch(/Last\*\*: <t:\d+:F>/);
        await expect
          .poll(() => discord.posts.filter((post) => post.channel === channel))
          .toHaveLength(day + 1);
      }
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(discord.posts.filter((post) => post.channel === channel)).toHaveLength(faults.length);
      await onDiscord(() => discord.digest('off', [], { channel }));
    }, 60_000);

    const status = async (channel: string) =>
      wordsOf(await onDiscord(() => discord.digest('status', [], { channel })));

    it('pauses where it may not post any more, tells who turned it on, and goes on when asked to', async () => {
      const [, , , channel = ''] = discord.channels;
      await onDiscord(() =>
        discord.digest('on', [option('time', '13:00'), option('days', 'daily')], { channel }),
      );
      const path = new RegExp(`^/channels/${channel}/messages$`);
      discord.inject({
        method: 'POST',
        path,
        // It is looked at a second time before anything is paused.
        times: 2,
        status: 403,
        answer: { message: 'Missing Permissions', code: 50013 },
      });
      const since = discord.calls.length;
      clock.goTo('2027-03-01T13:00:10Z');
      const told = await discord.waitForCall(
        (call) => isPost(call) && wordsOf(call).includes('is paused'),
        since,
      );
      expect(wordsOf(told)).toContain('I lack a permission in the channel');
      expect(await status(channel)).toContain('paused');
      clock.goTo('2027-03-02T13:00:10Z');
      const again = await onDiscord(() => discord.digest('on', [], { channel }));
      expect(wordsOf(again)).toMatch(/<t:1804078800:F>/);
      const later = discord.calls.length;
      clock.goTo('2027-03-03T13:00:10Z');
      await discord.waitForCall(postOn(channel), later);
      await onDiscord(() => discord.digest('off', [], { channel }));
    });
  });
});
