import { foldText } from './fold.ts';

/** Conventional names and the other names (folded) under which listings and people know the same venue. */
const VENUES: Readonly<Record<string, readonly string[]>> = {
  NeurIPS: [
    'nips',
    'neural information processing systems',
    'advances in neural information processing systems',
    'conference on neural information processing systems',
  ],
  ICML: ['international conference on machine learning'],
  ICLR: ['international conference on learning representations'],
  AISTATS: [
    'artificial intelligence and statistics',
    'international conference on artificial intelligence and statistics',
  ],
  UAI: ['uncertainty in artificial intelligence', 'conference on uncertainty in artificial intelligence'],
  COLT: ['conference on learning theory', 'annual conference on learning theory'],
  CoRL: ['conference on robot learning'],
  JMLR: ['journal of machine learning research'],
  TMLR: ['transactions on machine learning research'],
  AAAI: ['aaai conference on artificial intelligence'],
  IJCAI: ['international joint conference on artificial intelligence'],
  KDD: [
    'sigkdd',
    'acm sigkdd conference on knowledge discovery and data mining',
    'knowledge discovery and data mining',
  ],
  WWW: ['the web conference', 'thewebconf', 'world wide web conference'],
  SIGIR: ['acm sigir', 'research and development in information retrieval'],
  CVPR: [
    'computer vision and pattern recognition',
    'conference on computer vision and pattern recognition',
    'ieee cvf conference on computer vision and pattern recognition',
  ],
  ICCV: [
    'international conference on computer vision',
    'ieee cvf international conference on computer vision',
  ],
  ECCV: ['european conference on computer vision'],
  ACL: [
    'association for computational linguistics',
    'annual meeting of the association for computational linguistics',
  ],
  EMNLP: [
    'empirical methods in natural language processing',
    'conference on empirical methods in natural language processing',
  ],
  NAACL: ['north american chapter of the association for computational linguistics'],
  EACL: ['european chapter of the association for computational linguistics'],
  INTERSPEECH: ['annual conference of the international speech communication association'],
  ICASSP: ['international conference on acoustics speech and signal processing'],
  ICRA: ['international conference on robotics and automation'],
  IROS: ['international conference on intelligent robots and systems'],
  arXiv: ['corr', 'arxiv org', 'arxiv preprint'],
};

const BY_FOLDED = new Map<string, string>();
for (const [name, aliases] of Object.entries(VENUES)) {
  for (const alias of [name, ...aliases]) BY_FOLDED.set(foldText(alias), name);
}

/** Conventional names, and other names of one word. */
export const VENUE_WORDS: readonly string[] = Object.entries(VENUES).flatMap(([name, aliases]) => [
  name,
  ...aliases.filter((alias) => !alias.includes(' ')),
]);

const AROUND_NAME = /^(?:proceedings of )?(?:the )?(?:\d+(?:st|nd|rd|th) )?(?:annual )?|(?: \d{4})?$/g;

/** The conventional name of a venue (`nips`, `Proceedings of the 37th … NIPS 2023` → `NeurIPS`), or the name as given. */
export function canonicalVenue(name: string): string {
  const folded = foldText(name);
  return BY_FOLDED.get(folded) ?? BY_FOLDED.get(folded.replace(AROUND_NAME, '')) ?? name.trim();
}

/** The conventional name that a single folded word stands for (`nips` → `NeurIPS`), if it is the name of a venue. */
export function venueByWord(folded: string): string | undefined {
  return BY_FOLDED.get(folded);
}

/** Splits `nips 2023` into venue and year; a name without a year at its end has none. */
export function splitVenueYear(text: string): { venue?: string; year?: number } {
  const match = /^(.*?)[\s,']*\b((?:19|20)\d{2})$/.exec(text.trim());
  const venue = (match?.[1] ?? text).trim();
  return {
    ...(venue === '' ? {} : { venue: canonicalVenue(venue) }),
    ...(match?.[2] === undefined ? {} : { year: Number(match[2]) }),
  };
}
