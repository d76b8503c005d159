import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../helpers/scripted-bot.ts';
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

  it('is read as its person meant it, however a phone or Slack wrote it', async () => {
    const said = async (text: string, command = '/paper') =>
      wordsOf(await asked(() => ada.slash(text, { command })));
    expect(await said('R&amp;D &lt;b&gt;')).toBe('R&D <b>');
    expect(await said('“exact phrase” –excluded year:2020–2023')).toBe(
      '"exact phrase" -excluded year:2020-2023',
    );
    expect(await said('ａｕｔｈｏｒ：levine　*bold* _italics_ `code`')).toBe(
      'author:levine bold italics code',
    );
    expect(await said('C*-algebras snake_case Q*')).toBe('C*-algebras snake_case Q*');
    const arxiv = 'https://arxiv.org/abs/2005.11401';
    expect(await said(`<${arxiv}|arxiv.org/abs/2005.11401>`)).toBe(arxiv);
    expect(await said('<#C1|general> <mailto:a@b.c|a@b.c> author:<@U1|ann>')).toBe(
      'general a@b.c author:ann',
    );
    expect(await said(`<@${slack.botUserId}|paperboy> <@U2> bandits`)).toBe('bandits');
    expect(await said('9:30', '/digest')).toBe('digest on 9:30');
    expect(await said('bandits', '/digest')).toBe('digest on topic: bandits');
    expect(await said('bandits', '/saved')).toBe('saved: bandits');
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
