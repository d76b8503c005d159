/** Colours of a picture, and which of them stands for another. */
interface Palette {
  /** 0xRRGGBB, at most 256. */
  readonly palette: readonly number[];
  indexOf(colour: number): number;
}

const MOST = 256;
/** Colours that differ in the lower bits alone count as one. */
const ALIKE = 0xf0_f0_f0;

/**
 * The colours themselves where they are few. Else the most frequent one of each group that is alike, those of the largest
 * groups; others become the nearest of these. Text on a plain ground, which has a few hundred shades, shows no difference.
 */
export function choosePalette(colours: Uint32Array): Palette {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = counts.size <= MOST ? [...counts.keys()] : mostFrequent(counts);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return {
    palette,
    indexOf: (colour) => {
      const before = known.get(colour);
      if (before !== undefined) return before;
      const index = nearest(colour, palette);
      known.set(colour, index);
      return index;
    },
  };
}

interface Group {
  readonly colour: number;
  /** Of that colour. */
  readonly best: number;
  /** Of all. */
  readonly count: number;
}

function mostFrequent(counts: ReadonlyMap<number, number>): readonly number[] {
  const groups = new Map<number, Group>();
  for (const [colour, count] of counts) {
    const { best = 0, count: before = 0, colour: leader = colour } = groups.get(colour & ALIKE) ?? {};
    const leads = count > best;
    groups.set(colour & ALIKE, {
      colour: leads ? colour : leader,
      best: leads ? count : best,
      count: before + count,
    });
  }
  return [...groups.values()]
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST)
    .map(({ colour }) => colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, one] of palette.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    );
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}
