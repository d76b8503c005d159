/**
 * The bot scopes that the code needs; the manifests in deploy ask for the same (a test compares them), and
 * docs/slack.md says what each is for.
 */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'links:read',
  'links:write',
  'mpim:history',
  'users:read',
] as const;

/** The events that the code listens to, as the manifests name them. */
export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'link_shared',
  'message.im',
  'tokens_revoked',
] as const;

/**
 * Where the links lead of which Slack tells, with all that ends so: the usual places of papers. Slack takes five at most.
 */
export const UNFURL_DOMAINS = ['arxiv.org', 'doi.org', 'neurips.cc', 'nips.cc', 'openreview.net'] as const;
