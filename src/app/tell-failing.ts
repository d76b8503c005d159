import { tellFailingSource } from '../answers/failing-source.ts';
import { type Address, partsOf } from '../chat/address.ts';
import type { Platform } from '../chat/platform.ts';
import { isFailureToTell } from '../harvest/failing-source.ts';
import type { SourceDesk } from '../harvest/source-desk.ts';
import type { Logger } from '../logger.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { Store } from '../store/open-store.ts';

interface Telling {
  readonly desk: Pick<SourceDesk, 'list'>;
  readonly store: Pick<Store, 'sources' | 'now'>;
  /** Those that run, by their name. */
  readonly platforms: ReadonlyMap<string, Pick<Platform, 'posting'>>;
  readonly logger: Pick<Logger, 'warn'>;
}

/** Tells whoever added a source that it fails for days, once; where nobody can be told now, at the next failure. */
export async function tellFailing(name: string, { desk, store, platforms, logger }: Telling): Promise<void> {
  const status = (await desk.list()).find((one) => one.name === name);
  const now = await store.now();
  if (status?.addedBy === undefined || !isFailureToTell(status, { now })) return;
  // A person in all workspaces, or in one: `slack:T1:U1`.
  const address = status.addedBy as Address;
  const { platform, channel: person } = partsOf(address);
  const posting = platforms.get(platform)?.posting;
  const answer = tellFailingSource(status, { now, say: await messagesFor('en') });
  if (posting === undefined || answer === undefined || !(await store.sources.tell(name))) return;
  try {
    await posting.tell(address, person, answer);
  } catch (error) {
    await store.sources.takeBackTold(name);
    logger.warn({ err: error, source: name }, 'who added a source could not be told that it fails');
  }
}
