/**
 * The errors that Slack documents for each method that the bot calls, as of August 2026.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors and so on for the others. What has to do with files,
 * drafts and canvases, which the bot never sends, is left out.
 */
const OF_ALL =
  'access_denied accesslimited account_inactive deprecated_endpoint ekm_access_denied enterprise_is_restricted fatal_error invalid_arg_name invalid_array_arg invalid_charset invalid_form_data invalid_post_type is_bot method_deprecated missing_post_type missing_scope no_permission not_allowed_token_type not_authed org_login_required ratelimited request_timeout service_unavailable team_added_to_org token_expired token_revoked two_factor_setup_required unknown_method';

const VIEWS = 'duplicate_external_id view_too_large';
const TRIGGERS = 'exchanged_trigger_id expired_trigger_id invalid_trigger_id';
const HISTORY =
  'channel_not_found invalid_cursor invalid_metadata_filter_keys invalid_ts_latest invalid_ts_oldest';

const OF_ONE: Readonly<Record<string, string>> = {
  'chat.postMessage':
    'app_access_restricted as_user_not_supported attachment_payload_limit_exceeded cannot_reply_to_message channel_not_found duplicate_channel_not_found duplicate_message_not_found invalid_blocks invalid_blocks_format invalid_metadata_format invalid_metadata_schema is_archived markdown_text_conflict message_limit_exceeded messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large msg_blocks_too_long no_text not_in_channel rate_limited restricted_action restricted_action_non_threadable_channel restricted_action_read_only_channel restricted_action_thread_locked restricted_action_thread_only_channel send_on_behalf_not_allowed team_not_found too_many_attachments too_many_contact_cards',
  'chat.postEphemeral':
    'cannot_reply_to_message channel_not_found invalid_attachments invalid_blocks invalid_blocks_format is_archived markdown_text_conflict message_limit_exceeded messages_tab_disabled msg_too_long no_text not_in_channel restricted_action too_many_attachments user_not_in_channel',
  'chat.update':
    'as_user_not_supported block_mismatch cant_broadcast_message cant_update_message channel_not_found edit_window_closed external_channel_migrating invalid_attachments invalid_blocks invalid_blocks_format invalid_metadata_format invalid_metadata_schema is_inactive markdown_text_conflict message_limit_exceeded message_not_found metadata_must_be_sent_from_app metadata_too_large msg_too_long no_dual_broadcast_content_update no_text streaming_state_conflict team_not_found too_many_attachments update_failed',
  'chat.delete': 'cant_delete_message channel_not_found message_not_found',
  'chat.unfurl':
    'cannot_auth_user cannot_find_channel cannot_find_message cannot_find_service cannot_parse_attachment cannot_prompt cannot_unfurl_message cannot_unfurl_url external_channel_migrating invalid_source invalid_unfurl_id invalid_unfurls_format missing_channel missing_source missing_ts missing_unfurl_id missing_unfurls',
  'views.open': `${VIEWS} ${TRIGGERS}`,
  'views.push': `${VIEWS} ${TRIGGERS} not_found push_limit_reached`,
  'views.update': `${VIEWS} hash_conflict not_found`,
  'views.publish': `${VIEWS} hash_conflict missing_profile_id not_enabled not_implemented`,
  'conversations.history': `${HISTORY} channel_is_limited_access not_in_channel`,
  'conversations.replies': `${HISTORY} list_record_comment_fetch_failed method_not_supported_for_channel_type thread_not_found`,
  'conversations.open':
    'channel_not_found invalid_user_combination method_not_supported_for_channel_type not_enough_users too_many_users user_disabled user_not_found user_not_visible users_list_not_supplied',
  'users.info': 'too_many_users user_not_found user_not_visible',
  'auth.test': 'internal_error invalid_auth',
};

/** By method. */
export const DOCUMENTED_ERRORS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(OF_ONE).map(([method, codes]) => [method, [...OF_ALL.split(' '), ...codes.split(' ')]]),
);
