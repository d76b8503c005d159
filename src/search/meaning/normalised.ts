/** The same direction, one long; zeros stay zeros. */
export function normalised(vector: ArrayLike<number>): Float32Array {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] ?? 0) ** 2;
  const length = Math.sqrt(sum);
  return Float32Array.from(vector, (value) => (length > 0 ? value / length : 0));
}
