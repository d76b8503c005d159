import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { BlockAction } from '@slack/bolt';
import type { Reply } from '../../chat/reply.ts';
import { meanwhile } from '../meanwhile.ts';
import { renderAnswerDialog } from './answer-dialog.ts';
import type { Question, SlackContext } from './conversation.ts';
import { renderHome } from './home-view.ts';
import { openView } from './open-view.ts';
import { messagesTo } from './person.ts';
import { sentence } from './sentence.ts';
import { callAgain } from './web-call.ts';

/** A dialog can be opened for three seconds only: when an answer takes longer than this, one opens that says so. */
const PATIENCE_MS = 1_000;

/** What was pressed in App Home, or in a dialog that it opened. */
export interface PressInView {
  readonly question: Question;
  readonly view: NonNullable<BlockAction['view']>;
  readonly triggerId: string;
}

/**
 * There is no conversation around a view. In the home the answer is a dialog, in a dialog it takes the place of what was there;
 * what changes the list that the home shows is seen there.
 */
export async function answerInView(press: PressInView, slack: SlackContext): Promise<void> {
  const { question, view } = press;
  const { bot, logger, say } = slack;
  const { changes } = bot.needs(question.event.input);
  const answering = bot.handle(question.event);
  const isShownAtHome = view.type !== 'modal' && changes && (await answering).inPlace === true;
  try {
    if (!isShownAtHome) await showDialog(press, answering, slack);
  } catch (error) {
    logger.info({ err: error }, 'an answer is told directly, since no window shows it');
    say(question, { ...withoutPlace(await answering), audience: 'sender' });
  }
  if (changes) await renewHome(press, slack);
}

function withoutPlace({ inPlace: _, ...reply }: Reply): Reply {
  return reply;
}

/** Shows a page of the home. @param page its token; empty for the first. @throws what the Web API answers */
export async function showHome(
  { conversation, event }: Question,
  page: string,
  { bot, people }: SlackContext,
): Promise<void> {
  const { client, user } = conversation;
  const input = page === '' ? ({ kind: 'home' } as const) : ({ kind: 'action', token: page } as const);
  const home = await bot.handle({ ...event, input });
  const view = renderHome(home, await messagesTo(conversation, people), page);
  await callAgain(() => client.views.publish({ user_id: user, view }));
}

/** On the page where it is. The answer is given: nothing that goes wrong here is of interest to the asker. */
async function renewHome({ question, view }: PressInView, slack: SlackContext): Promise<void> {
  try {
    await showHome(question, view.private_metadata, slack);
  } catch (error) {
    slack.logger.warn({ err: error }, 'the home page could not be renewed');
  }
}

async function showDialog(press: PressInView, answering: Promise<Reply>, slack: SlackContext): Promise<void> {
  const { question, view, triggerId } = press;
  const { client } = question.conversation;
  const say = await messagesTo(question.conversation, slack.people);
  const draw = (reply: Reply) => renderAnswerDialog(reply, say, view.private_metadata);
  if (view.type === 'modal') {
    const reply = await answering;
    if (reply.blocks.length === 0) return;
    await callAgain(() => client.views.update({ view_id: view.id, view: draw(reply) }));
    return;
  }
  const early = await Promise.race([answering, wait(PATIENCE_MS, undefined, { ref: false })]);
  if (early?.blocks.length === 0) return;
  if (early !== undefined) return openView({ client, triggerId, view: draw(early) });
  // By a name of ours, since opening it does not say Slack's.
  const name = randomUUID();
  const looking = draw(sentence(meanwhile(slack.bot, say), 'sender'));
  await openView({ client, triggerId, view: { ...looking, external_id: name } });
  const answer = draw(await answering);
  await callAgain(() => client.views.update({ external_id: name, view: answer }));
}
