import { describe, expect, it } from 'vitest';
import {
  MOST_BY_MEANING,
  nearestInMeaning,
  withFurther,
} from '../../../src/search/engine/nearest-in-meaning.ts';

describe('what is nearest in meaning', () => {
  const size = 20_000;
  // A permutation, so that the nearest stand anywhere.
  const nearness = (place: number) => ((place * 7_919) % size) / size;
  const everything = Array.from({ length: size }, (_, place) => place);

  it('is the same as when everything is put in order', async () => {
    const near = await nearestInMeaning(nearness, { size, isWanted: () => true, least: 0 });
    const sorted = everything.toSorted((a, b) => nearness(b) - nearness(a)).slice(0, MOST_BY_MEANING);
    expect(near.toSorted()).toEqual(sorted.toSorted());
  });

  it('is no farther than the least, and nothing that is not wanted', async () => {
    const least = 1 - 5 / size;
    const near = await nearestInMeaning(nearness, { size, isWanted: (place) => place % 2 === 0, least });
    expect(near.toSorted()).toEqual(
      everything.filter((place) => place % 2 === 0 && nearness(place) >= least).toSorted(),
    );
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(5);
  });

  it('scores by the words what the last of what they found does', () => {
    const found = { places: Uint32Array.of(4, 2), scores: Float64Array.of(3, 1) };
    expect(withFurther(found, [7, 9])).toEqual({
      places: Uint32Array.of(4, 2, 7, 9),
      scores: Float64Array.of(3, 1, 1, 1),
    });
  });
});
