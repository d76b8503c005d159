const SHORTEST = 1e-9;

/** Makes a vector one long, in place. @returns how long it was, 0 for one without length */
export function normalise(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  if (length < SHORTEST) return 0;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return length;
}
