/** A matrix of few non-zero values, by rows: those of row `r` stand at `starts[r] … starts[r + 1]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Uint32Array;
  /** The column of each value. */
  readonly places: Uint32Array;
  readonly values: Float32Array;
}

/** A·X, for X with `width` columns. Dense matrices here are Float64Arrays by rows. */
export function multiply(matrix: SparseMatrix, dense: Float64Array, width: number): Float64Array {
  const result = new Float64Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row++) {
    const to = row * width;
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const value = matrix.values[at] ?? 0;
      const from = (matrix.places[at] ?? 0) * width;
      for (let column = 0; column < width; column++)
        result[to + column] = (result[to + column] ?? 0) + value * (dense[from + column] ?? 0);
    }
  }
  return result;
}

/** Aᵀ·Y, for Y with `width` columns. */
export function multiplyTransposed(matrix: SparseMatrix, dense: Float64Array, width: number): Float64Array {
  const result = new Float64Array(matrix.columns * width);
  for (let row = 0; row < matrix.rows; row++) {
    const from = row * width;
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const value = matrix.values[at] ?? 0;
      const to = (matrix.places[at] ?? 0) * width;
      for (let column = 0; column < width; column++)
        result[to + column] = (result[to + column] ?? 0) + value * (dense[from + column] ?? 0);
    }
  }
  return result;
}

/** XᵀX of a dense matrix with `width` columns. */
export function gram(dense: Float64Array, width: number): Float64Array {
  const result = new Float64Array(width * width);
  // Each row's products with itself add to the upper triangle; the lower one is the same.
  for (let row = 0; row < dense.length; row += width) {
    for (let one = 0; one < width; one++) {
      const value = dense[row + one] ?? 0;
      const to = one * width;
      for (let other = one; other < width; other++)
        result[to + other] = (result[to + other] ?? 0) + value * (dense[row + other] ?? 0);
    }
  }
  for (let one = 0; one < width; one++)
    for (let other = 0; other < one; other++) result[one * width + other] = result[other * width + one] ?? 0;
  return result;
}
