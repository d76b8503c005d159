import type { webApi } from '@slack/bolt';
import type { Bot } from '../../chat/bot.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Managers } from './config.ts';
import type { Question } from './conversation.ts';
import { messagesTo, type People } from './person.ts';
import { slackErrorCode } from './problems.ts';
import { sentence } from './sentence.ts';
import { callAgain } from './web-call.ts';

/** How long it is tried to find out, in milliseconds: somebody waits for it. */
const LOOK_MS = 3_000;

type User = NonNullable<webApi.UsersInfoResponse['user']>;

interface ManagerOptions {
  readonly bot: Pick<Bot, 'needs'>;
  readonly managers: Managers;
  readonly people: People;
  readonly logger: Logger;
}

/** What to ask the bot, with what Slack knows of the asker where that matters; or what to say instead. */
type Asked =
  | { readonly event: Question['event']; readonly refusal?: undefined }
  | { readonly refusal: Reply };

/** Never rejects: where Slack does not say who the asker is, nothing is changed for them. */
export async function withManager(
  { event, conversation }: Question,
  { bot, managers, people, logger }: ManagerOptions,
): Promise<Asked> {
  const { manager, ofLibrary } = bot.needs(event.input);
  if (!manager) return { event };
  const as = (isManager: boolean): Asked => ({ event: { ...event, sender: { ...event.sender, isManager } } });
  if (conversation.isDirect === true && ofLibrary !== true) return as(true);
  try {
    const look = () => conversation.client.users.info({ user: conversation.user });
    const { user } = await callAgain(look, LOOK_MS);
    return as(user !== undefined && isManager(user, conversation.team, managers));
  } catch (error) {
    logger.warn({ err: error, address: event.address }, 'Slack does not say who wants to change a digest');
    const say = await messagesTo(conversation, people);
    return { refusal: sentence(unknownAsker(error, say), 'sender') };
  }
}

/** People of the workspace itself: no guest, no bot, nobody who left, and nobody of another organisation. */
function isManager(user: User, team: string, managers: Managers): boolean {
  if (user.deleted === true || user.is_bot === true || user.is_stranger === true) return false;
  if (user.is_restricted === true || user.is_ultra_restricted === true) return false;
  if (!isOfTeam(user, team)) return false;
  return managers === 'members' || user.is_admin === true || user.is_owner === true;
}

/** In an organisation somebody is of several workspaces, of which Slack names one. */
function isOfTeam({ team_id: home, enterprise_user: organisation }: User, team: string): boolean {
  return home === team || (organisation?.teams ?? []).includes(team);
}

function unknownAsker(error: unknown, say: Messages): string {
  const isForbidden = slackErrorCode(error) === 'missing_scope';
  return say.text(isForbidden ? 'problem.unknownAskers' : 'problem.unknownAsker');
}
