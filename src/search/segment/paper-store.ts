import type { Paper } from '../../papers/paper.ts';
import type { ForwardIndex } from './segment.ts';

/** The texts of a segment's papers, and their words in order. */
export interface PaperStore {
  /** Papers by their places in the segment, in the same order. @throws PaperboyError `library_damaged` */
  read(papers: readonly number[]): Promise<readonly Paper[]>;
  readonly forward: ForwardIndex;
  close(): Promise<void>;
}
