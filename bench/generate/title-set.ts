/** Which titles there were: sixteen million at most. */
export interface TitleSet {
  readonly size: number;
  /** @returns false where it was there, case and punctuation aside (or another one with its number, which is as rare) */
  add(title: string): boolean;
}

/** Holds a number of 53 bits for each title, not the title. */
export function createTitleSet(): TitleSet {
  const known = new Set<number>();
  return {
    get size() {
      return known.size;
    },
    add: (title) => {
      const before = known.size;
      return (
        known.add(
          hashOf(
            title
              .toLowerCase()
              .replace(/[^\p{L}\p{N}]+/gu, ' ')
              .trim(),
          ),
        ).size > before
      );
    },
  };
}

/** Two hashes of 32 bits (Fowler, Noll, Vo, from different starts), of which 53 bits are kept. */
function hashOf(text: string): number {
  let [low, high] = [0x81_1c_9d_c5, 0x12_34_56_78];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01_00_01_93);
    high = Math.imul(high ^ unit, 0x01_00_01_93);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
