/**
 * Where generations lie: bytes under keys, in a bucket or a folder. Everything rejects with PaperboyError
 * `library_store_unavailable` when that cannot be used.
 */
export interface Objects {
  /** As people know it, without secrets: `s3://bucket/prefix`. */
  readonly where: string;
  /** All keys that begin so, in any order. @param prefix an origin and its dash, or a name and its slash */
  keys(prefix: string): Promise<readonly string[]>;
  /** @throws PaperboyError `generation_unusable` when there is none; the signal's reason when that was aborted */
  read(key: string, signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /** Replaces what there is, after the last chunk and as a whole. When the chunks fail, nothing was written. */
  write(key: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Does nothing when there is none. */
  remove(key: string): Promise<void>;
}
