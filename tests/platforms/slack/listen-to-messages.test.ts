import { describe, expect, it } from 'vitest';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { openSlack, posted } from '../../helpers/slack/open-slack.ts';
import { type Call, TEAM } from '../../helpers/slack/slack-server.ts';

const isLooking = ({ body }: Call) => JSON.stringify(body).includes('Looking…');
const { slack, ada, events, asked, next } = await openSlack({
  answer: async (event) => {
    const words = wordsOf(event);
    // As long as it takes until the asker was told that it takes long.
    if (words.startsWith('slow')) await slack.waitForCall(isLooking, slack.calls.length);
    const reply = wordsAs(`asked: ${words}`, words === 'aside' ? 'sender' : 'everyone');
    return /(?:^|nothing to say)$/.test(words) ? { ...reply, blocks: [] } : reply;
  },
});
const THREAD = '1700000000.000100';

describe('a mention', () => {
  it('asks the bot its words without the mention, and is answered in its thread', async () => {
    const answer = await next(async () => {
      const event = await asked(() => ada.mention('graph &lt;networks&gt;', { ts: THREAD }));
      expect(event).toMatchObject({
        address: `slack:${TEAM}:${slack.channel}:${THREAD}`,
        sender: { id: slack.ada, isManager: false },
        input: { kind: 'text', text: 'graph <networks>' },
      });
      expect(event.context).toBeUndefined();
    }, posted('asked: graph'));
    expect(answer.body).toMatchObject({ channel: slack.channel, thread_ts: THREAD });
  });

  it('in a thread is answered there', async () => {
    const answer = await next(() => ada.mention('below', { thread_ts: THREAD }), posted('asked: below'));
    expect(answer.body).toMatchObject({ thread_ts: THREAD });
  });

  it('alone in a thread asks about what was said there; nothing else has the thread read', async () => {
    const say = (text: string, thread = {}) =>
      slack.api('chat.postMessage', { channel: slack.channel, text, ...thread }, 'xoxp-ada');
    const { ts } = await say('How is Q-learning made conservative?');
    const thread_ts = String(ts);
    await say('And offline?', { thread_ts });
    const { context } = await asked(() => ada.mention('', { thread_ts }));
    expect(context).toEqual({ text: 'How is Q-learning made conservative?\nAnd offline?', tokens: [] });
    const since = slack.calls.length;
    expect((await asked(() => ada.mention('bandits', { thread_ts }))).context).toBeUndefined();
    expect((await asked(() => ada.mention(''))).context).toBeUndefined();
    expect(slack.calls.slice(since).some(({ method }) => method.startsWith('conversations.'))).toBe(false);
  });

  it('that asks about the thread is no context itself, nor is what others asked the bot', async () => {
    const say = async (text: string, thread = {}, token = 'xoxp-ada') =>
      String((await slack.api('chat.postMessage', { channel: slack.channel, text, ...thread }, token))['ts']);
    const thread_ts = await say('The drone has one camera.');
    await say(`<@${slack.botUserId}> transfer learning`, { thread_ts });
    const ts = await say(`<@${slack.botUserId}>`, { thread_ts });
    expect((await asked(() => ada.mention('', { thread_ts, ts }))).context).toEqual({
      text: 'The drone has one camera.',
      tokens: [],
    });
  });

  it('is answered with nothing at all where there is nothing to say', async () => {
    const since = slack.calls.length;
    await asked(() => ada.mention('nothing to say'));
    await asked(() => ada.mention('slow nothing to say'));
    const looking = await slack.waitForCall(isLooking, since);
    const removed = await slack.waitForCall(({ method }) => method === 'chat.delete', since);
    expect(removed.body).toMatchObject({ ts: looking.answer['ts'] });
    await next(() => ada.mention('something'), posted('asked: something'));
    const posts = slack.calls.slice(since).filter(({ method }) => method.startsWith('chat.'));
    expect(posts.filter(({ body }) => JSON.stringify(body).includes('nothing to say'))).toEqual([]);
  });

  it('is answered aside where the answer is for the asker alone: in the channel, or in a thread that there is', async () => {
    const isAside = ({ method }: Call) => method === 'chat.postEphemeral';
    const inChannel = await next(() => ada.mention('aside'), isAside);
    expect(inChannel.body).toMatchObject({ channel: slack.channel, user: slack.ada, text: 'asked: aside' });
    expect(inChannel.body['thread_ts']).toBeUndefined();
    const inThread = await next(() => ada.mention('aside', { thread_ts: THREAD }), isAside);
    expect(inThread.body).toMatchObject({ thread_ts: THREAD });
  });
});

describe('a direct message', () => {
  it('asks the bot without a mention, and is answered where it was written', async () => {
    const answer = await next(async () => {
      const { address, input } = await asked(() => ada.directMessage('direct'));
      expect(address).toBe(`slack:${TEAM}:${slack.adaDirect}`);
      expect(input).toEqual({ kind: 'text', text: 'direct' });
    }, posted('asked: direct'));
    expect(answer.body).toMatchObject({ channel: slack.adaDirect });
    expect(answer.body['thread_ts']).toBeUndefined();
  });

  it('in a thread is answered in it', async () => {
    const answer = await next(
      () => ada.directMessage('in it', { thread_ts: THREAD }),
      posted('asked: in it'),
    );
    expect(answer.body).toMatchObject({ channel: slack.adaDirect, thread_ts: THREAD });
  });
});

