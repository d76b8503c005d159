import { createBoundedMap } from '../../bounded-map.ts';
import { readTyped } from '../typed-text.ts';
import type { EmbeddedCorpus } from './embedder.ts';

/** How near a sentence model sees papers to what is asked. */
export interface Meanings {
  /** The cosine of a text with the paper at each place; undefined when the model does not answer in time. Never fails. */
  ofText(text: string): Promise<((place: number) => number) | undefined>;
  ofPaper(place: number): (other: number) => number;
}

const KEPT = 500;
/** A person waits: a model that takes longer is done without. */
const PATIENCE_MS = 2_000;

/** Compares with the vectors of papers. A text's own is kept, for the last 500 texts, and waited for two seconds at most. */
export function createMeanings({ embedder, vectors }: EmbeddedCorpus): Meanings {
  const { dimension } = embedder;
  const known = createBoundedMap<string, Float32Array>(KEPT);
  const cosines = (vector: Float32Array) => (place: number) => {
    const from = place * dimension;
    let sum = 0;
    for (let at = 0; at < dimension; at++) sum += (vector[at] ?? 0) * (vectors[from + at] ?? 0);
    return sum;
  };
  const ask = async (text: string): Promise<Float32Array | undefined> => {
    const [vector] = await embedder.embed([readTyped(text)], 'question');
    if (vector !== undefined) known.set(text, vector);
    return vector;
  };
  return {
    ofText: async (text) => {
      if (text === '') return undefined;
      const vector = known.get(text) ?? (await inTime(ask(text)));
      return vector === undefined ? undefined : cosines(vector);
    },
    ofPaper: (place) => cosines(vectors.subarray(place * dimension, (place + 1) * dimension)),
  };
}

async function inTime<T>(work: Promise<T | undefined>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const outcome = await Promise.race([work.catch(() => undefined), patience]);
  clearTimeout(timer);
  return outcome;
}
