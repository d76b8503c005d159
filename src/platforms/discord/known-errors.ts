import { RESTJSONErrorCodes as Code } from 'discord.js';
import type { PostingProblem } from '../../chat/posting.ts';

/** What Discord says of a message that it does not take, as far as it says so by a code of its own. */
export interface KnownError {
  /** As of a post; `settled` is an interaction that needs no answer any more. */
  readonly kind: PostingProblem['kind'] | 'settled';
  /** For people, with the remedy where they have one. */
  readonly sentence: string;
  /** Answers to slash commands and buttons get through all the same. */
  readonly slashWorks?: true;
  /** The person takes no direct messages of ours. */
  readonly closesDirect?: true;
  /** It is our fault: nobody in the chat can mend it. */
  readonly isOurs?: true;
}

const NEEDED = 'View Channel, Send Messages, Embed Links and Read Message History are needed';
const AN_ADMIN = 'Whoever manages it can change that in its settings under Permissions.';
const SHORTLY = 'Try again in a few minutes.';
const SETTLED: KnownError = { kind: 'settled', sentence: 'It is too late for an answer.' };
const DIRECT =
  'I cannot write to you directly: allow direct messages from members of this server in its privacy settings.';

/**
 * The errors that posting, replying, threads and direct messages are answered with, by Discord's own codes.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
export const KNOWN_ERRORS: Readonly<Record<number, KnownError>> = {
  [Code.UnknownChannel]: { kind: 'gone', sentence: 'The channel does not exist any more.' },
  [Code.UnknownGuild]: { kind: 'gone', sentence: 'I am not in this server any more.' },
  [Code.UnknownMember]: { kind: 'gone', sentence: 'I am not in this server any more.' },
  [Code.UnknownMessage]: { kind: 'refused', sentence: 'The message does not exist any more.' },
  [Code.UnknownUser]: { kind: 'refused', sentence: 'Discord does not know this person.' },
  [Code.ExplicitContentCannotBeSentToTheDesiredRecipient]: {
    kind: 'refused',
    sentence: 'Discord takes the post for explicit content and does not deliver it.',
  },
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit]: {
    kind: 'later',
    sentence: 'The channel is in slow mode. Try again when it is over.',
  },
  [Code.ChannelWriteRateLimit]: { kind: 'later', sentence: `Too much is written in the channel. ${SHORTLY}` },
  [Code.ServerWriteRateLimit]: { kind: 'later', sentence: `Too much is written in this server. ${SHORTLY}` },
  [Code.MaximumThreadParticipantsReached]: {
    kind: 'refused',
    sentence: 'The thread has as many members as Discord allows. Ask outside of it.',
  },
  [Code.Unauthorized]: { kind: 'later', sentence: 'Discord does not accept the token.' },
  [Code.VerifyYourAccount]: {
    kind: 'later',
    sentence:
      'Discord wants the account behind me verified first (Developer Portal, whoever runs me can do that).',
  },
  [Code.OpeningDirectMessagesTooFast]: {
    kind: 'later',
    sentence: `Discord allows no more direct messages for now. ${SHORTLY}`,
  },
  [Code.SendMessagesHasBeenTemporarilyDisabled]: {
    kind: 'later',
    sentence: `Discord has switched off messages for a while. ${SHORTLY}`,
  },
  [Code.RequestEntityTooLarge]: {
    kind: 'refused',
    sentence: 'The post is too large for Discord.',
    isOurs: true,
  },
  [Code.FeatureTemporarilyDisabledServerSide]: {
    kind: 'later',
    sentence: `Discord has switched this off for a while. ${SHORTLY}`,
  },
  [Code.CannotSendAMessageInAForumChannel]: {
    kind: 'gone',
    sentence: 'In a forum there are only posts with threads, and I post messages. Choose a text channel.',
  },
  [Code.ServiceResourceIsBeingRateLimited]: { kind: 'later', sentence: `Discord asks to wait. ${SHORTLY}` },
  [Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages]: SETTLED,
  [Code.CloudflareIsBlockingYourRequest]: {
    kind: 'later',
    sentence: 'Cloudflare, before Discord, does not let this machine through for now.',
  },
  [Code.MissingAccess]: {
    kind: 'gone',
    sentence: `I cannot see the channel. Whoever manages it can let me view it; ${NEEDED}.`,
    slashWorks: true,
  },
  [Code.CannotExecuteActionOnDMChannel]: {
    kind: 'refused',
    sentence: 'That does not work in direct messages. Ask in a channel.',
  },
  [Code.CannotEditMessageAuthoredByAnotherUser]: { kind: 'refused', sentence: 'The message is not mine.' },
  [Code.CannotSendAnEmptyMessage]: {
    kind: 'refused',
    sentence: 'Discord takes no empty message.',
    isOurs: true,
  },
  [Code.CannotSendMessagesToThisUser]: { kind: 'gone', sentence: DIRECT, closesDirect: true },
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: {
    kind: 'gone',
    sentence: 'I cannot write to you directly: we share no server any more.',
    closesDirect: true,
  },
  [Code.CannotSendMessagesInNonTextChannel]: {
    kind: 'gone',
    sentence: 'The channel takes no messages. Choose a text channel.',
  },
  [Code.ChannelVerificationLevelTooHighForYouToGainAccess]: {
    kind: 'gone',
    sentence:
      'The verification level of this server keeps me out of the channel. Whoever manages it can give me a role.',
  },
  [Code.MissingPermissions]: {
    kind: 'gone',
    sentence: `I lack a permission in the channel: ${NEEDED}. ${AN_ADMIN}`,
    slashWorks: true,
  },
  [Code.InvalidToken]: { kind: 'later', sentence: 'Discord does not accept the token.' },
  [Code.CannotExecuteActionOnSystemMessage]: {
    kind: 'refused',
    sentence: 'To a notice of Discord’s own nobody can reply. Ask in a message of your own.',
  },
  [Code.CannotExecuteActionOnThisChannelType]: {
    kind: 'gone',
    sentence: 'That does not work in a channel of this type. Choose a text channel.',
  },
  [Code.InvalidWebhookToken]: SETTLED,
  [Code.InvalidFormBodyOrContentType]: {
    kind: 'refused',
    sentence: 'Discord does not take the post.',
    isOurs: true,
  },
  [Code.InvalidActionOnArchivedThread]: {
    kind: 'gone',
    sentence: 'The thread is archived. Whoever manages it can open it again, or ask outside of it.',
  },
  [Code.ServerNotAvailableInYourLocation]: {
    kind: 'gone',
    sentence: 'Discord does not offer this server where I run.',
  },
  [Code.RequestBodyContainsInvalidJSON]: {
    kind: 'refused',
    sentence: 'Discord does not take the post.',
    isOurs: true,
  },
  [Code.UnknownInteraction]: SETTLED,
  [Code.UnknownWebhook]: SETTLED,
  [Code.InteractionHasAlreadyBeenAcknowledged]: SETTLED,
  [Code.APIResourceOverloaded]: { kind: 'later', sentence: `Discord is overloaded. ${SHORTLY}` },
  [Code.CannotReplyWithoutPermissionToReadMessageHistory]: {
    kind: 'gone',
    sentence: `I may not reply, since I lack the permission Read Message History. ${AN_ADMIN}`,
    slashWorks: true,
  },
  [Code.ThreadAlreadyCreatedForMessage]: { kind: 'refused', sentence: 'The message has a thread already.' },
  [Code.ThreadLocked]: {
    kind: 'gone',
    sentence: 'The thread is locked. Ask outside of it, or let whoever manages it unlock it.',
  },
  [Code.MaximumActiveThreads]: {
    kind: 'refused',
    sentence: 'The server has as many open threads as Discord allows. Close some of them.',
  },
  [Code.MaximumActiveAnnouncementThreads]: {
    kind: 'refused',
    sentence: 'The server has as many open threads as Discord allows. Close some of them.',
  },
  [Code.CannotReferenceAMessageWithoutPermissionToReadMessageHistory]: {
    kind: 'gone',
    sentence: `I may not reply, since I lack the permission Read Message History. ${AN_ADMIN}`,
    slashWorks: true,
  },
  [Code.NSFWChannelMessageReferenceNotAllowed]: {
    kind: 'refused',
    sentence: 'To a message of an age-restricted channel I may not reply elsewhere.',
  },
  [Code.MessageWasBlockedByAutomaticModeration]: {
    kind: 'refused',
    sentence:
      'AutoMod of this server blocks the message. Whoever manages the server can exempt me from the rule.',
  },
  [Code.TitleWasBlockedByAutomaticModeration]: {
    kind: 'refused',
    sentence:
      'AutoMod of this server blocks the title. Whoever manages the server can exempt me from the rule.',
  },
  [Code.MessageBlockedByHarmfulLinksFilter]: {
    kind: 'refused',
    sentence: 'Discord takes a link in the message for a harmful one and does not show it.',
  },
};
