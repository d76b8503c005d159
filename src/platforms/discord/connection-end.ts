import { GatewayCloseCodes as Close } from 'discord.js';

/**
 * What is to be done after a connection to the gateway ended: `again` what may pass, `without-content` where the privileged
 * intent was not granted, nothing more where it is `refused`. Reasons are sentences for whoever runs Paperboy.
 */
export type ConnectionEnd =
  | { readonly next: 'again'; readonly reason: string }
  | { readonly next: 'without-content' }
  | { readonly next: 'refused'; readonly reason: string };

/** How the connection that was closed had been made. */
interface Asked {
  /** With the privileged intent. */
  readonly readsContent: boolean;
  /** With shards that whoever runs Paperboy chose. */
  readonly choseShards: boolean;
}

/** What Discord wants of a token that it does not accept. */
export const TOKEN_REFUSED =
  'Discord does not accept DISCORD_TOKEN. Copy it anew from the Developer Portal: your application → Bot → Reset Token.';

/**
 * Of a connection that discord.js does not make again by itself.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export function endOf(code: number, { readsContent, choseShards }: Asked): ConnectionEnd {
  switch (code) {
    case Close.AuthenticationFailed:
      return { next: 'refused', reason: TOKEN_REFUSED };
    case Close.DisallowedIntents:
      return readsContent
        ? { next: 'without-content' }
        : { next: 'refused', reason: outdated('intents', code) };
    case Close.InvalidShard:
    case Close.ShardingRequired:
      // Otherwise Discord's own advice is asked for and followed anew.
      return choseShards
        ? {
            next: 'refused',
            reason: `Discord does not accept DISCORD_SHARDS (close code ${code}): the shards are not of the count, or Paperboy is in too many servers for so few. Raise the count, or leave the variable out.`,
          }
        : { next: 'again', reason: `Discord wants other shards (close code ${code}).` };
    case Close.InvalidAPIVersion:
      return { next: 'refused', reason: outdated('version of its API', code) };
    case Close.InvalidIntents:
      return { next: 'refused', reason: outdated('intents', code) };
    default:
      return { next: 'again', reason: `Discord ended the connection (close code ${code}).` };
  }
}

function outdated(what: string, code: number): string {
  return `Discord does not accept the ${what} that Paperboy asks for (close code ${code}). Update Paperboy.`;
}
