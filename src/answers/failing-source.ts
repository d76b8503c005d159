import type { Answer } from '../chat/reply.ts';
import { isFailureToTell } from '../harvest/failing-source.ts';
import type { SourceStatus } from '../harvest/source-desk.ts';
import type { Messages } from '../messages/messages.ts';
import { shownName } from '../sources/shown-name.ts';
import { agoText } from './ago-text.ts';
import { notice } from './notice.ts';

interface Telling {
  readonly now: Date;
  /** When they were told last. */
  readonly toldAt?: Date | undefined;
  /** In the language of who added it. */
  readonly say: Messages;
}

/** What is told, once, to who added a source that fails for days; undefined while there is nothing to tell. */
export function tellFailingSource(status: SourceStatus, { now, toldAt, say }: Telling): Answer | undefined {
  const { name, trouble = '', failingSince = now } = status;
  if (!isFailureToTell(status, { now, toldAt })) return undefined;
  const when = agoText(failingSince, now, say.locale);
  return notice('notice', say.spans('sources.failingTold', { name: shownName(name), when, trouble }));
}
