import { createHash } from 'node:crypto';
import { ClearStateStore, InvalidStateError, type StateStore } from '@slack/oauth';
import type { SeenEvents } from '../../chat/platform.ts';

/** How long an installation may take, in seconds; the cookie that binds it to the browser lives as long. */
export const STATE_SECONDS = 600;

/**
 * The `state` of installations, each good once: over restarts and for all replicas that share the database. Without the
 * database nobody can install.
 */
export function createStates(secret: string, seenEvents: SeenEvents): StateStore {
  const signed = new ClearStateStore(secret, STATE_SECONDS);
  return {
    generateStateParam: (options, now) => signed.generateStateParam(options, now),
    verifyStateParam: async (now, state) => {
      const options = await signed.verifyStateParam(now, state);
      const digest = createHash('sha256').update(state).digest('base64url');
      if (await seenEvents.claim(`slack:state:${digest}`)) return options;
      throw new InvalidStateError('The state was used before');
    },
  };
}
