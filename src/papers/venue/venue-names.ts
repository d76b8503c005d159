import { CONFERENCES } from './conferences.ts';
import { JOURNALS } from './journals.ts';
import { isSmall, type NameWord } from './name-parts.ts';
import { createNames, type Names } from './names.ts';

/** Venues by their names, written in full or abbreviated, and by their acronyms. */
export interface VenueNames {
  /** The conference whose name these words are, all of them. */
  conference(words: readonly NameWord[]): string | undefined;
  /** The journal whose name these words are, all of them. */
  journal(words: readonly NameWord[]): string | undefined;
  /** What a word stands for that is written as an acronym, `ICML`; a long one may have one capital, `Coling`. */
  acronym(word: NameWord): string | undefined;
  /** The same, however it is written. */
  acronymOf(text: string): string | undefined;
  /** All words of the names of a venue. */
  vocabulary(venue: string): ReadonlySet<string>;
  isJournal(venue: string): boolean;
  /** Does a word of a conference's name come and go: a sponsor, or “annual”? */
  isPassing(text: string): boolean;
}

let made: VenueNames | undefined;

/** All venues that are known here; the tables are read at the first call, which takes some milliseconds. */
export function venueNames(): VenueNames {
  made ??= readTables();
  return made;
}

function readTables(): VenueNames {
  const conferences = createNames((word) => COMING_AND_GOING.has(word));
  const journals = createNames(() => false);
  const acronyms = new Map<string, string>();
  const vocabularies = new Map<string, ReadonlySet<string>>();
  const ofJournals = new Set<string>();
  const addRow = ({ short, long }: Row, names: Names): string => {
    const [venue = ''] = short;
    const ofShort = short.map((name) => ({ words: wordsOf(name), isOne: isAcronym(name) }));
    const single = ofShort.filter(({ words, isOne }) => isOne && words.length === 1);
    const others = [
      ...ofShort.filter((name) => !single.includes(name)),
      ...long.map((name) => ({ words: wordsOf(name) })),
    ];
    for (const {
      words: [word = ''],
    } of single)
      if (!acronyms.has(word)) acronyms.set(word, venue);
    for (const { words } of others) names.add(words, venue);
    vocabularies.set(venue, new Set([...single, ...others].flatMap(({ words }) => words)));
    return venue;
  };
  for (const row of CONFERENCES) addRow(readRow(row), conferences);
  for (const row of JOURNALS) ofJournals.add(addRow(readRow(row), journals));
  return {
    conference: (words) => findConference(words, conferences),
    journal: (words) => journals.find(words),
    acronym: ({ text, capitals, initial }) =>
      capitals || (initial && text.length >= LONG && !EVERYDAY.has(text)) ? acronyms.get(text) : undefined,
    acronymOf: (text) => acronyms.get(text),
    vocabulary: (venue) => vocabularies.get(venue) ?? NO_WORDS,
    isJournal: (venue) => ofJournals.has(venue),
    isPassing: (text) => SPONSORS.has(text) || COMING_AND_GOING.has(text),
  };
}

const LONG = 6;
/** Acronyms that are words. */
const EVERYDAY: ReadonlySet<string> = new Set('models assets middleware odyssey humanoids'.split(' '));
const NO_WORDS: ReadonlySet<string> = new Set();

interface Row {
  /** The conventional name first. */
  readonly short: readonly string[];
  readonly long: readonly string[];
}

function readRow(row: string): Row {
  const [short = '', long = ''] = row.split(' | ');
  const isList = row.includes(' | ') || /, \p{Lu}{2}|, ApJ/u.test(short);
  return {
    short: isList ? short.split(', ') : [short],
    long: long === '' ? [] : long.split('; ').flatMap(variantsOf),
  };
}

function isAcronym(name: string): boolean {
  return /\p{Lu}.*\p{Lu}|\p{N}|^(?:Humanoids|Middleware|Odyssey)$/u.test(name);
}

/** The names of the tables are ASCII, and have no numbers: what partsOfName makes of them, at a tenth of its cost. */
function wordsOf(name: string): readonly string[] {
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  return words
    .filter((word) => word === 'A' || !isSmall(word.toLowerCase()))
    .map((word) => word.toLowerCase());
}

/** `(a) b` stands for `a b` and `b`. */
function variantsOf(pattern: string): readonly string[] {
  const [, before, option, after] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(pattern) ?? [];
  if (before === undefined || option === undefined || after === undefined) return [pattern];
  return [`${before}${option}${after}`, `${before}${after}`].flatMap(variantsOf);
}

/** Words of conferences that come and go. */
const COMING_AND_GOING: ReadonlySet<string> = new Set(
  'international int intl internat internation annual ann biennial biannual'.split(' '),
);
const SPONSORS: ReadonlySet<string> = new Set(
  (
    'ieee acm cvf rsj rjs sigkdd sigchi sigplan sigact sigart sigsoft sigweb sigops sigarch sigsac sigbed sigmm sigir sigmod ' +
    'sigapp siggraph signll sigecom sigcomm sigmobile sigcas sigevo sigai tcse comsoc iapr ifip springer eurographics usenix siam ' +
    'aaai acl isca isc afnlp embs ras gi bcs bmva eatcs etaps pes sme asme iee iet hlt'
  ).split(' '),
);

/** With its sponsors, without them, and with each alone: some tell two conferences apart. */
function findConference(words: readonly NameWord[], names: Names): string | undefined {
  const found = names.find(words);
  if (found !== undefined) return found;
  const sponsors = words.filter(({ text }) => SPONSORS.has(text));
  if (sponsors.length === 0) return undefined;
  for (const kept of sponsors.length > 1 ? [...sponsors, undefined] : [undefined]) {
    const rest = words.filter((word) => word === kept || !SPONSORS.has(word.text));
    const venue = rest.length < 2 ? undefined : names.find(rest);
    if (venue !== undefined) return venue;
  }
  return undefined;
}
