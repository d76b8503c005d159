import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../../src/chat/event.ts';
import type { Action, PaperBlock, Reply } from '../../../src/chat/reply.ts';
import { wordsOf } from '../../helpers/scripted-bot.ts';
import { answered, openSlack, posted } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const button = (label: string, token: string): Action => ({
  kind: 'paper',
  label,
  description: label,
  token,
});

const PAPER: PaperBlock = {
  kind: 'paper',
  id: 'p1',
  title: 'A title',
  link: { kind: 'paper', label: 'example.org', href: 'https://example.org/' },
  moreLinks: [],
  authors: 'Ada',
  venue: '',
  sentences: [],
  abstract: [],
  actions: [button('Abstract', 'p:1'), button('Cite', 'c:a<b%'), button('Save', 'a:1')],
};

/** Says what was wanted, with a paper and three buttons below; a next page takes the place of the one before. */
function answer(event: ChatEvent): Reply {
  const wanted = wordsOf(event);
  return {
    tone: 'answer',
    audience: event.input.kind === 'text' ? 'everyone' : 'sender',
    blocks: [
      { kind: 'text', role: 'body', spans: [{ text: `wanted: ${wanted}` }] },
      PAPER,
      { kind: 'actions', actions: [button('Odd', 'q:a<b%'), button('Next', 'next'), button('More', 'more')] },
    ],
    ...(wanted === 'next' ? { inPlace: true } : {}),
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

describe('a menu beside a paper', () => {
  it('asks the bot what was picked, as a button does', async () => {
    const list = await next(() => ada.slash('bandits'), answered('wanted: bandits'));
    expect(JSON.stringify(list.body)).toContain('"type":"overflow"');
    const event = await asked(() => ada.press(list, 'Cite'));
    expect(event.input).toEqual({ kind: 'action', token: 'c:a<b%' });
    expect(event.address).toBe(`slack:${TEAM}:${slack.channel}`);
  });

  it('below a list of an earlier day still opens papers', async () => {
    const list = await next(() => ada.slash('bandits'), answered('wanted: bandits'));
    const option = { text: { type: 'plain_text', text: '1. A title' }, value: 'p:1' };
    const menu = { type: 'static_select', action_id: 'paperboy:25', options: [option] };
    const before = { ...list, body: { ...list.body, blocks: [{ type: 'actions', elements: [menu] }] } };
    expect((await asked(() => ada.press(before, '1. '))).input).toEqual({ kind: 'action', token: 'p:1' });
  });
});
