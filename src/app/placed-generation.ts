import type { OpenedGeneration } from '../search/generation/open-generation.ts';
import type { Segment } from '../search/segment/segment.ts';
import type { FolderFingerprint } from '../sources/folder/fingerprint.ts';
import type { GenerationBuilder } from './generation-builder.ts';
import type { GenerationKeeper } from './generation-keeper.ts';

/** What looks after the generations of one origin. */
export interface Keeping {
  readonly keeper: GenerationKeeper;
  readonly builder: GenerationBuilder;
}

/** Of what a folder holds: listings that are others by the time when they are read are not indexed. */
export type KeepingOf = (seen: FolderFingerprint) => Keeping;

/** A generation with what looks after its origin. */
export interface PlacedGeneration extends Keeping {
  readonly opened: OpenedGeneration;
}

/** Those that answer: the newest, and others for as long as somebody is at them. */
export interface Placing {
  /** The newest. */
  current(): PlacedGeneration;
  /** The one that a segment is of. */
  of(segment: Segment): PlacedGeneration;
  /** From now on this is the newest. */
  follow(next: PlacedGeneration): void;
}

/** @param first the one that was opened */
export function createPlacing(first: PlacedGeneration): Placing {
  let current = first;
  const places = new WeakMap([[first.opened.base.segment, first]]);
  return {
    current: () => current,
    of: (segment) => places.get(segment) ?? current,
    follow: (next) => {
      current = next;
      places.set(next.opened.base.segment, next);
    },
  };
}
