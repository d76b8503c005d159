import { open } from 'node:fs/promises';
import { systemErrorCode } from '../../errors.ts';

/** What systems say that keep folders by themselves (Windows), or to whom they may not be opened. */
const NOT_NEEDED = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);

/** Lets what was created and renamed in a folder outlive a power cut, where the system has to be asked for it. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NOT_NEEDED.has(systemErrorCode(error) ?? '')) throw error;
  }
}
