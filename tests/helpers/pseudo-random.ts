/** Numbers of 0 to 1 that are the same every time: Park and Miller (1988). */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
