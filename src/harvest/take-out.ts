import type { Kept, Reader, Records } from '../store/records.ts';
import type { Sources } from '../store/sources.ts';
import { ReadingEnded } from './read-source.ts';

const PORTION = 100;

/**
 * Takes all papers of a source that was removed out of the library, and then the source itself.
 * @throws ReadingEnded when it stays after all, which is then read anew
 */
export async function takeOut(
  reader: Reader,
  { records, sources }: { readonly records: Records; readonly sources: Sources },
  signal: AbortSignal,
): Promise<Kept> {
  let removed = 0;
  for (;;) {
    signal.throwIfAborted();
    const keys = await records.keys(reader.source, '', PORTION);
    if (keys.length === 0) break;
    const part = { put: [], removed: keys };
    const kept = await records.keep({ ...reader, isTakingOut: true }, part, undefined);
    if (kept === undefined)
      throw new ReadingEnded(`${reader.source} stays, or another process takes it out.`);
    removed += kept.removed;
  }
  await sources.delete(reader.source);
  return { put: 0, removed };
}
