import { displayText } from '../papers/latex.ts';
import { type EmbeddedCorpus, meaningOf } from './embedder.ts';
import { parseQuery, rankedText } from './query.ts';

/** How near the sentence model sees papers to texts, as far as it has been asked. */
export interface Meanings {
  learn(text: string): Promise<void>;
  /** The cosine with each paper; undefined when the model has not been asked about the text. */
  of(text: string): ((paper: number) => number) | undefined;
  ofPaper(paper: number | undefined): ((paper: number) => number) | undefined;
}

const KEPT = 500;
/** A person waits: a model that takes longer is done without. */
const PATIENCE_MS = 2_000;

export function createMeanings(embedded: () => EmbeddedCorpus | undefined): Meanings {
  const known = new Map<string, Float32Array>();
  const ask = async (text: string, corpus: EmbeddedCorpus): Promise<void> => {
    const [vector] = await corpus.embedder.embed([displayText(text)]);
    if (known.size >= KEPT) known.clear();
    if (vector !== undefined) known.set(text, vector);
  };
  return {
    learn: async (text) => {
      const corpus = embedded();
      if (corpus === undefined) return;
      const texts = new Set([text, rankedText(parseQuery(text))]);
      const unknown = [...texts].filter((one) => one !== '' && !known.has(one));
      const asked = Promise.all(unknown.map((one) => ask(one, corpus))).catch(() => undefined);
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([asked, patience]);
      clearTimeout(timer);
    },
    of: (text) => {
      const corpus = embedded();
      const vector = known.get(text);
      return corpus === undefined || vector === undefined ? undefined : meaningOf(corpus, vector);
    },
    ofPaper: (paper) => {
      const corpus = embedded();
      if (corpus === undefined || paper === undefined) return undefined;
      const { dimension } = corpus.embedder;
      return meaningOf(corpus, corpus.vectors.subarray(paper * dimension, (paper + 1) * dimension));
    },
  };
}