describe('a direct message about what was said before', () => {
  it('comes with that', async () => {
    const messages = [
      { user: slack.ada, text: 'The lidar never agrees with the camera.', ts: '1700000000.000100' },
    ];
    slack.inject({ method: 'conversations.history', times: 1, answer: { messages } });
    expect((await asked(() => ada.directMessage(''))).context).toEqual({
      text: 'The lidar never agrees with the camera.',
      tokens: [],
      isDirect: true,
    });
    const since = slack.calls.length;
    expect((await asked(() => ada.directMessage('bandits'))).context).toBeUndefined();
    expect(slack.calls.slice(since).some(({ method }) => method.startsWith('conversations.'))).toBe(false);
  });

  it('is answered without where it may not be read', async () => {
    slack.inject({ method: 'conversations.history', times: 1, error: 'missing_scope' });
    expect((await asked(() => ada.directMessage(''))).context).toBeUndefined();
  });
});

// Of one person few questions are at work at once, and an answer waits for its turn.
const CHANGED = { user: 'U1', ts: '1700000900.000000' };
const mentioned = (text: string) => ({ user: slack.ada, text: `<@${slack.botUserId}> ${text}` });

describe('a message that is changed', () => {
  it('into one that mentions the bot is answered, once, however often it is changed after that', async () => {
    const before = events.length;
    const ts = '1700000800.000100';
    await asked(() => ada.mention('added later: nothing to say', { ts, edited: CHANGED }));
    await ada.mention('added later, again: nothing to say', {
      ts,
      edited: { ...CHANGED, ts: '1700000950.000000' },
    });
    await asked(() => ada.mention('said at once: nothing to say', { ts: '1700000801.000100' }));
    await ada.mention('said at once, changed: nothing to say', { ts: '1700000801.000100', edited: CHANGED });
    await ada.mention('of long ago: nothing to say', { ts: '1690000000.000100', edited: CHANGED });
    await asked(() => ada.mention('last: nothing to say'));
    expect(events.slice(before).map(wordsOf)).toEqual([
      'added later: nothing to say',
      'said at once: nothing to say',
      'last: nothing to say',
    ]);
  });

  it('is answered as well where Slack tells of all changes in a channel', async () => {
    const before = events.length;
    const change = (ts: string, old: object) =>
      ada.event({
        type: 'message',
        subtype: 'message_changed',
        channel_type: 'channel',
        channel: slack.channel,
        message: { ...mentioned('bandits: nothing to say'), ts, edited: CHANGED },
        previous_message: { user: slack.ada, ts, ...old },
      });
    const ts = '1700000802.000100';
    const event = await asked(() => change(ts, { text: 'bandits' }));
    expect(event.address).toBe(`slack:${TEAM}:${slack.channel}:${ts}`);
    await ada.mention('bandits: nothing to say', { ts, edited: CHANGED });
    await change('1700000803.000100', mentioned('bandit'));
    await asked(() => ada.mention('last: nothing to say'));
    expect(events.slice(before).map(wordsOf)).toEqual(['bandits: nothing to say', 'last: nothing to say']);
  });
});

describe('a message that passes others on', () => {
  const forwarded = {
    is_share: true,
    author_id: 'U9',
    text: 'The lidar never agrees with the camera.',
    message_blocks: [],
  };
  const preview = { title: 'A page', text: 'about something else' };

  it('alone asks about them, in the open and directly, and is answered once', async () => {
    const before = events.length;
    const about = { text: forwarded.text, tokens: [] };
    const more = { ts: '1700000804.000100', text: '', attachments: [forwarded] };
    expect((await asked(() => ada.directMessage('', more))).context).toEqual(about);
    await ada.directMessage('', more);
    const attachments = [preview, { ...forwarded, is_share: undefined, is_msg_unfurl: true }];
    expect((await asked(() => ada.mention('', { attachments }))).context).toEqual(about);
    await asked(() => ada.mention('last: nothing to say'));
    expect(events.length - before).toBe(3);
  });

  it('with a question of its own asks that', async () => {
    const event = await asked(() => ada.mention('bandits: nothing to say', { attachments: [forwarded] }));
    expect(event.input).toEqual({ kind: 'text', text: 'bandits: nothing to say' });
    expect(event.context).toBeUndefined();
    const related = await asked(() => ada.mention('any related papers?', { attachments: [forwarded] }));
    expect(related.context?.text).toBe(forwarded.text);
  });

  it('counts with the mention of the bot in them alone', async () => {
    const text = `<@${slack.botUserId}> papers on sensor fusion?`;
    const { context } = await asked(() => ada.directMessage('', { attachments: [{ ...forwarded, text }] }));
    expect(context?.text).toBe('papers on sensor fusion?');
  });
});

describe('what is not said to the bot by a person', () => {
  it('is left alone: its own words, other bots, edits, other channels, and what comes again', async () => {
    const before = events.length;
    const once = { event_id: 'EvOnce' };
    await ada.mention('a bot', { bot_id: 'B1' });
    await ada.mention('a bot of old', { subtype: 'bot_message' });
    await ada.mention('own words', { user: slack.botUserId });
    await ada.directMessage('edited', { subtype: 'message_changed' });
    await ada.directMessage('by nobody', { user: undefined });
    await ada.directMessage('elsewhere', { channel_type: 'channel', channel: slack.channel });
    await ada.directMessage('shared', { subtype: 'file_share' }, once);
    await ada.directMessage('shared', { subtype: 'file_share' }, once);
    // Whatever was to be asked before this has been asked by then.
    await ada.directMessage('last');
    const heard = () => events.slice(before).map(wordsOf).sort();
    await expect.poll(heard).toContain('last');
    expect(heard()).toEqual(['last', 'shared']);
  });
});
