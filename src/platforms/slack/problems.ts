import { webApi } from '@slack/bolt';

/** What a person can do about an error of the Web API that says what is wrong. */
const REMEDIES: Readonly<Record<string, string>> = {
  not_in_channel:
    'I am not a member of this channel, so I cannot post here. Invite me with /invite @Paperboy and try again.',
  channel_not_found:
    'I cannot see this channel, so I cannot post here. If it is a private channel, invite me with /invite @Paperboy and try again; into direct messages between others I cannot post.',
  is_archived:
    'This channel is archived, so nothing can be posted here. Unarchive it or ask in another channel.',
  restricted_action:
    'A setting of this workspace does not let me post here. An admin can allow it in the channel’s posting permissions, or you can ask in another channel.',
  restricted_action_read_only_channel:
    'This channel is read-only, so I cannot post here. An admin can allow me to, or you can ask in another channel.',
  restricted_action_thread_only_channel:
    'In this channel only threads take new messages. Ask again in a thread.',
  restricted_action_thread_locked: 'This thread is locked. Ask again outside of it.',
  missing_scope:
    'I lack a permission for that in this workspace. Whoever installed me can add it: reinstall the app from the current manifest.',
};

/** The error code that Slack answered with, e.g. `not_in_channel`; undefined for any other error. */
export function slackErrorCode(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** What to tell the person, or undefined when only an operator can help. */
export function remedyFor(error: unknown): string | undefined {
  const code = slackErrorCode(error);
  if (code === undefined) return undefined;
  const remedy = REMEDIES[code];
  const needed = code === 'missing_scope' ? neededScope(error) : undefined;
  return needed === undefined ? remedy : `${remedy} Missing: ${needed}.`;
}

function neededScope(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const { needed } = error.data as { needed?: unknown };
  return typeof needed === 'string' && /^[\w:.,-]{1,200}$/.test(needed) ? needed : undefined;
}

/** The token does not work, and no retry will change that. https://docs.slack.dev/reference/methods/auth.test#errors */
const REFUSED = new Set([
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
]);

/** Does Slack refuse the token for good? Then no retry helps. */
export function isRefusal(error: unknown): boolean {
  return REFUSED.has(slackErrorCode(error) ?? '');
}
