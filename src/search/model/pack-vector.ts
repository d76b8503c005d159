/** The greatest number of a byte with a sign; the least is not used. */
const GREATEST = 127;

/**
 * Packs the numbers of a vector into bytes, as fine as they go.
 * @param to where they are written, as long as the vector
 * @returns what each byte is multiplied by to have its number again; 0 for a vector of zeros
 */
export function packVector(vector: Float64Array, to: Int8Array): number {
  let greatest = 0;
  for (const value of vector) greatest = Math.max(greatest, Math.abs(value));
  const scale = greatest / GREATEST;
  for (let at = 0; at < to.length; at++) to[at] = scale === 0 ? 0 : Math.round((vector[at] ?? 0) / scale);
  return scale;
}

/** A number of a vector of length one in 16 bits. */
const UNIT = 32_767;

/** A vector of length one in whole numbers, to be multiplied with packed ones. */
export function packUnit(unit: Float64Array): Int16Array {
  return Int16Array.from(unit, (value) => Math.round(value * UNIT));
}

/** The cosine of a vector (see packUnit) with row `row` of packed ones, -1 to 1; 0 with one of zeros. */
export function cosineWithPacked(unit: Int16Array, packed: Int8Array, row: number): number {
  const length = unit.length;
  const from = row * length;
  let product = 0;
  let squares = 0;
  // In whole numbers, which is several times as fast; hundreds of dimensions stay far below 2^31.
  for (let at = 0; at < length; at++) {
    const value = packed[from + at] ?? 0;
    product = (product + Math.imul(unit[at] ?? 0, value)) | 0;
    squares = (squares + Math.imul(value, value)) | 0;
  }
  return squares === 0 ? 0 : product / (UNIT * Math.sqrt(squares));
}
