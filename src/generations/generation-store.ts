/**
 * Where built libraries are shared by machines: whoever built a generation publishes it, the others fetch it instead of
 * building it. Nobody sees half a generation, however many publish and fetch at once, and whenever one of them dies.
 * Everything rejects with PaperboyError `library_store_unavailable` when the store cannot be used; the message says what to
 * do and has no secret in it.
 */
export interface GenerationStore {
  /** The names of the whole generations of an origin, newest first. */
  list(origin: string): Promise<readonly string[]>;
  /**
   * Brings a generation to a folder of this machine, where it appears as a whole. What is whole of it there already is not
   * fetched again: neither what an interrupted fetch left, nor what a generation lacks to which a file was added. A
   * generation of that name with other files stays as it is.
   * @param folder the generation's own: `data/library/<name>`
   * @throws PaperboyError `generation_unusable` when it is not (or no longer) there, damaged, or does not fit on the disk; the
   * signal's reason when that was aborted
   */
  fetch(name: string, folder: string, options?: FetchOptions): Promise<void>;
  /**
   * Shares the generation of a folder that is named after it, once however often it is called, and also what was added to it
   * since. Removes what is older than the two newest ones of its origin.
   * @throws PaperboyError `generation_unusable` when a file is not what the manifest says
   */
  publish(folder: string): Promise<void>;
  /** Does nothing to what is not there. */
  remove(name: string): Promise<void>;
}

/** What a fetch takes besides where from and where to. */
export interface FetchOptions {
  /** What was fetched until it is aborted, whole files, is there for the next time. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FetchProgress) => void;
}

/** Bytes that are here, of all that the generation has; those that were here before count too. */
export interface FetchProgress {
  readonly done: number;
  readonly total: number;
}
