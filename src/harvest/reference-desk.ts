import type { Paper } from '../papers/paper.ts';

/** Where answers ask for papers that the library lacks, and have them added to it. */
export interface ReferenceDesk {
  /** False where no source allows that anybody is asked. */
  readonly isOn: boolean;
  /** Who may add papers. */
  readonly addedBy: 'managers' | 'everyone';
  /** Who is asked for it, as people call them: `arXiv`. Nobody where no source allows it. @param reference a key (see Reference) */
  asks(reference: string): readonly string[];
  /** What is elsewhere; within ten seconds. Never rejects because somebody does not answer. */
  lookUp(reference: string): Promise<LookedUp>;
  /** Keeps it for good. @param by the person's address, as `listOwner` makes it */
  add(reference: string, by: string): Promise<LookedUp>;
}

/** What became of a question; `silent`: nobody knows it of those who answer, and somebody did not. */
export type LookedUp =
  | { readonly kind: 'found'; readonly paper: Paper }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'silent' };
