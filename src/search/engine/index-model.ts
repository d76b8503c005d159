import type { CorpusModel } from '../model/fit-corpus-model.ts';
import { type CountedText, cosineOf, imageOf, nearnessTo } from '../model/nearness.ts';
import { type Neighbours, nearnessOf } from '../model/neighbours.ts';
import { findString } from '../segment/string-table.ts';
import type { CorpusIndex } from './corpus-index.ts';

/** What the papers of an index teach about each other, by their places and by terms. */
export interface IndexModel {
  /** Where a text lies, by how often each term is in it; undefined where the papers say nothing about it. */
  nearness(counts: ReadonlyMap<string, number>): PlacedNearness | undefined;
  /** How near texts are to one, -1 to 1. Where the same counts lie is worked out once, for as long as somebody keeps them. */
  likeness(counts: ReadonlyMap<string, number>): (other: ReadonlyMap<string, number>) => number;
  /** Of the papers that it was learned from: the nearest others of each. */
  readonly neighbours: Neighbours;
  /** How many papers it was learned from: those at the first places. */
  readonly papers: number;
  /** A number for each place, 0 between uses: for whoever needs such numbers for a moment. */
  readonly scratch: Float64Array;
  /** The cosine of two papers by all their terms if one is among the neighbours of the other, else 0. */
  cosine(one: number, other: number): number;
}

/** Where a text lies among papers. */
interface PlacedNearness {
  /** How near the paper at a place is: the cosine, -1 to 1. */
  to(place: number): number;
  /** See Nearness. */
  readonly represented: number;
}

/** A model of the first segment of an index, and where the papers of each later one lie in its space. */
export interface LearnedModel {
  readonly model: CorpusModel;
  readonly joined: readonly Int8Array[];
}

/** What was learned, for questions to an index. */
export function createIndexModel(
  { segments, size }: CorpusIndex,
  { model, joined }: LearnedModel,
): IndexModel {
  const { space, neighbours } = model;
  const table = segments[0]?.segment.terms.table;
  const counted = (counts: ReadonlyMap<string, number>): CountedText => {
    const known = new Map<number, number>();
    const unknown: number[] = [];
    for (const [term, count] of counts) {
      const place = table === undefined ? -1 : findString(table, term);
      if (place === -1) unknown.push(count);
      else known.set(place, count);
    }
    return { counts: known, unknown };
  };
  const images = new WeakMap<ReadonlyMap<string, number>, { readonly image: Float32Array | undefined }>();
  return {
    neighbours,
    papers: space.documents,
    scratch: new Float64Array(size),
    nearness: (counts) => {
      const near = nearnessTo(space, counted(counts));
      if (near === undefined) return undefined;
      const to = (place: number) => {
        if (place < space.documents) return near.to(place);
        const at = segments.findLastIndex(({ first }) => first <= place);
        const vectors = joined[at - 1];
        return vectors === undefined ? 0 : near.toVector(vectors, place - (segments[at]?.first ?? 0));
      };
      return { to, represented: near.represented };
    },
    likeness: (counts) => {
      const own = imageOf(space, counted(counts));
      return (other) => {
        if (own === undefined) return 0;
        let kept = images.get(other);
        if (kept === undefined) {
          kept = { image: imageOf(space, counted(other)) };
          images.set(other, kept);
        }
        return cosineOf(own, kept.image);
      };
    },
    cosine: (one, other) => {
      const of = (from: number, to: number) =>
        from < space.documents ? nearnessOf(neighbours, from, to) : 0;
      return Math.max(of(one, other), of(other, one));
    },
  };
}
