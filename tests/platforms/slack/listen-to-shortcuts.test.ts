import { describe, expect, it } from 'vitest';
import { wordsAs } from '../../helpers/scripted-bot.ts';
import { answered, called, openSlack, shown } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const { slack, ada, asked, next } = await openSlack({
  answer: ({ context }) => wordsAs(`about: ${context?.text}`, 'sender'),
});

describe('the menu of a message', () => {
  it('asks the bot about the words of the message, for whoever chose it', async () => {
    const event = await asked(() => ada.shortcut({ text: 'Unlearning: a &lt;model&gt; <@U2>', user: 'U2' }));
    expect(event).toMatchObject({
      address: `slack:${TEAM}:${slack.channel}`,
      sender: { id: slack.ada, name: 'ada' },
      input: { kind: 'command', text: 'related' },
      context: { text: 'Unlearning: a <model>', tokens: [] },
      canShare: true,
    });
  });

  it('finds the words of apps in their blocks, and none where there are none', async () => {
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text: 'offline learning' }] };
    const blocks = [{ type: 'rich_text', elements: [section] }];
    expect((await asked(() => ada.shortcut({ text: '', blocks, bot_id: 'B2' }))).context?.text).toBe(
      'offline learning',
    );
    expect((await asked(() => ada.shortcut({ text: '' }))).context).toEqual({ text: '', tokens: [] });
  });

  it('of a post of the bot’s own is about the paper in it, and of what was said to the bot about that', async () => {
    const elements = [{ type: 'button', action_id: 'paperboy:0', value: 'p:1' }];
    const own = { user: slack.botUserId, text: 'A paper', blocks: [{ type: 'actions', elements }] };
    expect((await asked(() => ada.shortcut(own))).context).toEqual({ text: '', tokens: ['p:1'] });
    const request = await asked(() => ada.shortcut({ text: `<@${slack.botUserId}> bandits`, user: 'U2' }));
    expect(request.context).toEqual({ text: 'bandits', tokens: [] });
  });

  it('is answered to the asker alone, in the thread of the message', async () => {
    const inThread = await next(async () => {
      const { address } = await asked(() => ada.shortcut({ text: 'within', thread_ts: '1.2' }));
      expect(address).toBe(`slack:${TEAM}:${slack.channel}:1.2`);
    }, answered('within'));
    expect(inThread.body).toMatchObject({ response_type: 'ephemeral', thread_ts: '1.2' });
    const outside = await next(() => ada.shortcut({ text: 'outside' }), answered('outside'));
    expect(outside.body['thread_ts']).toBeUndefined();
  });

  it('in direct messages has nobody to share with', async () => {
    expect((await asked(() => ada.shortcut({ text: 'bandits' }, slack.adaDirect))).canShare).toBe(false);
  });
});

describe('the shortcut that is there everywhere', () => {
  it('opens the dialog of a search, whose answer comes directly', async () => {
    const dialog = await next(() => ada.searchShortcut(), called('views.open'));
    expect(shown(dialog)).toContain('What are you looking for?');
    const words = { type: 'plain_text_input', value: 'bandits' };
    const answer = await next(
      async () => {
        const event = await asked(() => ada.submit(dialog, {}, { 'paperboy-words': words }));
        expect(event).toMatchObject({ input: { kind: 'command', text: 'bandits' }, canShare: false });
        // The same conversation as what is typed there next.
        const said = await asked(() => ada.directMessage('next'));
        expect(said.address).toBe(event.address);
      },
      called('chat.update', 'about: '),
    );
    expect(answer.body).toMatchObject({ channel: slack.adaDirect });
  });
});
