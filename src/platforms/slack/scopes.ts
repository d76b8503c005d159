/**
 * The bot scopes that the code needs; deploy/slack-manifest.yaml asks for the same (a test compares them), and
 * docs/slack.md says what each is for.
 */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'mpim:history',
  'users:read',
] as const;

/** The events that the code listens to, as the manifest names them. */
export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.im',
  'tokens_revoked',
] as const;
