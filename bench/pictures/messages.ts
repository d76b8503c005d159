import { partsOf, toAddress } from '../../src/chat/address.ts';
import type { Locale } from '../../src/chat/locale.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { renderMessage as renderForDiscord } from '../../src/platforms/discord/render-message.ts';
import { renderAnswerDialog } from '../../src/platforms/slack/answer-dialog.ts';
import { renderDigestDialog } from '../../src/platforms/slack/digest-dialog.ts';
import { renderHome } from '../../src/platforms/slack/home-view.ts';
import { renderBlocks, renderMessage as renderForSlack } from '../../src/platforms/slack/render-blocks.ts';
import { renderOptions, renderSearchDialog } from '../../src/platforms/slack/views.ts';
import type { Library } from '../../src/search/library.ts';
import { converse } from './conversation.ts';
import { converseOnHostile } from './hostile.ts';
import { type Lab, openLab } from './lab.ts';
import { asSent, type Fields } from './payload.ts';

/** What is sent to a platform, to be drawn. */
export interface Message {
  /** Of its picture's file, after the platform: `search`. */
  readonly name: string;
  readonly platform: 'slack' | 'discord';
  readonly payload: Fields;
  /** Only the person who asked sees it. */
  readonly isPrivate: boolean;
}

/** What is asked about, and in which language it is answered. */
interface From {
  readonly library: Library;
  readonly locale: Locale;
}

/** One message of each kind of both platforms. What src calls its drawing functions by is known here and nowhere else. */
export async function collectMessages(from: From): Promise<readonly Message[]> {
  return [...(await slackMessages(from)), ...(await discordMessages(from))];
}

async function slackMessages(from: From): Promise<readonly Message[]> {
  const channel = toAddress('slack', 'T0LAB', 'C0PAPERS');
  const options = { ...from, channel, person: 'U0ADA' };
  const lab = await openLab(options);
  const replies = [...(await converse(lab, from.library)), ...(await converseOnHostile(options))];
  const messages = replies.map(({ name, reply }) => drawn('slack', name, renderForSlack(reply), reply));
  const opened = replies.find(({ name }) => name === 'paper')?.reply;
  const views = await slackViews(lab, await messagesFor(from.locale), opened);
  const cards = await slackCards(lab, from.library);
  await lab.close();
  return [...messages, ...views, ...cards];
}

/** What stands below a message with the link of a paper. */
async function slackCards({ bot }: Lab, library: Library): Promise<readonly Message[]> {
  for (const id of await library.ids()) {
    const address = (await library.find(id))?.url;
    const card = address === undefined ? undefined : await bot.card(address);
    if (address === undefined || card === undefined) continue;
    return [drawn('slack', 'link', { unfurls: { [address]: { blocks: renderBlocks(card.blocks) } } })];
  }
  return [];
}

async function slackViews(lab: Lab, say: Messages, opened: Reply | undefined): Promise<readonly Message[]> {
  const { bot, channel } = lab;
  const typed = 'conserv';
  const options = renderOptions(typed, await bot.complete(typed, 8), say);
  const form = await bot.digestForm?.(channel);
  const home = await lab.hear({ kind: 'home' });
  const views = {
    home: renderHome(home, say),
    'dialog-search': renderSearchDialog({}, say),
    'dialog-options': { options },
    ...(form === undefined
      ? {}
      : { 'dialog-digest': renderDigestDialog(form, { channel: partsOf(channel).channel }, { say }) }),
    ...(opened === undefined ? {} : { 'dialog-paper': renderAnswerDialog(opened, say) }),
  };
  return Object.entries(views).map(([name, view]) => drawn('slack', name, view));
}

/** As Discord gives them when commands are registered. */
const COMMANDS = [
  'paper',
  'saved',
  ...['on', 'off', 'status', 'preview', 'now'].map((verb) => `digest ${verb}`),
];
const commandIds = new Map(COMMANDS.map((name) => [name, '400000000000000001']));

async function discordMessages(from: From): Promise<readonly Message[]> {
  const channel = toAddress('discord', '100000000000000001', '300000000000000001');
  const options = { ...from, channel, person: '200000000000000001' };
  const lab = await openLab(options);
  const replies = [...(await converse(lab, from.library)), ...(await converseOnHostile(options))];
  const completions = await lab.bot.complete('conserv', 8);
  await lab.close();
  return [
    ...replies.map(({ name, reply }) =>
      drawn('discord', name, renderForDiscord(reply, { commandIds }), reply),
    ),
    drawn('discord', 'choices', { choices: completions.map(({ label, value }) => ({ name: label, value })) }),
  ];
}

function drawn(platform: Message['platform'], name: string, sent: unknown, reply?: Reply): Message {
  return { platform, name, payload: asSent(sent), isPrivate: reply?.audience !== 'everyone' };
}
