import { ApplicationFlags } from 'discord.js';

/** Is the switch of the privileged intent on, so that messages of others come with their words? */
export function hasContentIntent(flags: number): boolean {
  return (
    (flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0
  );
}
