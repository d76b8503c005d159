import fc from 'fast-check';

/** Bytes as a file may give them, in chunks of these lengths (in turn, as often as needed). */
export async function* chunksOf(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let [at, index] = [0, 0]; at < bytes.length; index++) {
    const length = lengths[index % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

/** Lengths of chunks: tiny ones, and such as hold several lines. */
export const chunkLengths = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 200 })),
  {
    minLength: 1,
    maxLength: 5,
  },
);
