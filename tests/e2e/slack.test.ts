import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Started, startPaperboy } from '../helpers/run-paperboy.ts';
import { answered, posted, withPlace } from '../helpers/slack/answers.ts';
import { type Carry, createPerson, overHttp, overSocket, type Person } from '../helpers/slack/driver.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Call,
  SIGNING_SECRET,
  type SlackServer,
  startSlackServer,
} from '../helpers/slack/slack-server.ts';
import { optionFaults } from '../helpers/slack/validate.ts';

/** The address of a paper in seeds. */
const SEED_PAPER =
  'http://papers.nips.cc/paper_files/paper/2023/hash/9ed1c94a6c87276f25ebb65231c86c3e-Abstract-Conference.html';

const shown = (call: Call): string => JSON.stringify(call.body['view'] ?? call.body['blocks']);

interface Transport {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly up: RegExp;
  readonly carry: (slack: SlackServer, bot: Started) => Promise<Carry>;
}

const transports: readonly Transport[] = [
  {
    name: 'Socket Mode',
    environment: { SLACK_APP_TOKEN: APP_TOKEN },
    up: /connected by Socket Mode/,
    carry: async (slack) => overSocket(slack),
  },
  {
    name: 'HTTP',
    environment: { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_PORT: '0' },
    up: /listening for signed requests/,
    carry: async (_, bot) => {
      const [, port] = /on port (\d+)/.exec(await bot.waitForLog(/on port \d+/)) ?? [];
      return overHttp(Number(port));
    },
  },
];

