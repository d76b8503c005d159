import type { Identified } from './address-key.ts';
import { arxivKey, bareArxivKey } from './arxiv.ts';
import { anthologyKey, doiKeys } from './doi.ts';
import { trimEnd } from './trim-end.ts';

/** A reference in a text: where it begins, and how long it is. */
export interface FoundId extends Identified {
  readonly start: number;
  readonly end: number;
  /** As it was typed. */
  readonly said: string;
}

/** Ids that stand in a text without an address, in the order of their kinds; they may overlap. */
export function findBareIds(text: string): readonly FoundId[] {
  const whole = text.trim();
  return FORMS.flatMap(({ kind, pattern, keysOf }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const said = trimEnd(match[0]);
      const id = trimEnd(match[1] ?? '');
      const keys = keysOf(id, id === whole);
      const { index: start } = match;
      return keys.length === 0 ? [] : [{ kind, keys, said, start, end: start + said.length }];
    }),
  );
}

interface Form {
  readonly kind: Identified['kind'];
  /** Begins at a border of words and repeats within bounds: it reads any text in linear time. Its first group is the id. */
  readonly pattern: RegExp;
  keysOf(id: string, isWholeText: boolean): readonly string[];
}

const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z-]{2,9}(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,3})?)`;
const NO_WORD_AFTER = String.raw`(?![\w/])(?!\.\d)`;

const one = (key: string | undefined) => (key === undefined ? [] : [key]);

const FORMS: readonly Form[] = [
  {
    kind: 'doi',
    pattern: /(?<![\w./-])(?:doi\s?[:=]?\s?)?(10\.\d{4,9}\/[^\s<>"|{}\\^`“”]{1,300})/gi,
    keysOf: doiKeys,
  },
  {
    kind: 'arxiv',
    pattern: new RegExp(
      String.raw`(?<!\w)(?:(?:arxiv preprint )?arxiv(?:\.org)?(?: preprint| paper| id| number)?\s{0,2}[:#/]?\s{0,2}|abs/)${ARXIV_ID}${NO_WORD_AFTER}`,
      'gi',
    ),
    keysOf: (id) => one(arxivKey(id)),
  },
  {
    kind: 'arxiv',
    pattern: new RegExp(String.raw`(?<![\w./-])${ARXIV_ID}${NO_WORD_AFTER}`, 'gi'),
    keysOf: (id) => one(bareArxivKey(id)),
  },
  {
    kind: 'acl',
    pattern:
      /(?<![\w./-])([ACDEFHIJKLMNOPQRSTUWXY]\d{2}-\d{4}|(?:19|20)\d{2}\.[a-z0-9_]{2,30}-[a-z0-9_]{1,30}\.\d{1,5})(?![\w/-])(?!\.\w)/g,
    keysOf: (id) => [anthologyKey(id)],
  },
  {
    kind: 'semantic scholar',
    pattern: /(?<!\w)corpus\s?id\s?[:#]?\s{0,2}(\d{1,15})(?!\w)/gi,
    keysOf: (id) => [`corpus:${id}`],
  },
  {
    kind: 'id',
    pattern: /(?<![\p{L}\p{N}_./@-])([0-9a-hjkmnp-tv-z]{10})(?![\p{L}\p{N}_@/-])(?!\.\w)/giu,
    // Many a word has ten letters and none of the four that ids do without.
    keysOf: (id, isWholeText) => (/\d/.test(id) || isWholeText ? [`paper:${id.toLowerCase()}`] : []),
  },
];
