import { foldCharacters } from '../../papers/fold.ts';

const EXPANSIONS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  Ä: 'ae',
  Ö: 'oe',
  Ü: 'ue',
  Ø: 'oe',
  Å: 'aa',
};
const UMLAUT = /[äöüøåÄÖÜØÅ]/g;
const ONLY_ASCII = /^[\x00-\x7f]*$/;
const EXPANDED = /(?<=[a-z]|^)(?:ae|oe|ue|aa)/g;

/** The word as it is written where keyboards lack umlauts (`Schölkopf` → `schoelkopf`); undefined without one. */
export function expandUmlauts(word: string): string | undefined {
  if (ONLY_ASCII.test(word)) return undefined;
  const composed = word.normalize('NFC');
  if (composed.search(UMLAUT) === -1) return undefined;
  return foldCharacters(composed.replace(UMLAUT, (letter) => EXPANSIONS[letter] ?? letter));
}

/** The folded word that this one may be an expansion of (`schoelkopf` → `scholkopf`); undefined when it is none. */
export function contractUmlauts(folded: string): string | undefined {
  const contracted = folded.replace(EXPANDED, (pair) => pair.charAt(0));
  return contracted === folded ? undefined : contracted;
}