describe.each(transports)('Slack over $name', ({ environment, up, carry }) => {
  let slack: SlackServer;
  let bot: Started;
  let ada: Person;

  beforeAll(async () => {
    slack = await startSlackServer();
    bot = await startPaperboy(
      { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: BOT_TOKEN, ...environment },
      { until: up, stopWithTest: false },
    );
    // Until then it says that it reads.
    await bot.waitForLog(/278 papers/);
    ada = createPerson(slack, await carry(slack, bot));
    // The first question of a process takes the longest.
    await next(() => ada.slash('bandits'), answered);
  });

  afterEach(() => expect(slack.violations).toEqual([]));

  afterAll(async () => {
    const { code, stderr } = await bot.stop();
    expect(code).toBe(0);
    for (const secret of [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET]) expect(stderr).not.toContain(secret);
    await slack.close();
  });

  /** What the bot says next after something was done. */
  const next = async (act: () => Promise<unknown>, fits: (call: Call) => boolean): Promise<Call> => {
    const since = slack.calls.length;
    await act();
    return withPlace(await slack.waitForCall(fits, since), slack.calls);
  };

  it('answers /paper to the asker alone, acknowledged at once with nothing in it', async () => {
    const since = slack.calls.length;
    const { status, body, milliseconds } = await ada.slash('offline reinforcement learning');
    expect({ status, body: body ?? {} }).toEqual({ status: 200, body: {} });
    expect(milliseconds).toBeLessThan(3_000);
    const answer = await slack.waitForCall(answered, since);
    expect(answer.body).toMatchObject({ response_type: 'ephemeral' });
    for (const part of [
      'Papers for ',
      'Conservative Q-Learning',
      '"Next page"',
      '"overflow"',
      'scholar.google',
    ])
      expect(shown(answer)).toContain(part);
    expect(answer.body['text']).toContain('Conservative Q-Learning');
  });

  it('turns pages in place, and answers by button and menu', async () => {
    const first = await next(() => ada.slash('graph neural networks'), answered);
    const second = await next(() => ada.press(first, 'Next page'), answered);
    expect(second.body).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(shown(second)).toContain('6. ');
    const byButton = await next(() => ada.press(first, 'Abstract'), answered);
    expect(byButton.body).toMatchObject({ replace_original: true });
    const back = await next(() => ada.press(byButton, 'Back'), answered);
    expect(back.body).toMatchObject({ replace_original: true });
    expect(shown(back)).toBe(shown(first));
    const byMenu = await next(() => ada.press(first, 'Related'), answered);
    expect(shown(byMenu)).toMatch(/Related to .*both: /);
    const related = await next(() => ada.press(byButton, 'Related'), answered);
    expect(shown(related)).toMatch(/Related to .*both: /);
    const cited = await next(() => ada.press(byButton, 'Cite'), answered);
    expect(shown(cited)).toMatch(/rich_text_preformatted.*@inproceedings/);
  });

  it('shares one paper with the channel, naming who shared it', async () => {
    const list = await next(() => ada.slash('masked image modeling'), answered);
    const share = await next(() => ada.press(list, 'Share'), posted);
    expect(share.body).toMatchObject({ channel: slack.channel, unfurl_links: false, unfurl_media: false });
    expect(shown(share)).toContain('Shared by ada');
    expect(shown(share)).toContain('Model pre-training is essential');
    const { messages } = (await slack.api('conversations.history', { channel: slack.channel })) as {
      readonly messages: readonly { readonly ts: string }[];
    };
    expect(messages.map(({ ts }) => ts)).toContain(share.answer['ts']);
  });

  it('keeps a reading list', async () => {
    const list = await next(() => ada.slash('graph transformer'), answered);
    const kept = await next(() => ada.press(list, 'Save'), answered);
    expect(kept.body).toMatchObject({ replace_original: true });
    expect(shown(kept)).toContain('Saved ✓');
    const saved = await next(() => ada.slash('', { command: '/saved' }), answered);
    expect(shown(saved)).toContain('Your reading list');
    expect(shown(await next(() => ada.slash('saved'), answered))).toBe(shown(saved));
    const removed = await next(() => ada.press(saved, 'Remove'), answered);
    expect(removed.body).toMatchObject({ replace_original: true });
    expect(shown(removed)).toContain('Your reading list is empty');
  });

  it('takes words of other commands after /paper, and searches for them in quotes', async () => {
    expect(shown(await next(() => ada.slash('help'), answered))).toContain('What you can ask');
    expect(shown(await next(() => ada.slash('cite conservative'), answered))).toContain('Did you mean');
    expect(shown(await next(() => ada.slash('related graph neural networks'), answered))).toContain(
      'Related to',
    );
    expect(shown(await next(() => ada.slash('"related"'), answered))).toMatch(/Papers for |Nothing here/);
  });

  it('opens a dialog that completes while typing, and answers what is picked in it', async () => {
    const dialog = await next(
      () => ada.slash(''),
      ({ method }) => method === 'views.open',
    );
    expect(shown(dialog)).toContain('external_select');
    const { body } = await ada.suggest(dialog, 'conservative q-lerning');
    const { options } = body as { readonly options: readonly Record<string, unknown>[] };
    expect(options.flatMap(optionFaults)).toEqual([]);
    expect(JSON.stringify(options)).toContain('Conservative Q-Learning for Offline');
    const byTitle = await next(() => ada.submit(dialog, options[1] ?? {}), answered);
    expect(shown(byTitle)).toContain('Effectively leveraging large, previously collected datasets');
    const byWords = await next(() => ada.submit(dialog, options[0] ?? {}), answered);
    expect(shown(byWords)).toContain('Papers for ');
  });

  it('takes a whole question in that dialog, also where it is opened by the shortcut', async () => {
    const opened = ({ method }: Call) => method === 'views.open';
    const updated = ({ method }: Call) => method === 'chat.update';
    const words = { 'paperboy-words': { type: 'plain_text_input', value: 'How can a model forget data?' } };
    const dialog = await next(() => ada.slash(''), opened);
    expect(shown(await next(() => ada.submit(dialog, {}, words), answered))).toContain('Papers for ');
    const anywhere = await next(() => ada.searchShortcut(), opened);
    const told = await next(() => ada.submit(anywhere, {}, words), updated);
    expect(told.body).toMatchObject({ channel: slack.adaDirect });
    expect(shown(told)).toContain('Papers for ');
    // What is typed there next goes on from it.
    expect(shown(await next(() => ada.directMessage('cite 1'), posted))).toContain('@');
  });

  it('reads what is typed as it was meant: quotes, dashes, links, and commands with a word behind them', async () => {
    const words = async (text: string, command?: string) =>
      shown(await next(() => ada.slash(text, command === undefined ? {} : { command }), answered));
    const typed = await words('ｏｆｆｌｉｎｅ　ａｕｔｈｏｒ：levine –imitation');
    expect(typed).toBe(await words('offline author:levine -imitation'));
    expect(typed).toContain('Levine');
    expect(await words(`<${SEED_PAPER}|papers.nips.cc/paper_files>`)).toContain('"Related"');
    await next(() => ada.slash(`save ${SEED_PAPER}`), answered);
    expect(await words('', '/saved')).toContain('Your reading list');
    expect(await words('zymurgy', '/saved')).toContain('Nothing on your reading list');
    expect(await words('medieval falconry', '/digest')).toContain('No paper here really fits');
    await next(() => ada.slash(`unsave ${SEED_PAPER}`), answered);
  });

  it('puts a card below a link of a paper that is here, whose buttons answer the presser', async () => {
    const other = 'https://arxiv.org/abs/9901.00001';
    const card = await next(
      () => ada.shareLinks([other, SEED_PAPER]),
      ({ method }) => method === 'chat.unfurl',
    );
    const unfurls = card.body['unfurls'] as Readonly<Record<string, { readonly blocks: object[] }>>;
    expect(Object.keys(unfurls)).toEqual([SEED_PAPER]);
    const below = { ...card, body: { channel: slack.channel, blocks: unfurls[SEED_PAPER]?.blocks } };
    expect(JSON.stringify(below.body)).toMatch(/Abstract.*Related.*Save/);
    expect((await next(() => ada.press(below, 'Abstract'), answered)).body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    });
  });

  it('answers a mention that an edit adds, once', async () => {
    const since = slack.calls.length;
    const ts = '1700000500.000100';
    for (const edit of ['1700000501.000000', '1700000502.000000'])
      await ada.mention('graph neural networks', { ts, edited: { user: slack.ada, ts: edit } });
    await ada.directMessage('bandits');
    await slack.waitForCall((call) => posted(call) && call.body['channel'] === slack.adaDirect, since);
    await slack.waitForCall((call) => posted(call) && call.body['thread_ts'] === ts, since);
    const inThread = slack.calls.slice(since).filter(({ body }) => body['thread_ts'] === ts);
    expect(inThread).toHaveLength(1);
  });

  it('answers a mention in its thread', async () => {
    const answer = await next(
      () => ada.mention('graph neural networks', { ts: '1700000000.000100' }),
      posted,
    );
    expect(answer.body).toMatchObject({ channel: slack.channel, thread_ts: '1700000000.000100' });
    expect(shown(answer)).toContain('Papers for ');
    expect(shown(answer)).not.toContain('"Share"');
    const inThread = await next(
      () => ada.mention('author:levine', { thread_ts: '1700000000.000100' }),
      posted,
    );
    expect(inThread.body).toMatchObject({ thread_ts: '1700000000.000100' });
  });

  it('answers a button below a mention to the presser alone, in that thread', async () => {
    const answer = await next(() => ada.mention('graph neural networks'), posted);
    const abstract = await next(() => ada.press(answer, 'Abstract'), answered);
    expect(abstract.body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: answer.body['thread_ts'],
    });
    const all = await next(() => ada.press(answer, 'Show all to me'), answered);
    expect(all.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(shown(all)).toContain('5. ');
  });

  it('answers cite in the open only to the asker', async () => {
    const cited = await next(
      () => ada.mention('cite Conservative Q-Learning for Offline Reinforcement Learning'),
      ({ method }) => method === 'chat.postEphemeral',
    );
    expect(cited.body).toMatchObject({ user: slack.ada, channel: slack.channel });
    expect(shown(cited)).toContain('kumar2020conservative');
  });

  it('reads the thread when it is mentioned alone, without links, code and its own words', async () => {
    const say = (text: string, thread?: string) =>
      slack.api(
        'chat.postMessage',
        { channel: slack.channel, text, ...(thread === undefined ? {} : { thread_ts: thread }) },
        'xoxp-ada',
      );
    const { ts } = await say(
      'How do people make Q-learning conservative for offline reinforcement learning?',
    );
    await say('see <https://example.org/medieval-bread|this> and ```knead the dough```', String(ts));
    await slack.api('chat.postMessage', {
      channel: slack.channel,
      text: 'medieval bread',
      thread_ts: String(ts),
    });
    const answer = await next(() => ada.mention('', { thread_ts: ts }), posted);
    expect(shown(answer)).toContain('Related to ');
    expect(shown(answer)).toContain('Conservative Q-Learning');
    expect(shown(answer)).not.toMatch(/dough|medieval/);
    expect(shown(await next(() => ada.mention(''), posted))).toContain('What you can ask');
  });

  it('answers a direct message without a mention', async () => {
    const answer = await next(() => ada.directMessage('graph neural networks'), posted);
    expect(answer.body).toMatchObject({ channel: slack.adaDirect });
    expect(answer.body['thread_ts']).toBeUndefined();
  });

  it('shows a home with the reading list, and answers its buttons in a dialog', async () => {
    const published = ({ method }: Call) => method === 'views.publish';
    const list = await next(() => ada.slash('adversarial robustness'), answered);
    await next(() => ada.press(list, 'Save'), answered);
    const home = await next(() => ada.openHome(), published);
    expect(home.body['user_id']).toBe(slack.ada);
    for (const part of ['278 papers', 'Your reading list', 'Search papers'])
      expect(shown(home)).toContain(part);
    const help = await next(
      () => ada.press(home, 'Help'),
      ({ method }) => method === 'views.open',
    );
    expect(shown(help)).toContain('What you can ask');
    const dialog = await next(
      () => ada.press(home, 'Abstract'),
      ({ method }) => method === 'views.open',
    );
    const related = await next(
      () => ada.press(dialog, 'Related'),
      ({ method }) => method === 'views.update',
    );
    expect(shown(related)).toContain('Related to');
    const search = await next(
      () => ada.press(home, 'Search papers'),
      ({ method }) => method === 'views.open',
    );
    const option = { text: { type: 'plain_text', text: 'x' }, value: 'search:bandits' };
    let acknowledged: unknown;
    const updated = await next(
      async () => {
        acknowledged = (await ada.submit(search, option)).body;
      },
      ({ method }) => method === 'views.update',
    );
    expect(acknowledged).toMatchObject({ response_action: 'update' });
    expect(shown(updated)).toContain('Papers for ');
    const emptied = await next(() => ada.press(home, 'Remove'), published);
    expect(shown(emptied)).toContain('Your reading list is empty');
  });

  it('gives a reference for an error that only an operator can mend, and logs it', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, error: 'as_user_not_supported' });
    const told = await next(
      () => ada.mention('bandits'),
      ({ method }) => method === 'chat.postEphemeral',
    );
    const [, reference = 'none'] = /reference ([0-9a-f]{8})/.exec(shown(told)) ?? [];
    expect(await bot.waitForLog(new RegExp(reference))).toContain('as_user_not_supported');
  });

  it('reaches the asker another way when the address for answers fails for good', async () => {
    slack.inject({ method: 'response_url', times: 4, status: 500 });
    const told = await next(
      () => ada.slash('bandits'),
      ({ method }) => method === 'chat.postEphemeral',
    );
    slack.forgive();
    expect(told.body).toMatchObject({ user: slack.ada, channel: slack.channel });
    expect(shown(told)).toMatch(/Papers for |Nothing here/);
  });

  it('is not held up in one conversation by a slow API in another', async () => {
    slack.inject({ method: 'chat.postMessage', times: 1, delay: 1_500 });
    const since = slack.calls.length;
    await ada.mention('slow');
    const { milliseconds } = await ada.slash('fast');
    expect(milliseconds).toBeLessThan(1_000);
    await slack.waitForCall(answered, since);
    expect(slack.calls.slice(since).some(posted)).toBe(false);
    await slack.waitForCall(posted, since);
  });

  it('understands events in any order', async () => {
    const since = slack.calls.length;
    await ada.directMessage('bandits', { ts: '1700000002.000000' });
    await ada.directMessage('unlearning', { ts: '1700000001.000000' });
    await slack.waitForCall((call) => posted(call) && shown(call).includes('unlearning'), since);
    expect(slack.calls.slice(since).filter(posted)).toHaveLength(2);
  });
});
