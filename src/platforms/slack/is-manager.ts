import type { Bot } from '../../chat/bot.ts';
import type { Managers } from './config.ts';
import type { Question } from './conversation.ts';

/** The question with what Slack knows of the asker, where that matters. @throws what the Web API answers */
export async function withManager(
  question: Question,
  bot: Pick<Bot, 'needs'>,
  managers: Managers,
): Promise<Question['event']> {
  const { event, conversation } = question;
  if (!bot.needs(event.input).manager) return event;
  if (conversation.isDirect === true) return { ...event, sender: { ...event.sender, isManager: true } };
  const { user } = await conversation.client.users.info({ user: conversation.user });
  const isGuest =
    user === undefined ||
    user.is_restricted === true ||
    user.is_ultra_restricted === true ||
    user.is_stranger === true;
  const isAdmin = user?.is_admin === true || user?.is_owner === true;
  return { ...event, sender: { ...event.sender, isManager: managers === 'admins' ? isAdmin : !isGuest } };
}
