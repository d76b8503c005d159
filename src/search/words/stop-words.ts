import { eng } from 'stopword';

/** English function words (the list of the `stopword` package), in the form that analyzer.ts gives to words. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  eng.map((word) => word.toLowerCase().replace(/['’]/g, '')),
);
