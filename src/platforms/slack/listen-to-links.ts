import type { App, types } from '@slack/bolt';
import type { SlackContext } from './conversation.ts';
import { slackErrorCode } from './problems.ts';
import { renderCard } from './render-card.ts';
import { callAgain } from './web-call.ts';

/** Cards below one message: more would bury what it says. */
const MOST_CARDS = 3;
/** Links of one message that are looked up. */
const MOST_LINKS = 20;

type Shared = types.LinkSharedEvent;

/**
 * Links of papers that people post, or are about to: those of papers that are here get a small card. Whatever goes wrong is
 * logged alone, since nobody asked for anything; each refusal of Slack's once so that it is seen.
 */
export function listenToLinks(app: App, { bot, logger, isNew }: SlackContext): void {
  const told = new Set<string>();
  app.event('link_shared', async ({ event, body, client, context }) => {
    const isOwn = event.user === context.botUserId || event.user === context.botId;
    if (isOwn || isSaidToBot(event) || !(await isNew(body.event_id))) return;
    try {
      const unfurls = await cardsFor(event, bot);
      if (Object.keys(unfurls).length > 0)
        await callAgain(() => client.chat.unfurl({ ...targetOf(event), unfurls }));
    } catch (error) {
      const code = slackErrorCode(error);
      const isNews = code !== undefined && !told.has(code);
      if (isNews) told.add(code);
      logger[isNews ? 'warn' : 'info']({ err: error }, 'a link got no card');
    }
  });
}

/** In its own direct messages a link is a question, whose answer is the paper itself. */
function isSaidToBot({ channel, is_bot_user_member: isThere }: Shared): boolean {
  return channel.startsWith('D') && isThere;
}

async function cardsFor(
  { links }: Shared,
  bot: Pick<SlackContext['bot'], 'card'>,
): Promise<types.LinkUnfurls> {
  const unfurls: types.LinkUnfurls = {};
  const addresses = [...new Set(links.map(({ url }) => url))].slice(0, MOST_LINKS);
  for (const address of addresses) {
    const card = await bot.card(address);
    if (card === undefined) continue;
    unfurls[address] = { blocks: renderCard(card.blocks) };
    if (Object.keys(unfurls).length >= MOST_CARDS) break;
  }
  return unfurls;
}

/** A message that is still being written has no place in a channel. */
function targetOf({ source, unfurl_id: id, channel, message_ts: ts }: Shared) {
  return source === 'composer' && id !== undefined ? ({ source, unfurl_id: id } as const) : { channel, ts };
}
