/** A text as a format gets it: cut behind every so many characters, whatever stands there. */
export async function* piecesOf(text: string, lengths: readonly number[] = [1]): AsyncGenerator<string> {
  for (let [at, index] = [0, 0]; at < text.length; index++) {
    const length = lengths[index % lengths.length] ?? 1;
    yield text.slice(at, at + length);
    at += length;
  }
}

/** For a listing that stands alone. */
export const NO_CONTEXT = { macros: async () => new Map<string, string>() };
