import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../../src/chat/event.ts';
import type { Action, Reply } from '../../../src/chat/reply.ts';
import { wordsOf } from '../../helpers/scripted-bot.ts';
import { answered, called, openSlack, posted } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const button = (label: string, token: string): Action => ({
  kind: 'paper',
  label,
  description: label,
  token,
});

/** Is there nothing to say to “more”? */
let isQuiet = false;

/** Says what was wanted, with three buttons below; a next page takes the place of the one before. */
function answer(event: ChatEvent): Reply {
  const wanted = wordsOf(event);
  return {
    tone: 'answer',
    audience: event.input.kind === 'text' ? 'everyone' : 'sender',
    blocks: [
      { kind: 'text', role: 'body', spans: [{ text: `wanted: ${wanted}` }] },
      { kind: 'actions', actions: [button('Odd', 'q:a<b%'), button('Next', 'next'), button('More', 'more')] },
    ],
    ...(wanted === 'next' ? { inPlace: true } : {}),
    ...(wanted === 'more' && isQuiet ? { blocks: [] } : {}),
  };
}

const { slack, ada, asked, next } = await openSlack({ answer });

describe('a button below a message', () => {
  it('asks the bot its token as it was, in the conversation of the message', async () => {
    const list = await next(() => ada.slash('bandits'), answered('wanted: bandits'));
    const event = await asked(() => ada.press(list, 'Odd'));
    expect(event).toMatchObject({
      address: `slack:${TEAM}:${slack.channel}`,
      sender: { id: slack.ada, name: 'ada', isManager: false },
      input: { kind: 'action', token: 'q:a<b%' },
      canShare: true,
    });
  });

  it('that only the asker sees is replaced by its next page', async () => {
    const list = await next(() => ada.slash('bandits'), answered('wanted: bandits'));
    const page = await next(() => ada.press(list, 'Next'), answered('wanted: next'));
    expect(page.body).toMatchObject({ replace_original: true });
    const other = await next(() => ada.press(list, 'More'), answered('wanted: more'));
    expect(other.body).toMatchObject({ replace_original: false });
  });

  it('in a thread of a channel is answered to the presser alone, there', async () => {
    const open = await next(() => ada.mention('open', { ts: '1700000000.000100' }), posted('wanted: open'));
    const page = await next(async () => {
      const { address } = await asked(() => ada.press(open, 'Next'));
      // The same conversation as what is said there.
      expect(address).toBe(`slack:${TEAM}:${slack.channel}:1700000000.000100`);
    }, answered('wanted: next'));
    expect(page.body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: '1700000000.000100',
    });
  });

  it('in direct messages has nobody to share with, and nobody to hide a page from', async () => {
    const direct = await next(() => ada.directMessage('direct'), posted('wanted: direct'));
    const page = await next(async () => {
      expect((await asked(() => ada.press(direct, 'Next'))).canShare).toBe(false);
    }, answered('wanted: next'));
    expect(page.body).toMatchObject({ replace_original: true });
  });
});

describe('a button in App Home', () => {
  const openHome = () => next(() => ada.openHome(), called('views.publish'));

  it('is answered in a dialog, and the home shows what changed', async () => {
    const home = await openHome();
    const since = slack.calls.length;
    await next(() => ada.press(home, 'More'), called('views.open', 'wanted: more'));
    const after = await slack.waitForCall(called('views.publish', 'wanted: home'), since);
    expect(after.body['user_id']).toBe(slack.ada);
  });

  it('opens further dialogs above the first; a next page takes its place', async () => {
    const home = await openHome();
    const dialog = await next(() => ada.press(home, 'More'), called('views.open', 'wanted: more'));
    const above = await next(() => ada.press(dialog, 'More'), called('views.push', 'wanted: more'));
    await next(() => ada.press(above, 'Next'), called('views.update', 'wanted: next'));
  });

  it('changes the dialog where Slack stacks no more of them', async () => {
    const home = await openHome();
    const dialog = await next(() => ada.press(home, 'More'), called('views.open', 'wanted: more'));
    slack.inject({ method: 'views.push', times: 1, error: 'push_limit_reached' });
    await next(() => ada.press(dialog, 'More'), called('views.update', 'wanted: more'));
  });

  it('opens none where there is nothing to say', async () => {
    const home = await next(() => ada.openHome(), called('views.publish'));
    const since = slack.calls.length;
    isQuiet = true;
    await ada.press(home, 'More');
    await next(() => ada.press(home, 'Odd'), called('views.open', 'wanted: q:a<b%'));
    isQuiet = false;
    expect(slack.calls.slice(since).filter(({ method }) => method === 'views.open')).toHaveLength(1);
  });

  it('is answered directly when no dialog opens, and says nothing of a home that cannot be renewed', async () => {
    const home = await openHome();
    for (const fault of [{ error: 'expired_trigger_id' }, { error: 'view_too_large' }, { status: 403 }]) {
      slack.inject({ method: 'views.open', times: 1, ...fault });
      slack.inject({ method: 'views.publish', times: 1, error: 'not_enabled' });
      const since = slack.calls.length;
      const told = await next(() => ada.press(home, 'More'), posted('wanted: more'));
      expect(told.body).toMatchObject({ channel: slack.ada });
      await slack.waitForCall(({ method }) => method === 'views.publish', since);
    }
    const since = slack.calls.length;
    await next(() => ada.slash('afterwards'), answered('wanted: afterwards'));
    expect(slack.calls.slice(since)).toHaveLength(1);
  });
});
