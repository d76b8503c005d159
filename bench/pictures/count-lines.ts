/** Where a piece of text stands, in pixels from the top. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Signs of another font stand out of their line by this much. */
const TOLERANCE = 4;

/**
 * Lines of text as they are laid out: the most pieces of which each stands below the one before. So a paragraph and the
 * button beside it are counted once, also where the button stands between two lines.
 */
export function countLines(extents: readonly Extent[]): number {
  const ordered = extents.toSorted((one, other) => one.bottom - other.bottom);
  let lines = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { top, bottom } of ordered) {
    if (top < end - TOLERANCE) continue;
    lines++;
    end = bottom;
  }
  return lines;
}
