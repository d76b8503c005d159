import type { SourceDesk } from './source-desk.ts';

/** What the command line needs to list, change and read sources. */
export interface SourceReading {
  readonly desk: SourceDesk;
  /**
   * Reads one source now, to its end. @param name as in the list
   * @throws SourceProblem where it cannot be read; PaperboyError where another process reads it
   */
  read(
    name: string,
    onProgress: (progress: ReadingProgress) => void,
    signal: AbortSignal,
  ): Promise<ReadingResult>;
  close(): Promise<void>;
}

/** How far a reading is: `done` records of `all`, where that is known. */
export interface ReadingProgress {
  readonly source: string;
  readonly done: number;
  readonly all?: number | undefined;
}

/** What a reading brought: records that came or changed, and that went. */
export interface ReadingResult {
  readonly records: number;
  readonly removed: number;
}
