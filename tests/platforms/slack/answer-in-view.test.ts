import { describe, expect, it } from 'vitest';
import type { ChatEvent, Input } from '../../../src/chat/event.ts';
import type { Action, Reply } from '../../../src/chat/reply.ts';
import { wordsOf } from '../../helpers/scripted-bot.ts';
import { answered, called, openSlack, posted, shown } from '../../helpers/slack/open-slack.ts';
import type { Call } from '../../helpers/slack/slack-server.ts';

const LATE_MS = 1_200;

const button = (label: string, token: string, kind: Action['kind'] = 'paper'): Action => ({
  kind,
  label,
  description: label,
  token,
});

/** Says what was wanted, with buttons below: what leads further, what turns the page, and what changes the list. */
async function answer(event: ChatEvent): Promise<Reply> {
  const wanted = wordsOf(event);
  if (wanted === 'late') await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  return {
    tone: 'answer',
    audience: 'sender',
    blocks: [
      { kind: 'text', role: 'body', spans: [{ text: `wanted: ${wanted}` }] },
      {
        kind: 'actions',
        actions: [
          button('More', 'more'),
          button('Next', 'page:2', 'home'),
          button('Remove', 'remove'),
          button('Keep', 'keep'),
          button('Late', 'late'),
          button('Quiet', 'quiet'),
        ],
      },
    ],
    ...(wanted === 'remove' || wanted === 'more' ? { inPlace: true } : {}),
    ...(wanted === 'quiet' ? { blocks: [] } : {}),
  };
}

const needs = (input: Input) => ({
  context: false,
  manager: false,
  changes: input.kind === 'action' && ['remove', 'keep'].includes(input.token),
});

const { slack, ada, next } = await openSlack({ answer, bot: { needs } });
const openHome = () => next(() => ada.openHome(), called('views.publish', 'wanted: home'));
const methodsSince = (since: number) => slack.calls.slice(since).map(({ method }) => method);
/** What was asked for by then was answered. */
const settled = () => next(() => ada.slash('afterwards'), answered('wanted: afterwards'));
const pageOf = ({ body }: Call) => (body['view'] as Readonly<Record<string, unknown>>)['private_metadata'];

describe('a button in App Home', () => {
  it('is answered in a dialog, and the home stays as it is where nothing changed', async () => {
    const home = await openHome();
    const since = slack.calls.length;
    await next(() => ada.press(home, 'More'), called('views.open', 'wanted: more'));
    await settled();
    expect(methodsSince(since)).toEqual(['views.open', 'response_url']);
  });

  it('turns the page of the home in its place, without a dialog', async () => {
    const home = await openHome();
    const since = slack.calls.length;
    const page = await next(() => ada.press(home, 'Next'), called('views.publish', 'wanted: page:2'));
    expect(page.body['user_id']).toBe(slack.ada);
    expect(methodsSince(since)).toEqual(['views.publish']);
  });

  it('that changes the list shows it on the page where it was, without a dialog', async () => {
    const home = await openHome();
    const page = await next(() => ada.press(home, 'Next'), called('views.publish', 'wanted: page:2'));
    const since = slack.calls.length;
    await next(() => ada.press(page, 'Remove'), called('views.publish', 'wanted: page:2'));
    expect(methodsSince(since)).toEqual(['views.publish']);
  });

  it('that changes something and has more to say about it shows both', async () => {
    const home = await openHome();
    const since = slack.calls.length;
    await next(() => ada.press(home, 'Keep'), called('views.open', 'wanted: keep'));
    await slack.waitForCall(called('views.publish', 'wanted: home'), since);
  });

  it('opens no dialog where there is nothing to say', async () => {
    const home = await openHome();
    const since = slack.calls.length;
    await ada.press(home, 'Quiet');
    await next(() => ada.press(home, 'More'), called('views.open', 'wanted: more'));
    expect(methodsSince(since)).toEqual(['views.open']);
  });

  it('says that it looks while a dialog can be opened, and then shows the answer there', async () => {
    const home = await openHome();
    const since = slack.calls.length;
    const late = await next(() => ada.press(home, 'Late'), called('views.update', 'wanted: late'));
    expect(methodsSince(since)).toEqual(['views.open', 'views.update']);
    expect(shown(slack.calls.slice(since)[0] ?? late)).toContain('Looking…');
    expect(shown(late)).not.toContain('Looking…');
  });

  it('is answered directly when no dialog opens, and says nothing of a home that cannot be renewed', async () => {
    const home = await openHome();
    for (const fault of [{ error: 'expired_trigger_id' }, { error: 'view_too_large' }, { status: 403 }]) {
      slack.inject({ method: 'views.open', times: 1, ...fault });
      slack.inject({ method: 'views.publish', times: 1, error: 'not_enabled' });
      const since = slack.calls.length;
      const told = await next(() => ada.press(home, 'Keep'), posted('wanted: keep'));
      expect(told.body).toMatchObject({ channel: slack.ada });
      await slack.waitForCall(({ method }) => method === 'views.publish', since);
    }
    const since = slack.calls.length;
    await settled();
    expect(slack.calls.slice(since)).toHaveLength(1);
  });

  it('that could not turn the page says so', async () => {
    const home = await openHome();
    slack.inject({ method: 'views.publish', times: 1, error: 'not_enabled' });
    const told = await next(() => ada.press(home, 'Next'), posted());
    expect(told.body).toMatchObject({ channel: slack.ada });
    expect(shown(told)).not.toContain('wanted:');
  });
});

describe('a button in a dialog', () => {
  const openDialog = async () => {
    const home = await openHome();
    return next(() => ada.press(home, 'More'), called('views.open', 'wanted: more'));
  };

  it('is answered in its place, whatever the answer is: dialogs are never stacked', async () => {
    let dialog = await openDialog();
    const since = slack.calls.length;
    for (const label of ['More', 'Next', 'Late']) {
      const token = label === 'Next' ? 'page:2' : label.toLowerCase();
      dialog = await next(() => ada.press(dialog, label), called('views.update', `wanted: ${token}`));
    }
    expect(new Set(methodsSince(since))).toEqual(new Set(['views.update']));
  });

  it('leaves the dialog where there is nothing to say', async () => {
    const dialog = await openDialog();
    const since = slack.calls.length;
    await ada.press(dialog, 'Quiet');
    await next(() => ada.press(dialog, 'More'), called('views.update', 'wanted: more'));
    expect(methodsSince(since)).toEqual(['views.update']);
  });

  it('that changes the list shows that in the home below, on the page where it was', async () => {
    const home = await openHome();
    const page = await next(() => ada.press(home, 'Next'), called('views.publish', 'wanted: page:2'));
    const first = await next(() => ada.press(page, 'More'), called('views.open', 'wanted: more'));
    const dialog = await next(() => ada.press(first, 'More'), called('views.update', 'wanted: more'));
    expect(pageOf(dialog)).toBe('page:2');
    const since = slack.calls.length;
    await next(() => ada.press(dialog, 'Remove'), called('views.update', 'wanted: remove'));
    await slack.waitForCall(called('views.publish', 'wanted: page:2'), since);
  });

  it('that was closed meanwhile is answered directly', async () => {
    const dialog = await openDialog();
    slack.inject({ method: 'views.update', times: 1, error: 'not_found' });
    const told = await next(() => ada.press(dialog, 'More'), posted('wanted: more'));
    expect(told.body).toMatchObject({ channel: slack.ada });
  });
});
