import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Call,
  type DiscordServer,
  startDiscordServer,
  TOKEN,
} from '../helpers/discord/discord-server.ts';
import { EPHEMERAL } from '../helpers/discord/open-discord.ts';
import { labelsIn, shownText, withoutMarkup } from '../helpers/discord/shown-text.ts';
import { choiceFaults } from '../helpers/discord/validate.ts';
import { type Started, startPaperboy } from '../helpers/run-paperboy.ts';

type Json = Readonly<Record<string, unknown>>;

const option = (name: string, value: string | boolean) => ({
  name,
  type: typeof value === 'boolean' ? 5 : 3,
  value,
});
const isCallback = ({ path }: Call) => path.endsWith('/callback');
const isMessage = ({ method, path, status }: Call) =>
  method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) && status === 200;
/** The message in a call, whether of an interaction or of its own. */
const messageOf = ({ body }: Call) => (body['data'] ?? body) as Json;
/** Does one person alone see it? */
const isAside = (call: Call) => (Number(messageOf(call)['flags'] ?? 0) & EPHEMERAL) !== 0;
const shown = (call: Call) => JSON.stringify(messageOf(call));

let discord: DiscordServer;
let bot: Started;

describe('Discord', () => {
  beforeAll(async () => {
    discord = await startDiscordServer({ contentIntent: true });
    bot = await startPaperboy(
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
      { until: /Discord: connected/, stopWithTest: false },
    );
    // The first questions wait for what is learned of the library, and are answered after a sign of that.
    const isAnswer = (call: Call) => call.method === 'PATCH' || (isCallback(call) && call.body['type'] === 4);
    await next(() => discord.slash('paper', [option('query', 'bandits')]), isAnswer);
  });

  afterEach(() => expect(discord.violations).toEqual([]));

  afterAll(async () => {
    const { code, stderr } = await bot.stop();
    expect(code).toBe(0);
    expect(stderr).not.toContain(TOKEN);
    await discord.close();
  });

  const next = async (act: () => unknown, fits: (call: Call) => boolean): Promise<Call> => {
    const since = discord.calls.length;
    await act();
    return discord.waitForCall(fits, since);
  };
  const ask = (query: string, ...more: Json[]) =>
    next(() => discord.slash('paper', [option('query', query), ...more]), isCallback);

  it('registers its commands once, asks for the least intents, and shows what it holds', async () => {
    const registered = discord.calls.find(
      ({ method, path }) => method === 'PUT' && path.endsWith('/commands'),
    );
    expect(JSON.stringify(registered?.body)).toContain('Related papers');
    const [identify] = discord.gateway.sessions;
    // Guilds, GuildMessages, DirectMessages, and MessageContent since its switch is on.
    expect(identify?.data['intents']).toBe((1 << 0) | (1 << 9) | (1 << 12) | (1 << 15));
    await expect.poll(() => JSON.stringify(discord.gateway.presences)).toContain('278 papers');
    expect(await bot.waitForLog(/oauth2\/authorize/)).toContain('scope=bot+applications.commands');
  });

  it('answers /paper to the asker alone with five papers, and in the open with share:true', async () => {
    const answer = await ask('offline reinforcement learning');
    expect(isAside(answer)).toBe(true);
    expect(shown(answer)).toContain('Conservative Q-Learning');
    expect(labelsIn(messageOf(answer)['components'])).toEqual([...Array(5).fill('Abstract'), 'Next page']);
    const open = await ask('offline reinforcement learning', option('share', true));
    expect(isAside(open)).toBe(false);
  });

  it('narrows by author, venue and year', async () => {
    const levine = shown(
      await ask('reinforcement learning', option('author', 'Sergey Levine'), option('year', '2020')),
    );
    expect(levine).toContain('Sergey Levine');
    expect(levine).not.toContain('NeurIPS 2023');
    const venue = await ask('learning', option('venue', 'neurips'), option('year', '2023..2023'));
    expect(shown(venue)).not.toContain('NeurIPS 2020');
  });

  it('completes titles and authors while typing, at most 25, also with a slip', async () => {
    const choicesOf = ({ body }: Call) => (body['data'] as Json)['choices'] as readonly Json[];
    const titles = await next(() => discord.complete('query', 'conservative q-lerning'), isCallback);
    expect(titles.body['type']).toBe(8);
    expect(JSON.stringify(choicesOf(titles))).toContain(
      'Conservative Q-Learning for Offline Reinforcement Learning',
    );
    const many = choicesOf(await next(() => discord.complete('query', 'le'), isCallback));
    expect(many.length).toBe(25);
    expect(many.flatMap(choiceFaults)).toEqual([]);
    const authors = choicesOf(await next(() => discord.complete('author', 'sergey lev'), isCallback));
    expect(authors[0]).toEqual({ name: 'Sergey Levine', value: 'Sergey Levine' });
    // Before anything is typed: what was asked here, and papers.
    const offered = choicesOf(await next(() => discord.complete('query', ''), isCallback));
    expect(offered.flatMap(choiceFaults)).toEqual([]);
    expect(offered).toContainEqual({ name: 'bandits', value: 'bandits' });
    const picked = await ask(String(choicesOf(titles)[0]?.['value']));
    expect(shown(picked)).toContain('Conservative Q-Learning');
    expect(shown(picked)).not.toContain('2. ');
  });

  it('turns pages in place, opens a paper from the list, and relates, cites and saves it', async () => {
    const first = await ask('graph neural networks');
    const second = await next(() => discord.press(first, 'Next page'), isCallback);
    expect(second.body['type']).toBe(7);
    expect(shown(second)).toContain('6. ');
    const paper = await next(() => discord.press(first, '2. '), isCallback);
    expect(withoutMarkup(shownText(messageOf(paper)))).toMatch(/^.+\n.+\n.+\n\n.{300}/);
    expect(shown(await next(() => discord.press(paper, 'Related'), isCallback))).toContain('Related to ');
    expect(shown(await next(() => discord.press(paper, 'Cite'), isCallback))).toContain('```bibtex');
    const kept = await next(() => discord.press(paper, 'Save'), isCallback);
    expect(kept.body['type']).toBe(7);
    expect(labelsIn(messageOf(kept)['components'])).toContain('Saved ✓');
    const saved = await next(() => discord.slash('saved'), isCallback);
    expect(shown(saved)).toContain('Your reading list');
  });

  it('shares one paper with the channel, naming who shared it', async () => {
    const paper = await ask('paper HAP: Structure-Aware Masked Image Modeling for Human-Centric Perception');
    const shared = await next(() => discord.press(paper, 'Share'), isCallback);
    expect(isAside(shared)).toBe(false);
    expect(shown(shared)).toContain('Shared by ada');
    expect(shown(shared)).toContain('Model pre-training is essential');
  });

  it('replies to a mention in the open, and to a direct message', async () => {
    const answer = await next(() => discord.say(`<@${discord.botId}> graph neural networks`), isMessage);
    expect(answer.path).toContain(discord.channelId);
    expect(answer.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
    expect(answer.body['message_reference']).toBeDefined();
    expect(shown(answer)).toContain('Papers for ');
    const page = await next(() => discord.press(answer, 'Show all to me'), isCallback);
    expect(page.body['type']).toBe(4);
    expect(isAside(page)).toBe(true);
    const direct = await next(() => discord.sayRaw({ content: 'graph neural networks' }), isMessage);
    expect(direct.path).not.toContain(discord.channelId);
  });

  it('answers a reply to its own post that does not name it only where it asks something', async () => {
    const post = await next(() => discord.say(`<@${discord.botId}> graph neural networks`), isMessage);
    const us = { id: discord.botId, username: 'Paperboy', discriminator: '0', avatar: null, bot: true };
    const replyWith = (content: string) =>
      discord.sayRaw({
        content,
        type: 19,
        guild_id: discord.guildId,
        channel_id: discord.channelId,
        message_reference: { message_id: post.answer['id'], channel_id: discord.channelId, type: 0 },
        mentions: [us],
      });
    const since = discord.calls.length;
    for (const words of ['thanks, forwarding to Jan', 'I disagree', 'see page 4 of it']) replyWith(words);
    const answer = await next(() => replyWith('cite 1'), isMessage);
    expect(shown(answer)).toContain('bibtex');
    expect(discord.calls.slice(since).filter(isMessage)).toHaveLength(1);
  });

  it('relates to what it is mentioned under: the message replied to, or the thread', async () => {
    const asked = await discord.say(
      'How can Q-learning be made conservative for offline reinforcement learning?',
    );
    const reply = await next(() => discord.say(`<@${discord.botId}>`, { replyTo: asked }), isMessage);
    expect(shown(reply)).toContain('Conservative Q-Learning');
    await discord.say('Anyone read about making neural networks forget their training data?', {
      channel: discord.threadId,
    });
    await discord.say('conservative offline reinforcement learning too', { channel: discord.threadId });
    const thread = await next(
      () => discord.say(`<@${discord.botId}>`, { channel: discord.threadId }),
      isMessage,
    );
    expect(thread.path).toContain(discord.threadId);
    expect(shown(thread)).toContain('Related to ');
    expect(shown(await next(() => discord.say(`<@${discord.botId}>`), isMessage))).toContain(
      'What you can ask',
    );
  });

  it('gives a reference for an error that only an operator can mend, and logs it', async () => {
    discord.inject({
      path: /callback$/,
      times: 1,
      status: 400,
      answer: { message: 'Something odd', code: 50035 },
    });
    const told = await next(
      () => discord.slash('paper', [option('query', 'bandits')]),
      (call) => isCallback(call) && call.status < 300,
    );
    const [, reference = 'none'] = /reference ([0-9a-f]{8})/.exec(shown(told)) ?? [];
    expect(await bot.waitForLog(new RegExp(reference))).toContain('Something odd');
  });

  it('says that a button is too old when its state is gone, and what a broken one means', async () => {
    const answer = await ask('bandits');
    const forged = (id: string): Call => ({
      ...answer,
      body: { data: { components: [{ type: 1, components: [{ type: 2, label: 'Old', custom_id: id }] }] } },
    });
    expect(shown(await next(() => discord.press(forged('0.h:gone'), 'Old'), isCallback))).toContain(
      'too old',
    );
    expect(shown(await next(() => discord.press(forged('0.nonsense'), 'Old'), isCallback))).toContain(
      'What you can ask',
    );
  });

  it('lives on after an event that cannot be read, and after Discord refused the token once', async () => {
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 2, data: { type: 1 } });
    await bot.waitForLog(/an event could not be read/);
    const unauthorized = { message: '401: Unauthorized', code: 0 };
    const path = /^\/channels\/8\d+\/messages$/;
    discord.inject({ method: 'POST', path, times: 1, status: 401, answer: unauthorized });
    // Even the word that there is no answer gets through.
    const told = await next(() => discord.say(`<@${discord.botId}> bandits`), isMessage);
    expect(shown(told)).toContain('could not be posted');
    const answer = await next(() => discord.say(`<@${discord.botId}> graph neural networks`), isMessage);
    expect(shown(answer)).toContain('Papers for ');
  });

  it('resumes after the network failed, and begins anew when the session is invalid', async () => {
    const before = discord.gateway.sessions.length;
    discord.gateway.drop();
    await discord.gateway.session(before);
    expect(discord.gateway.sessions.at(-1)?.op).toBe('resume');
    await bot.waitForLog(/Asked|connected/);
    expect(shown(await askPatiently('bandits'))).toContain('Papers for ');
    const later = discord.gateway.sessions.length;
    discord.gateway.send({ op: 9, d: false });
    await discord.gateway.session(later);
    expect(discord.gateway.sessions.at(-1)?.op).toBe('identify');
    expect(shown(await askPatiently('unlearning'))).toContain('unlearning');
  });

  /** An interaction that comes before a connection is ready is lost on Discord too. */
  async function askPatiently(query: string): Promise<Call> {
    const since = discord.calls.length;
    const found = () => discord.calls.slice(since).find(isCallback);
    await expect
      .poll(
        async () => {
          if (found() === undefined) await discord.slash('paper', [option('query', query)]);
          return found();
        },
        { interval: 300, timeout: 15_000 },
      )
      .toBeDefined();
    return discord.waitForCall(isCallback, since);
  }
});

