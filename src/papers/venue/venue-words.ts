/**
 * Venues that are understood in questions (`nips papers on …`), with their other names of one word: none is an everyday word or
 * stands for much else. Other venues are understood there where the library has them.
 */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  NeurIPS: ['nips'],
  ICML: [],
  ICLR: [],
  AISTATS: [],
  UAI: [],
  COLT: [],
  CoRL: [],
  JMLR: [],
  TMLR: [],
  AAAI: [],
  IJCAI: [],
  KDD: ['sigkdd'],
  WWW: ['thewebconf'],
  SIGIR: [],
  CVPR: [],
  ICCV: [],
  ECCV: [],
  ACL: [],
  EMNLP: [],
  NAACL: [],
  EACL: [],
  INTERSPEECH: [],
  ICASSP: [],
  ICRA: [],
  IROS: [],
  arXiv: ['corr'],
};

/** Conventional names, and other names of one word. */
export const VENUE_WORDS: readonly string[] = Object.entries(SPOKEN).flat(2);

const BY_WORD = new Map(
  Object.entries(SPOKEN).flatMap(([venue, others]) =>
    [venue.toLowerCase(), ...others].map((word) => [word, venue] as const),
  ),
);

/** The conventional name that a single folded word stands for (`nips` → `NeurIPS`), if it is the name of a venue. */
export function venueByWord(folded: string): string | undefined {
  return BY_WORD.get(folded);
}
