import type { types, webApi } from '@slack/bolt';
import { slackErrorCode } from './problems.ts';
import { callAgain } from './web-call.ts';

/** A trigger lives for three seconds; a try that begins later is of no use. */
const TRIGGER_MS = 2_500;

/** Where a window is opened. */
interface Opening {
  readonly client: webApi.WebClient;
  readonly triggerId: string;
  readonly view: types.ModalView;
}

/** Opens a window. @throws what the Web API answers */
export async function openView({ client, triggerId, view }: Opening): Promise<void> {
  let tries = 0;
  const open = () => {
    tries++;
    return client.views.open({ trigger_id: triggerId, view });
  };
  try {
    await callAgain(open, TRIGGER_MS);
  } catch (error) {
    // The try before was taken, and only the answer to it lost.
    if (tries === 1 || slackErrorCode(error) !== 'exchanged_trigger_id') throw error;
  }
}
