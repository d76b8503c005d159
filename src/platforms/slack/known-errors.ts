import type { PostingProblem } from '../../chat/posting.ts';
import { ENGLISH } from '../../messages/english.ts';
import type { MessageKey } from '../../messages/messages.ts';

/** What an error of Slack's means to us. */
interface KnownError {
  /** What it means to a post of the bot's own accord. */
  readonly kind: PostingProblem['kind'];
  /** Says what a person can do about it; undefined where only whoever runs Paperboy can help. */
  readonly remedy?: MessageKey;
  /** The same in English. */
  readonly sentence?: string;
  /** What is worth trying instead, once: the message without its blocks, or outside of the thread. */
  readonly instead?: 'text' | 'no thread';
  /** The token itself does not work, and no retry will change that. */
  readonly isOfToken?: true;
}

const told = (remedy: MessageKey | undefined) =>
  remedy === undefined ? {} : { remedy, sentence: ENGLISH.text(remedy) };
const later = (remedy?: MessageKey): KnownError => ({ kind: 'later', ...told(remedy) });
const gone = (remedy: MessageKey): KnownError => ({ kind: 'gone', ...told(remedy) });
const refused = (remedy?: MessageKey, instead?: KnownError['instead']): KnownError => ({
  kind: 'refused',
  ...told(remedy),
  ...(instead === undefined ? {} : { instead }),
});
const all = (codes: readonly string[], meaning: KnownError): Record<string, KnownError> =>
  Object.fromEntries(codes.map((code) => [code, meaning]));

const TOO_LATE = refused('slack.windowTooLate');
const NOT_IN_THREAD = refused('slack.noReplies', 'no thread');
const TOO_MUCH = refused('slack.tooMuch', 'text');
const UNCHANGED = refused('slack.unchanged');
const MIGRATING = later('slack.migrating');

/**
 * Every error that Slack documents for the methods used here, and a few that it answers all the same. It is the one place
 * that says what an error means; a code that is not here may pass. https://docs.slack.dev/reference/methods
 */
export const KNOWN_ERRORS: ReadonlyMap<string, KnownError> = new Map(
  Object.entries({
    // The channel takes no posts of ours until somebody changes that.
    not_in_channel: gone('slack.notInChannel'),
    channel_not_found: gone('slack.channelUnseen'),
    channel_is_limited_access: gone('slack.limitedChannel'),
    is_archived: gone('slack.archived'),
    is_inactive: gone('slack.inactive'),
    restricted_action: gone('slack.restricted'),
    restricted_action_read_only_channel: gone('slack.readOnly'),
    restricted_action_thread_only_channel: gone('slack.threadOnly'),
    ekm_access_denied: gone('slack.switchedOff'),
    access_denied: gone('slack.denied'),
    app_access_restricted: gone('slack.appRestricted'),
    enterprise_is_restricted: gone('slack.organisation'),
    messages_tab_disabled: gone('slack.noMessagesTab'),
    cannot_dm_bot: gone('slack.isBot'),
    ...all(['user_disabled', 'user_not_found'], gone('slack.unknownPerson')),
    user_not_visible: gone('slack.unseenPerson'),
    missing_scope: gone('slack.missingScope'),
    no_permission: gone('slack.noPermission'),

    // This one message, or this one place of it.
    user_not_in_channel: refused('slack.notMember'),
    restricted_action_thread_locked: refused('slack.threadLocked'),
    ...all(
      ['thread_not_found', 'restricted_action_non_threadable_channel', 'cannot_reply_to_message'],
      NOT_IN_THREAD,
    ),
    ...all(
      ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'attachment_payload_limit_exceeded'],
      TOO_MUCH,
    ),
    msg_too_long: refused('slack.tooLong'),
    view_too_large: refused('slack.windowTooLarge'),
    ...all(
      ['message_not_found', 'cant_update_message', 'edit_window_closed', 'cant_delete_message'],
      UNCHANGED,
    ),
    ...all(['expired_trigger_id', 'invalid_trigger_id', 'exchanged_trigger_id'], TOO_LATE),
    not_found: refused('slack.windowClosed'),
    push_limit_reached: refused('slack.manyWindows'),
    hash_conflict: refused('slack.windowChanged'),
    not_enabled: refused('slack.noHomeTab'),

    // They may pass.
    message_limit_exceeded: later('slack.messageLimit'),
    ...all(['rate_limited', 'ratelimited'], later('slack.wait')),
    ...all(['team_added_to_org', 'org_login_required', 'external_channel_migrating'], MIGRATING),
    ...all(
      [
        'accesslimited',
        'fatal_error',
        'internal_error',
        'list_record_comment_fetch_failed',
        'request_timeout',
        'service_unavailable',
        'streaming_state_conflict',
        'two_factor_setup_required',
        'update_failed',
      ],
      later(),
    ),

    // The token: for whoever runs Paperboy to mend; the channels are as they were.
    ...all(
      [
        'account_inactive',
        'app_uninstalled',
        'invalid_auth',
        'not_allowed_token_type',
        'not_authed',
        'team_access_not_granted',
        'team_disabled',
        'token_expired',
        'token_revoked',
        'user_removed_from_team',
      ],
      { kind: 'later', isOfToken: true },
    ),

    // A request of ours that is wrong: for us to mend.
    ...all(
      [
        'as_user_not_supported',
        'block_mismatch',
        'cannot_auth_user',
        'cannot_find_channel',
        'cannot_find_message',
        'cannot_find_service',
        'cannot_parse_attachment',
        'cannot_prompt',
        'cannot_unfurl_message',
        'cannot_unfurl_url',
        'cant_broadcast_message',
        'deprecated_endpoint',
        'duplicate_channel_not_found',
        'duplicate_external_id',
        'duplicate_message_not_found',
        'invalid_arg_name',
        'invalid_arguments',
        'invalid_array_arg',
        'invalid_attachments',
        'invalid_charset',
        'invalid_cursor',
        'invalid_form_data',
        'invalid_metadata_filter_keys',
        'invalid_metadata_format',
        'invalid_metadata_schema',
        'invalid_post_type',
        'invalid_source',
        'invalid_ts_latest',
        'invalid_ts_oldest',
        'invalid_unfurl_id',
        'invalid_unfurls_format',
        'invalid_user_combination',
        'is_bot',
        'markdown_text_conflict',
        'metadata_must_be_sent_from_app',
        'metadata_too_large',
        'method_deprecated',
        'method_not_supported_for_channel_type',
        'missing_channel',
        'missing_post_type',
        'missing_profile_id',
        'missing_source',
        'missing_ts',
        'missing_unfurl_id',
        'missing_unfurls',
        'no_dual_broadcast_content_update',
        'no_text',
        'not_enough_users',
        'not_implemented',
        'send_on_behalf_not_allowed',
        'team_not_found',
        'too_many_attachments',
        'too_many_contact_cards',
        'too_many_users',
        'unknown_method',
        'users_list_not_supplied',
      ],
      refused(),
    ),
  }),
);
