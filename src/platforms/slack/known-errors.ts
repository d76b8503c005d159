import type { PostingProblem } from '../../chat/posting.ts';

/** What an error of Slack's means to us. */
interface KnownError {
  /** What it means to a post of the bot's own accord. */
  readonly kind: PostingProblem['kind'];
  /** What a person can do about it; undefined where only whoever runs Paperboy can help. */
  readonly sentence?: string;
  /** What is worth trying instead, once: the message without its blocks, or outside of the thread. */
  readonly instead?: 'text' | 'no thread';
  /** The token itself does not work, and no retry will change that. */
  readonly isOfToken?: true;
}

const later = (sentence?: string): KnownError => ({
  kind: 'later',
  ...(sentence === undefined ? {} : { sentence }),
});
const gone = (sentence: string): KnownError => ({ kind: 'gone', sentence });
const refused = (sentence?: string, instead?: KnownError['instead']): KnownError => ({
  kind: 'refused',
  ...(sentence === undefined ? {} : { sentence }),
  ...(instead === undefined ? {} : { instead }),
});
const all = (codes: readonly string[], meaning: KnownError): Record<string, KnownError> =>
  Object.fromEntries(codes.map((code) => [code, meaning]));

const TOO_LATE = refused(
  'Slack opens a window only within three seconds, and this one came too late. Press or type the same again; with words behind it, as in /paper graph networks or /digest on 9:00, a command needs no window.',
);
const NOT_IN_THREAD = refused(
  'This message takes no replies, so I cannot answer in its thread. Ask again outside of it.',
  'no thread',
);
const TOO_MUCH = refused(
  'Slack did not take the answer as it looks here. Ask for less at once, for example for one paper.',
  'text',
);
const UNCHANGED = refused(
  'That message cannot be changed any more: it was deleted, or is too old for this workspace’s settings. What you pressed counts all the same.',
);
const MIGRATING = later(
  'Slack is moving this workspace into an organisation, so I cannot answer here until that is done. Ask again later.',
);

/**
 * Every error that Slack documents for the methods used here, and a few that it answers all the same. It is the one place
 * that says what an error means; a code that is not here may pass. https://docs.slack.dev/reference/methods
 */
export const KNOWN_ERRORS: ReadonlyMap<string, KnownError> = new Map(
  Object.entries({
    // The channel takes no posts of ours until somebody changes that.
    not_in_channel: gone(
      'I am not a member of this channel, so I cannot post here. Invite me with /invite @Paperboy and try again.',
    ),
    channel_not_found: gone(
      'I cannot see this channel, so I cannot post here. If it is a private channel, invite me with /invite @Paperboy and try again; into direct messages between others I cannot post.',
    ),
    channel_is_limited_access: gone(
      'This channel belongs to a record that I may not see, so I cannot post here. Ask in another channel.',
    ),
    is_archived: gone(
      'This channel is archived, so nothing can be posted here. Unarchive it or ask in another channel.',
    ),
    is_inactive: gone(
      'This channel is frozen, archived or deleted, so nothing can be changed in it. Ask in another channel.',
    ),
    restricted_action: gone(
      'A setting of this workspace does not let me post here. An admin can allow it in the channel’s posting permissions, or you can ask in another channel.',
    ),
    restricted_action_read_only_channel: gone(
      'This channel is read-only, so I cannot post here. An admin can allow me to, or you can ask in another channel.',
    ),
    restricted_action_thread_only_channel: gone(
      'In this channel only threads take new messages. Ask again in a thread.',
    ),
    ekm_access_denied: gone(
      'The admins of this workspace have switched off messages to this channel, so I cannot post here. They can allow it again; until then ask in another channel.',
    ),
    access_denied: gone(
      'This workspace denies me access to this channel. An admin can allow it, or you can ask in another channel.',
    ),
    app_access_restricted: gone(
      'This workspace restricts who may use me. An admin can allow it in the app’s settings.',
    ),
    enterprise_is_restricted: gone(
      'Your organisation does not let me do that here. An admin of the organisation can allow it.',
    ),
    messages_tab_disabled: gone(
      'My direct messages are switched off, so I cannot write to you there. Whoever runs me can switch on the messages tab in the app’s settings (App Home); ask in a channel until then.',
    ),
    cannot_dm_bot: gone('I cannot write direct messages to a bot.'),
    user_not_found: gone('Slack does not know this person any more, so I cannot write to them.'),
    user_not_visible: gone('I cannot see this person, so I cannot write to them.'),
    missing_scope: gone(
      'I lack a permission for that in this workspace. Whoever installed me can add it: reinstall the app from the current manifest.',
    ),
    no_permission: gone(
      'I do not have what I need to post here. Invite me with /invite @Paperboy; if that does not help, whoever installed me can reinstall the app from the current manifest.',
    ),

    // This one message, or this one place of it.
    user_not_in_channel: refused(
      'You are not a member of this channel, so I cannot show you anything in it. Join it, or ask me in a direct message.',
    ),
    restricted_action_thread_locked: refused('This thread is locked. Ask again outside of it.'),
    ...all(
      ['thread_not_found', 'restricted_action_non_threadable_channel', 'cannot_reply_to_message'],
      NOT_IN_THREAD,
    ),
    ...all(
      ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'attachment_payload_limit_exceeded'],
      TOO_MUCH,
    ),
    msg_too_long: refused(
      'The answer is longer than Slack takes. Ask for less at once, for example for one paper.',
    ),
    view_too_large: refused(
      'The answer is larger than a window of Slack’s takes. Ask me in a direct message.',
    ),
    ...all(
      ['message_not_found', 'cant_update_message', 'edit_window_closed', 'cant_delete_message'],
      UNCHANGED,
    ),
    ...all(['expired_trigger_id', 'invalid_trigger_id', 'exchanged_trigger_id'], TOO_LATE),
    not_found: refused('The window was closed before the answer was there. Open it again and ask again.'),
    push_limit_reached: refused('Slack stacks no more than three windows. Close one and try again.'),
    hash_conflict: refused('The window changed meanwhile. Try again.'),
    not_enabled: refused(
      'My home page is switched off. Whoever runs me can switch on the home tab in the app’s settings (App Home).',
    ),

    // They may pass.
    message_limit_exceeded: later(
      'The members of this workspace send more messages than its plan allows, so Slack takes none of mine for now. Ask again later.',
    ),
    ...all(
      ['rate_limited', 'ratelimited'],
      later('So much is being posted that Slack asks to wait. Ask again in a minute.'),
    ),
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
        'invalid_ts_latest',
        'invalid_ts_oldest',
        'is_bot',
        'markdown_text_conflict',
        'metadata_must_be_sent_from_app',
        'metadata_too_large',
        'method_deprecated',
        'method_not_supported_for_channel_type',
        'missing_post_type',
        'missing_profile_id',
        'no_dual_broadcast_content_update',
        'no_text',
        'not_implemented',
        'send_on_behalf_not_allowed',
        'team_not_found',
        'too_many_attachments',
        'too_many_contact_cards',
        'too_many_users',
        'unknown_method',
      ],
      refused(),
    ),
  }),
);
