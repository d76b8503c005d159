import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { askHub, type HubAccess, type HubRequest, hostOf, notFetched } from './hub-access.ts';
import type { HubFile } from './hub-listing.ts';

/** Where a file goes, and who is told. */
export interface FileFetch extends HubRequest {
  readonly file: HubFile;
  readonly to: string;
  /** Called with the bytes of each piece. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Fetches a file of a model, and looks whether it is the one that the hub listed. What was written of another one is left.
 * @throws PaperboyError as askHub does; `model_not_fetched` where it is another one; errors of the file system
 */
export async function fetchHubFile(fetching: FileFetch, access: HubAccess): Promise<void> {
  const { file, to, onBytes, name } = fetching;
  await mkdir(dirname(to), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(to, 'wx');
  try {
    await askHub(fetching, access, async (body) => {
      for await (const piece of body) {
        bytes += piece.length;
        // No more than was announced is kept, whatever comes.
        if (bytes > file.size) return;
        hash.update(piece);
        // All of it: where a disk becomes full, a single write may take a part and say nothing.
        await handle.appendFile(piece);
        onBytes(piece.length);
      }
    });
    await handle.sync();
  } finally {
    await handle.close();
  }
  const isWhole = bytes === file.size && (file.sha256 === undefined || file.sha256 === hash.digest('hex'));
  if (!isWhole)
    throw notFetched(
      `What came from ${hostOf(access)} as ${file.path} of the model ${name.id} is not the file that it lists (${bytes} of ${file.size} bytes, or another SHA-256): it was thrown away`,
    );
}
