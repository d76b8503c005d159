import { RESTJSONErrorCodes as Code } from 'discord.js';
import type { PostingProblem } from '../../chat/posting.ts';
import { ENGLISH } from '../../messages/english.ts';
import type { MessageKey } from '../../messages/messages.ts';

/** What Discord says of a message that it does not take, as far as it says so by a code of its own. */
export interface KnownError {
  /** As of a post; `settled` is an interaction that needs no answer any more. */
  readonly kind: PostingProblem['kind'] | 'settled';
  /** For people, with the remedy where they have one. */
  readonly says: MessageKey;
  /** The same in English. */
  readonly sentence: string;
  /** Answers to slash commands and buttons get through all the same. */
  readonly slashWorks?: true;
  /** The person takes no direct messages of ours. */
  readonly closesDirect?: true;
  /** It is our fault: nobody in the chat can mend it. */
  readonly isOurs?: true;
}

const said = (says: MessageKey) => ({ says, sentence: ENGLISH.text(says) });
const SETTLED: KnownError = { kind: 'settled', ...said('discord.late') };

/**
 * The errors that posting, replying, threads and direct messages are answered with, by Discord's own codes.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
export const KNOWN_ERRORS: Readonly<Record<number, KnownError>> = {
  [Code.UnknownChannel]: { kind: 'gone', ...said('discord.noChannel') },
  [Code.UnknownGuild]: { kind: 'gone', ...said('discord.noServer') },
  [Code.UnknownMember]: { kind: 'gone', ...said('discord.noServer') },
  [Code.UnknownMessage]: { kind: 'refused', ...said('discord.noMessage') },
  [Code.UnknownUser]: { kind: 'refused', ...said('discord.unknownPerson') },
  [Code.ExplicitContentCannotBeSentToTheDesiredRecipient]: {
    kind: 'refused',
    ...said('discord.explicit'),
  },
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit]: {
    kind: 'later',
    ...said('discord.slowMode'),
  },
  [Code.ChannelWriteRateLimit]: { kind: 'later', ...said('discord.busyChannel') },
  [Code.ServerWriteRateLimit]: { kind: 'later', ...said('discord.busyServer') },
  [Code.MaximumThreadParticipantsReached]: {
    kind: 'refused',
    ...said('discord.fullThread'),
  },
  [Code.Unauthorized]: { kind: 'later', ...said('discord.token') },
  [Code.VerifyYourAccount]: {
    kind: 'later',
    ...said('discord.unverified'),
  },
  [Code.OpeningDirectMessagesTooFast]: {
    kind: 'later',
    ...said('discord.manyDirect'),
  },
  [Code.SendMessagesHasBeenTemporarilyDisabled]: {
    kind: 'later',
    ...said('discord.messagesOff'),
  },
  [Code.RequestEntityTooLarge]: {
    kind: 'refused',
    ...said('discord.tooLarge'),
    isOurs: true,
  },
  [Code.FeatureTemporarilyDisabledServerSide]: {
    kind: 'later',
    ...said('discord.featureOff'),
  },
  [Code.CannotSendAMessageInAForumChannel]: {
    kind: 'gone',
    ...said('discord.forum'),
  },
  [Code.ServiceResourceIsBeingRateLimited]: { kind: 'later', ...said('discord.wait') },
  [Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages]: SETTLED,
  [Code.CloudflareIsBlockingYourRequest]: {
    kind: 'later',
    ...said('discord.cloudflare'),
  },
  [Code.MissingAccess]: {
    kind: 'gone',
    ...said('discord.unseenChannel'),
    slashWorks: true,
  },
  [Code.CannotExecuteActionOnDMChannel]: {
    kind: 'refused',
    ...said('discord.notDirect'),
  },
  [Code.CannotEditMessageAuthoredByAnotherUser]: { kind: 'refused', ...said('discord.notMine') },
  [Code.CannotSendAnEmptyMessage]: {
    kind: 'refused',
    ...said('discord.empty'),
    isOurs: true,
  },
  [Code.CannotSendMessagesToThisUser]: { kind: 'gone', ...said('discord.closedDirect'), closesDirect: true },
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: {
    kind: 'gone',
    ...said('discord.noMutualServer'),
    closesDirect: true,
  },
  [Code.CannotSendMessagesInNonTextChannel]: {
    kind: 'gone',
    ...said('discord.noTextChannel'),
  },
  [Code.ChannelVerificationLevelTooHighForYouToGainAccess]: {
    kind: 'gone',
    ...said('discord.verification'),
  },
  [Code.MissingPermissions]: {
    kind: 'gone',
    ...said('discord.noPermission'),
    slashWorks: true,
  },
  [Code.InvalidToken]: { kind: 'later', ...said('discord.token') },
  [Code.CannotExecuteActionOnSystemMessage]: {
    kind: 'refused',
    ...said('discord.systemNotice'),
  },
  [Code.CannotExecuteActionOnThisChannelType]: {
    kind: 'gone',
    ...said('discord.channelType'),
  },
  [Code.InvalidWebhookToken]: SETTLED,
  [Code.InvalidFormBodyOrContentType]: {
    kind: 'refused',
    ...said('discord.notTaken'),
    isOurs: true,
  },
  [Code.InvalidActionOnArchivedThread]: {
    kind: 'gone',
    ...said('discord.archivedThread'),
  },
  [Code.ServerNotAvailableInYourLocation]: {
    kind: 'gone',
    ...said('discord.location'),
  },
  [Code.RequestBodyContainsInvalidJSON]: {
    kind: 'refused',
    ...said('discord.notTaken'),
    isOurs: true,
  },
  [Code.UnknownInteraction]: SETTLED,
  [Code.UnknownWebhook]: SETTLED,
  [Code.InteractionHasAlreadyBeenAcknowledged]: SETTLED,
  [Code.APIResourceOverloaded]: { kind: 'later', ...said('discord.overloaded') },
  [Code.CannotReplyWithoutPermissionToReadMessageHistory]: {
    kind: 'gone',
    ...said('discord.noHistory'),
    slashWorks: true,
  },
  [Code.ThreadAlreadyCreatedForMessage]: { kind: 'refused', ...said('discord.hasThread') },
  [Code.ThreadLocked]: {
    kind: 'gone',
    ...said('discord.lockedThread'),
  },
  [Code.MaximumActiveThreads]: {
    kind: 'refused',
    ...said('discord.manyThreads'),
  },
  [Code.MaximumActiveAnnouncementThreads]: {
    kind: 'refused',
    ...said('discord.manyThreads'),
  },
  [Code.CannotReferenceAMessageWithoutPermissionToReadMessageHistory]: {
    kind: 'gone',
    ...said('discord.noHistory'),
    slashWorks: true,
  },
  [Code.NSFWChannelMessageReferenceNotAllowed]: {
    kind: 'refused',
    ...said('discord.ageRestricted'),
  },
  [Code.MessageWasBlockedByAutomaticModeration]: {
    kind: 'refused',
    ...said('discord.autoMod'),
  },
  [Code.TitleWasBlockedByAutomaticModeration]: {
    kind: 'refused',
    ...said('discord.autoModTitle'),
  },
  [Code.MessageBlockedByHarmfulLinksFilter]: {
    kind: 'refused',
    ...said('discord.harmfulLink'),
  },
};
