/** A venue and a year that a few words name: `*CVPR 2020*`, `[ICLR'23]`, `(2019)`. */
export interface VenueYear {
  readonly venue?: string;
  readonly year?: string;
}

/** Acronyms and words that only a venue has. */
const VENUE =
  /\b(?:CVPR|ICCV|ECCV|NeurIPS|NIPS|ICML|ICLR|AAAI|IJCAI|ACL|EMNLP|NAACL|EACL|COLING|TACL|CoNLL|KDD|WWW|SIGIR|CIKM|WSDM|RecSys|ICRA|IROS|CoRL|RSS|RA-?L|T?PAMI|IJCV|TIP|TNNLS|TKDE|TMM|TCSVT|TMI|WACV|BMVC|ACCV|3DV|MICCAI|MIDL|INTERSPEECH|ICASSP|SIGGRAPH|TOG|TVCG|AISTATS|UAI|COLT|JMLR|TMLR|ICDE|VLDB|SIGMOD|arXiv|bioRxiv|medRxiv|Nature|Science|Cell|CHI|UIST|ICSE|FSE|ASE|ISSTA|TSE|CCS|NDSS|USENIX|OSDI|SOSP|NSDI|MLSys|ASPLOS|ISCA|HPCA|LREC|COLM|ICPR|ICIP|ICME|ACM ?MM|MM|LoG|DASFAA|ICDM|SDM|Findings|Workshops?|Proceedings|Trans(?:actions)?|Journal|Conference|Symposium|Preprint|Letters|IEEE)\b/i;
const YEAR = /(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)/;
const SHORT_YEAR = /(?:['’‘]\s?|(?<=[A-Za-z]))([0-4]\d|9\d)(?!\d)/;
const MOST_CHARACTERS = 160;

/** What a short text names; nothing where it is no venue. A text with a year is one where all else in it are few words. */
export function venueYearOf(text: string): VenueYear {
  const bare = text
    .replace(/[[\](){}`*_|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare === '' || bare.length > MOST_CHARACTERS) return {};
  const year =
    YEAR.exec(bare)?.[0] ?? longYear(SHORT_YEAR.exec(bare)?.[1], VENUE.test(bare.replace(/['’‘]?\d+/g, ' ')));
  const name = bare
    .replace(YEAR, ' ')
    .replace(SHORT_YEAR, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;/-]+|[\s,.:;/-]+$/g, '');
  const named = VENUE.test(name) || (year !== undefined && /^[A-Z][\w&\s:.,/-]{1,60}$/.test(name));
  return { ...(named ? { venue: name } : {}), ...(year === undefined ? {} : { year }) };
}

function longYear(digits: string | undefined, afterVenue: boolean): string | undefined {
  if (digits === undefined || !afterVenue) return undefined;
  return digits.startsWith('9') ? `19${digits}` : `20${digits}`;
}

/** Whether the text has the name of a venue in it. */
export function namesVenue(text: string): boolean {
  return VENUE.test(text.slice(0, MOST_CHARACTERS));
}