describe('Discord without the message content intent', () => {
  it('answers what it can, and says which switch to turn for the rest', async () => {
    const server = await startDiscordServer();
    const paperboy = await startPaperboy(
      {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: server.apiUrl,
        DISCORD_GUILD_ID: server.guildId,
        DISCORD_SHARDS: '0-1/2',
      },
      { until: /Discord: connected/, stopWithTest: false },
    );
    try {
      // They identify in the order in which their connections come about.
      expect(server.gateway.sessions.map(({ data }) => JSON.stringify(data['shard'])).sort()).toEqual([
        '[0,2]',
        '[1,2]',
      ]);
      expect(Number(server.gateway.sessions[0]?.data['intents']) & (1 << 15)).toBe(0);
      expect(
        server.calls.some(
          ({ method, path }) => method === 'PUT' && path.includes(`/guilds/${server.guildId}/commands`),
        ),
      ).toBe(true);
      const since = server.calls.length;
      const empty = await server.say('');
      await server.say(`<@${server.botId}>`, { replyTo: empty });
      const told = await server.waitForCall(isMessage, since);
      expect(shown(told)).toContain('Message Content Intent');
      expect(server.violations).toEqual([]);
    } finally {
      await paperboy.stop();
      await server.close();
    }
  });
});

describe('starting and stopping', () => {
  it('does not register commands that are registered already, and waits for Discord to come up', async () => {
    const server = await startDiscordServer();
    const environment = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: server.apiUrl };
    const first = await startPaperboy(environment, { until: /Discord: connected/, stopWithTest: false });
    await first.stop();
    const since = server.calls.length;
    server.inject({ path: /applications\/@me/, times: 5, status: 503 });
    const second = await startPaperboy(environment, { until: /Discord: connected/, stopWithTest: false });
    expect(server.calls.slice(since).some(({ method }) => method === 'PUT')).toBe(false);
    expect(second.log.join('\n')).toContain('cannot be reached');
    expect((await second.stop()).code).toBe(0);
    await server.close();
  });

  it('ends with the remedy when Discord refuses the token', async () => {
    const server = await startDiscordServer();
    const refused = startPaperboy(
      { DISCORD_TOKEN: 'wrong-token-0123456789', DISCORD_API_URL: server.apiUrl },
      { until: /never/, stopWithTest: false },
    );
    await expect(refused).rejects.toThrow(/does not accept DISCORD_TOKEN.*Reset Token/);
    await expect(refused).rejects.not.toThrow('wrong-token');
    await server.close();
  });
});
