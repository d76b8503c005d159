import { describe, expect, it } from 'vitest';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { openSlack, posted } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const { slack, ada, events, asked, next } = await openSlack({
  answer: (event) => wordsAs(`asked: ${wordsOf(event)}`, 'everyone'),
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
    expect(context).toBe('How is Q-learning made conservative?\nAnd offline?');
    const since = slack.calls.length;
    expect((await asked(() => ada.mention('bandits', { thread_ts }))).context).toBeUndefined();
    expect((await asked(() => ada.mention(''))).context).toBeUndefined();
    expect(slack.calls.slice(since).some(({ method }) => method.startsWith('conversations.'))).toBe(false);
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

describe('what is not said to the bot by a person', () => {
  it('is left alone: its own words, other bots, edits, other channels, and what comes again', async () => {
    const before = events.length;
    const once = { event_id: 'EvOnce' };
    await ada.mention('a bot', { bot_id: 'B1' });
    await ada.mention('a bot of old', { subtype: 'bot_message' });
    await ada.mention('own words', { user: slack.botUserId });
    await ada.mention('edited', { edited: { user: 'U1', ts: '1.0' } });
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
