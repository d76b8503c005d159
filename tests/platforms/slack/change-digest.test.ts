import { describe, expect, it } from 'vitest';
import { type Address, toAddress } from '../../../src/chat/address.ts';
import type { ChatEvent } from '../../../src/chat/event.ts';
import type { Action, Reply } from '../../../src/chat/reply.ts';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { called, openSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const FORM = {
  isOn: true,
  time: '09:00',
  timezone: 'Europe/Berlin',
  days: [1, 2],
  topic: '',
  thread: false,
};
const here = toAddress('slack', TEAM, 'C0456EFGH');
const elsewhere = toAddress('slack', 'TOTHER', 'C0456EFGH');

function answer(event: ChatEvent): Reply {
  const change = (label: string, digestOf: Address): Action => ({
    kind: 'digest',
    label,
    description: label,
    token: 'g:status:',
    digestOf,
  });
  const words = `asked: ${wordsOf(event)} in ${event.address}`;
  const { blocks, ...reply } = wordsAs(words, 'sender');
  const actions = [change('Change', here), change('Other', elsewhere)];
  return { ...reply, blocks: [...blocks, { kind: 'actions', actions }] };
}

const forms: Address[] = [];
const { slack, ada, events, next } = await openSlack({
  answer,
  bot: {
    needs: (input) => ({ context: false, manager: input.kind === 'command', changes: false }),
    digestForm: async (address) => {
      forms.push(address);
      return FORM;
    },
  },
});
const openHome = () => next(() => ada.openHome(), called('views.publish'));
const isMember = (user: object) => slack.inject({ method: 'users.info', times: 1, answer: { user } });

describe('Change beside a digest in App Home', () => {
  it('opens the form of that channel’s digest for who may change it', async () => {
    const home = await openHome();
    isMember({ team_id: TEAM });
    const dialog = await next(() => ada.press(home, 'Change'), called('views.open'));
    expect(forms).toEqual([here]);
    expect(dialog.body['view']).toMatchObject({
      callback_id: 'paperboy-digest',
      private_metadata: JSON.stringify({ channel: 'C0456EFGH' }),
    });
  });

  it('says to others why it does not', async () => {
    const home = await openHome();
    isMember({ team_id: TEAM, is_restricted: true });
    await next(() => ada.press(home, 'Change'), called('views.open', `asked: digest on in ${here}`));
    expect(events.at(-1)?.sender.isManager).toBe(false);
    slack.inject({ method: 'users.info', times: 1, error: 'missing_scope' });
    await next(() => ada.press(home, 'Change'), called('views.open', 'users:read'));
    expect(forms).toHaveLength(1);
  });

  it('opens none of another workspace', async () => {
    const home = await openHome();
    const since = slack.calls.length;
    await ada.press(home, 'Other');
    isMember({ team_id: TEAM });
    await next(() => ada.press(home, 'Change'), called('views.open'));
    expect(slack.calls.slice(since).filter(({ method }) => method === 'views.open')).toHaveLength(1);
    expect(new Set(forms)).toEqual(new Set([here]));
  });
});
