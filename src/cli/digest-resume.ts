import type { Config } from '../app/config.ts';
import { type Address, isAddress } from '../chat/address.ts';
import { PaperboyError } from '../errors.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { counted } from '../search/describe-library.ts';
import { openStore } from '../store/open-store.ts';

interface ResumeOptions {
  /** As they were typed. */
  readonly addresses: readonly string[];
  readonly all: boolean;
}

/**
 * `paperboy digest resume`: ends the pause of some channels, or of all. A bot that runs goes on with them within a minute.
 * @throws PaperboyError `usage`
 */
export async function runResume(
  config: Config,
  { addresses, all }: ResumeOptions,
  terminal: Terminal,
): Promise<void> {
  if (all === addresses.length > 0)
    throw new PaperboyError('usage', 'Say which channels to resume, by their addresses, or --all for all.');
  const wrong = addresses.find((text) => !isAddress(text));
  if (wrong !== undefined)
    throw new PaperboyError('usage', `“${wrong}” is no address of a channel, like slack:T0123:C0456.`);
  const store = await openStore(config.databaseUrl);
  try {
    const { subscriptions } = store.digests;
    const known = await subscriptions.list('');
    const asked = all ? known.map(({ address }) => address) : (addresses as readonly Address[]);
    const activeSince = new Date(Date.now() - config.digest.catchUpMs);
    let resumed = 0;
    for (const address of asked) {
      const isResumed = await subscriptions.resume(address, activeSince);
      if (isResumed) resumed++;
      const isKnown = known.some((one) => one.address === address);
      const state = isResumed ? 'resumed' : isKnown ? 'was not paused' : 'has no digest';
      if (isResumed || !all) terminal.stdout.write(`${address}: ${state}\n`);
    }
    terminal.stdout.write(`${counted(resumed, 'digest')} resumed\n`);
  } finally {
    await store.close();
  }
}
