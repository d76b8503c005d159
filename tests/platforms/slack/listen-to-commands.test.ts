import { describe, expect, it } from 'vitest';
import { answered, called, openSlack, shown } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const FORM = {
  isOn: true,
  time: '07:45',
  timezone: 'Asia/Tokyo',
  days: [1],
  topic: 'bandits',
  thread: false,
};
const { slack, ada, events, asked, next } = await openSlack({ bot: { digestForm: async () => FORM } });
const withoutDigests = await openSlack();

describe('a slash command', () => {
  it('asks the bot what was typed after it, in the channel, by whom', async () => {
    const event = await asked(() => ada.slash('  graph <networks> '));
    expect(event).toMatchObject({
      address: `slack:${TEAM}:${slack.channel}`,
      sender: { id: slack.ada, name: 'ada', isManager: false },
      input: { kind: 'command', text: 'graph <networks>' },
      canShare: true,
    });
  });

  it('stands for its words, which go before what was typed', async () => {
    const { input } = await asked(() => ada.slash('', { command: '/saved' }));
    expect(input).toEqual({ kind: 'command', text: 'saved' });
    const digest = await asked(() => ada.slash('on 9:00', { command: '/digest' }));
    expect(digest.input).toEqual({ kind: 'command', text: 'digest on 9:00' });
  });

  it('in direct messages has nobody to share with', async () => {
    const { canShare } = await asked(() => ada.slash('bandits', { channel: slack.adaDirect }));
    expect(canShare).toBe(false);
  });

  it('is acknowledged with nothing, and answered to the asker alone', async () => {
    let acknowledged: unknown;
    const answer = await next(async () => {
      acknowledged = await ada.slash('unlearning');
    }, answered('asked: unlearning'));
    expect(acknowledged).toMatchObject({ status: 200 });
    expect((acknowledged as { readonly body?: unknown }).body ?? {}).toEqual({});
    expect(answer.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });
});

describe('a slash command with nothing behind it', () => {
  it('opens the dialog of a search, and asks the bot nothing', async () => {
    const before = events.length;
    const dialog = await next(() => ada.slash(' '), called('views.open'));
    expect(shown(dialog)).toContain('What are you looking for?');
    expect(events.length).toBe(before);
  });

  it('opens the form of the channel’s digest, filled with what holds', async () => {
    for (const act of [() => ada.slash('', { command: '/digest' }), () => ada.slash('Digest')]) {
      const dialog = await next(act, called('views.open'));
      for (const part of ['07:45', 'Asia/Tokyo', 'bandits']) expect(shown(dialog)).toContain(part);
    }
  });

  it('asks the bot where there are no digests', async () => {
    const { input } = await withoutDigests.asked(() => withoutDigests.ada.slash('', { command: '/digest' }));
    expect(input).toEqual({ kind: 'command', text: 'digest' });
  });
});
