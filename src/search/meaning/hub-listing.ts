import { PaperboyError } from '../../errors.ts';
import { askHub, type HubAccess, hostOf, notFetched } from './hub-access.ts';
import { type HubName, isCommit } from './hub-name.ts';
import { ONNX_FILES, READ_WITH_IT } from './local-embedder.ts';
import { USAGE_FILES } from './model-usage.ts';

/** A file of a model on the hub. */
export interface HubFile {
  /** In the model's folder. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** As hex digits; undefined for small files, of which the hub does not say it. */
  readonly sha256?: string | undefined;
}

/** What of a model is needed here. */
export interface HubListing {
  /** The commit that the revision was when it was asked for. */
  readonly commit: string;
  readonly files: readonly HubFile[];
}

const MAX_LISTING_BYTES = 16 * 2 ** 20;
/** Larger ones are no small models; someone else's slip of a name must not fill the disk. */
const MAX_MODEL_BYTES = 2 * 2 ** 30;

/**
 * Asks which commit a revision is, and for the files that are needed of it.
 * @throws PaperboyError as askHub does; `embedder_unavailable` where it is nothing that can be used here
 */
export async function askListing(
  name: HubName,
  access: HubAccess,
  signal?: AbortSignal,
): Promise<HubListing> {
  const path = `/api/models/${name.id}/revision/${encodeURIComponent(name.revision)}?blobs=true`;
  const text = await askHub({ name, path, signal }, access, async (body) => {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > MAX_LISTING_BYTES) break;
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  });
  const listing = readListing(text);
  if (listing === undefined)
    throw notFetched(
      `${hostOf(access)} does not list models as the Hugging Face hub does: look at HF_ENDPOINT`,
    );
  return { commit: listing.commit, files: chooseFiles(listing.files, name) };
}

/** Undefined for what is no listing. */
export function readListing(text: string): HubListing | undefined {
  try {
    const { sha, siblings } = JSON.parse(text) as { sha: unknown; siblings: unknown };
    if (typeof sha !== 'string' || !isCommit(sha) || !Array.isArray(siblings)) return undefined;
    return { commit: sha, files: siblings.flatMap(readFileEntry) };
  } catch {
    return undefined;
  }
}

function readFileEntry(entry: unknown): readonly HubFile[] {
  const { rfilename, size, lfs } = Object(entry) as Record<string, unknown>;
  if (typeof rfilename !== 'string' || typeof size !== 'number' || !(size >= 0)) return [];
  const { sha256 } = Object(lfs) as Record<string, unknown>;
  return [{ path: rfilename, size, sha256: typeof sha256 === 'string' ? sha256 : undefined }];
}

/**
 * What is needed to use a model: its configuration, its tokenizer and one of its ONNX files, the smallest that is good.
 * @throws PaperboyError `embedder_unavailable`, with what is missing
 */
export function chooseFiles(files: readonly HubFile[], { id }: HubName): readonly HubFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const weights = ONNX_FILES.map(({ path }) => path).findLast((path) => byPath.has(path));
  const missing = [
    ...READ_WITH_IT.filter((path) => !byPath.has(path)),
    ...(weights === undefined ? [ONNX_FILES[0].path] : []),
  ];
  if (weights === undefined || missing.length > 0)
    throw new PaperboyError(
      'embedder_unavailable',
      `The model ${id} has no ${missing.join(', ')}, so it cannot be used here: choose one that is there in ONNX, such as Xenova/${id.split('/')[1]} where there is one, or onnx-community’s`,
    );
  // Large ones keep their numbers in a file beside it.
  const paths = [...READ_WITH_IT, weights, `${weights}_data`, ...USAGE_FILES];
  const chosen = paths.flatMap((path) => byPath.get(path) ?? []);
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAX_MODEL_BYTES)
    throw new PaperboyError(
      'embedder_unavailable',
      `The model ${id} has ${Math.round(bytes / 1e6)} MB, more than the ${Math.round(MAX_MODEL_BYTES / 1e6)} MB that are taken from the hub: choose a smaller one`,
    );
  return chosen;
}
