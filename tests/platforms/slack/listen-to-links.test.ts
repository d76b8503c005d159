import { describe, expect, it } from 'vitest';
import { answered, called, createSlackOn, openSlack } from '../../helpers/slack/open-slack.ts';
import type { Call } from '../../helpers/slack/slack-server.ts';

const { slack, ada, log, asked, next } = await openSlack();
const PAPER = 'https://arxiv.org/abs/paper';
const [INFO, WARN] = [30, 40];
const isCard = ({ method }: Call) => method === 'chat.unfurl';
const cardsIn = ({ body }: Call) =>
  body['unfurls'] as Readonly<Record<string, { readonly blocks: object[] }>>;
const cards = () => slack.calls.filter(isCard).length;

describe('a link of a paper that somebody posts', () => {
  it('gets a card with buttons, that of another page none', async () => {
    const card = await next(
      () => ada.shareLinks([PAPER, 'https://arxiv.org/help'], { message_ts: '1700000000.000100' }),
      isCard,
    );
    expect(card.body).toMatchObject({ channel: slack.channel, ts: '1700000000.000100' });
    expect(Object.keys(cardsIn(card))).toEqual([PAPER]);
    const shown = { ...card, body: { channel: slack.channel, blocks: cardsIn(card)[PAPER]?.blocks } };
    const container = {
      type: 'message_attachment',
      message_ts: '1700000000.000100',
      channel_id: slack.channel,
      is_ephemeral: false,
      is_app_unfurl: true,
      app_unfurl_url: PAPER,
    };
    const { input } = await asked(() => ada.press(shown, 'Abstract', { container }));
    expect(input).toEqual({ kind: 'action', token: 'p:1' });
  });

  it('gets one in direct messages between people, whose buttons answer the presser alone', async () => {
    const channel = 'D0BETWEEN2';
    const link = { channel, is_bot_user_member: false, message_ts: '1700000000.000300' };
    const card = await next(() => ada.shareLinks([PAPER], link), isCard);
    const shown = { ...card, body: { channel, blocks: cardsIn(card)[PAPER]?.blocks } };
    const container = { type: 'message_attachment', channel_id: channel, is_app_unfurl: true };
    const since = slack.calls.length;
    const answer = await next(() => ada.press(shown, 'Abstract', { container }), answered('p:1'));
    expect(answer.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(slack.calls.slice(since).map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('gets it in a message that is still being written', async () => {
    const composer = { source: 'composer', unfurl_id: 'U1-1', channel: 'COMPOSER', message_ts: 'U1-1' };
    const { body } = await next(() => ada.shareLinks([PAPER], composer), isCard);
    expect(body).toMatchObject({ source: 'composer', unfurl_id: 'U1-1' });
    expect(body['channel']).toBeUndefined();
  });

  it('gets it with a few others of the same message, each once', async () => {
    const links = [PAPER, PAPER, ...[1, 2, 3, 4].map((at) => `${PAPER}${at}`)];
    const card = await next(() => ada.shareLinks(links), isCard);
    expect(Object.keys(cardsIn(card))).toEqual([PAPER, `${PAPER}1`, `${PAPER}2`]);
  });

  it('gets it once an event, not below posts of the bot, and not where it is a question', async () => {
    const before = cards();
    const outer = { event_id: 'EvLink' };
    await next(() => ada.shareLinks([PAPER], {}, outer), isCard);
    await ada.shareLinks([PAPER], {}, outer);
    await ada.shareLinks([PAPER], { user: slack.botUserId });
    await ada.shareLinks([PAPER], { channel: slack.adaDirect });
    await ada.shareLinks(['https://arxiv.org/help']);
    await next(() => ada.shareLinks([PAPER]), isCard);
    expect(cards() - before).toBe(2);
  });

  it('is left without when Slack does not take it, and nobody is told', async () => {
    const before = slack.calls.length;
    slack.inject({ method: 'chat.unfurl', times: 1, error: 'cannot_unfurl_url' });
    await ada.shareLinks([PAPER]);
    await expect.poll(() => log.join()).toContain('a link got no card');
    expect(slack.calls.slice(before).filter(called('chat.postMessage'))).toEqual([]);
    slack.inject({ method: 'chat.unfurl', times: 1, error: 'cannot_unfurl_url' });
    await ada.shareLinks([PAPER]);
    const levels = () =>
      log.filter((line) => line.includes('a link got no card')).map((line) => JSON.parse(line).level);
    await expect.poll(levels).toEqual([WARN, INFO]);
  });

  it('is left alone where cards are switched off', async () => {
    const quiet = await createSlackOn(slack, { unfurl: 'off' });
    const { ada: other } = await quiet.start();
    const before = cards();
    await other.shareLinks([PAPER]);
    await quiet.asked(() => other.mention('last'));
    expect(cards()).toBe(before);
  });
});
