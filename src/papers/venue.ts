import { foldText } from './fold.ts';
import { preprintIn } from './venue/preprint.ts';
import { createVenueIndex, significantWords } from './venue/venue-index.ts';

/** What a text says of where and when a paper appeared. */
export interface ReadVenue {
  /** By its conventional name, else as it is written. */
  readonly venue?: string;
  readonly year?: number;
  /** `Oral`, `Spotlight`, `Datasets and Benchmarks`. */
  readonly track?: string;
}

const INDEX = createVenueIndex();

/** Conventional names, and other names of one word, as people say them. */
export const VENUE_WORDS: readonly string[] = INDEX.words;

/** The conventional name that a single folded word stands for (`nips` → `NeurIPS`), if it is the name of a venue. */
export function venueByWord(folded: string): string | undefined {
  return INDEX.byWord(folded);
}

/** Is a venue, by its conventional name, a journal that is known here? */
export function isJournal(venue: string): boolean {
  return INDEX.isJournal(venue);
}

/** So many names are remembered: a library of 160,000 papers has some thousand. */
const REMEMBERED = 20_000;
const known = new Map<string, string>();

/**
 * The conventional name of a venue, by the name inside of what proceedings print (`nips`, `Proceedings of the 37th … NIPS
 * 2023` → `NeurIPS`); its workshops are said (`CVPR Workshops`). Any other name as it is given.
 */
export function canonicalVenue(name: string): string {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const venue = recognise(name.slice(0, LONGEST)) ?? tidy(name);
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, venue);
  return venue;
}

const LONGEST = 600;

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/^[\s,;:]+|[\s,;:]+$/g, '');
}

function recognise(name: string): string | undefined {
  const group = OPENREVIEW.exec(name.trim())?.[1];
  if (group !== undefined) return recognise(group);
  const preprint = preprintIn(name.trim());
  if (preprint !== undefined) return preprint.venue;
  const text = name.replace(/[{}]/g, '').replace(/\\&/g, '&').replace(/[~_]/g, ' ');
  const segments = segmentsOf(text);
  if (/^\W*findings of/i.test(text)) return findings(segments);
  // A workshop's own name comes first, and that of the conference at which it was after it.
  const isWorkshop = /\bworkshops?\b/i.test(text);
  for (const [at, segment] of [...longNames(segments), ...segments.entries()]) {
    const venue = venueOfSegment(segment, at === 0);
    if (venue !== undefined) return isWorkshop && !INHERENT.test(venue) ? `${venue} Workshops` : venue;
  }
  return undefined;
}

/** Some names have commas: `Fairness, Accountability, and Transparency`. */
function longNames(segments: readonly string[]): readonly (readonly [number, string])[] {
  const lengths = [4, 3, 2].filter((length) => length <= segments.length);
  return lengths.map((length) => [0, segments.slice(0, length).join(' ')]);
}

/** Their own names say workshop. */
const INHERENT = /^(?:arXiv|ASRU|SLT|WACV|AISTATS|COLT|IWSLT|FSE)$/;

function findings(segments: readonly string[]): string {
  const of = segments.slice(1).flatMap((segment) => venueOfSegment(segment, false) ?? [])[0];
  return `Findings of ${of ?? 'ACL'}`;
}

/** Names end at punctuation, brackets and dashes; those with dots are abbreviated, and go on. */
function segmentsOf(text: string): readonly string[] {
  return text
    .split(
      /[,:;()[\]|–—]|\s-\s|-?\s*\b[Vv]ol(?:ume|\.)\s*\d|\s\/\s|(?<=\d)\/(?=\p{Lu})|\.\s+(?=\p{Lu}\p{Ll}{3,}\s\p{Ll})/u,
    )
    .map((segment) => segment.trim())
    .filter((segment) => /\p{L}/u.test(segment));
}

const SPONSORS = new Set(
  (
    'ieee acm cvf rsj sigkdd sigchi sigplan sigact sigart sigsoft sigweb sigops sigarch sigsac sigbed sigmm sigir usenix siam ' +
    'ifip eurographics iapr springer intl biennial annual'
  ).split(' '),
);
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth)|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d+)$/;
const AROUND = new Set(
  'proceedings proc in annual companion workshop workshops adjunct extended abstracts volume vol part long short papers main track oral poster spotlight accepted conference conf'.split(
    ' ',
  ),
);
const BEFORE = new Set(
  'proceedings proc in companion adjunct extended abstracts record workshop workshops'.split(' '),
);

/** @param isFirst what comes later may be a place or a series: only a name in capitals, or a longer one, counts */
function venueOfSegment(segment: string, isFirst: boolean): string | undefined {
  const words = significantWords(
    segment.replace(/(\p{L})['’`](?=\d\d\b)/gu, '$1 ').replace(/(?<=\p{Lu})(?=(?:19|20)?\d\d$)/gu, ' '),
  );
  const named = words.filter((word) => !ORDINAL.test(word));
  for (const candidate of candidatesOf(named)) {
    const venue = candidate.length === 0 ? undefined : INDEX.find(candidate);
    if (venue !== undefined && (isFirst || isTelling(candidate, segment))) return venue;
  }
  return undefined;
}

/** The words as they stand, then without what proceedings and sponsors add, on either side and between. */
function candidatesOf(words: readonly string[]): readonly (readonly string[])[] {
  const plain = stripped(words, BEFORE);
  const unnumbered = plain.length > 2 && ROMAN.test(plain.at(-1) ?? '') ? plain.slice(0, -1) : plain;
  const core = unnumbered.filter((word, at) => !SPONSORS.has(word) && !isSociety(unnumbered, at));
  const ofAcronym = stripped(words, new Set([...AROUND, ...SPONSORS]));
  const least = ofAcronym.length === 1 || ofAcronym.length === 2 ? [ofAcronym] : [];
  return [words, plain, unnumbered, core, withoutAcronym(core), withoutLastWorkshop(core), ...least];
}

/** `IEEE Computer Society Conference on …`. */
function isSociety(words: readonly string[], at: number): boolean {
  return (
    (words[at] === 'computer' && words[at + 1] === 'society') ||
    (words[at] === 'society' && words[at - 1] === 'computer')
  );
}

const ROMAN = /^[ivx]+$/;

/** `chi conference human factors …`: the name with its own acronym. */
function withoutAcronym(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => INDEX.find([word]) !== undefined);
  if (at === -1 || words.length < 3) return [];
  const rest = words.filter((_, place) => place !== at);
  return INDEX.find(rest) === INDEX.find([words[at] ?? '']) ? rest : [];
}

function stripped(words: readonly string[], extra: ReadonlySet<string>): readonly string[] {
  const kept = words.findIndex((word) => !extra.has(word));
  if (kept === -1) return [];
  let end = words.length;
  while (
    end > kept &&
    (BEFORE.has(words[end - 1] ?? '') || (extra.has('oral') && extra.has(words[end - 1] ?? '')))
  )
    end--;
  return words.slice(kept, end);
}

/** `ICML workshop theory physics`, `workshop … at NeurIPS`: what stands before the word, if that is a venue. */
function withoutLastWorkshop(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => /^workshops?$/.test(word));
  return at <= 0 ? [] : words.slice(0, at);
}

function isTelling(words: readonly string[], segment: string): boolean {
  if (words.length > 2) return true;
  return (
    words.length > 0 &&
    /\p{Lu}\p{L}*\p{Lu}/u.test(segment) &&
    !/^(?:USA|UK|UAE|CA|NY|ACM|IEEE|PMLR|LNCS|CEUR)$/.test(segment)
  );
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const SHORT_YEAR = /['’](\d{2})(?!\d)/;
const TRACK =
  /[\s,(-]*\b(oral|spotlight|poster|datasets and benchmarks(?: track)?|notable top \d+%|highlight)\b[)\s]*$/i;
const OPENREVIEW = /^([A-Za-z]+)\.cc\/(\d{4})\b/;
const NONE = /^(?:conference|journal|proceedings|unknown|none|null|n\/?a|\W*\d*\W*)$/i;

/** Reads a text in which venue, year and kind of presentation may stand together: `ICLR 2024 poster`, `CVPR '17`. */
export function readVenue(text: string): ReadVenue {
  const [, group, ofGroup] = OPENREVIEW.exec(text) ?? [];
  if (group !== undefined) return { venue: canonicalVenue(group), year: Number(ofGroup) };
  const said = TRACK.exec(text)?.[1];
  const rest = said === undefined ? text : text.replace(TRACK, '');
  const { venue, year }: ReadVenue = NONE.test(rest.trim()) ? {} : splitVenueYear(rest);
  const found = year ?? yearIn(rest);
  return {
    ...(venue === undefined ? {} : { venue }),
    ...(found === undefined ? {} : { year: found }),
    ...(said === undefined ? {} : { track: trackName(said) }),
  };
}

function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return Number(year);
  const short = SHORT_YEAR.exec(text)?.[1];
  if (short === undefined) return undefined;
  return Number(short) > 60 ? 1900 + Number(short) : 2000 + Number(short);
}

function trackName(said: string): string {
  const name = said.replace(/ track$/i, '');
  if (/^datasets/i.test(name)) return 'Datasets and Benchmarks';
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}

/** Splits `nips 2023` into venue and year; a name without a year at its end has none. */
export function splitVenueYear(text: string): { venue?: string; year?: number } {
  const match = /^(.*?)[\s,'’]*\b((?:19|20)\d{2})$/.exec(text.trim());
  const venue = (match?.[1] ?? text).trim();
  return {
    ...(venue === '' ? {} : { venue: canonicalVenue(venue) }),
    ...(match?.[2] === undefined ? {} : { year: Number(match[2]) }),
  };
}

/** Is a venue the one that is asked for, or its workshops? Both by their conventional names. */
export function isOfVenue(venue: string, asked: string): boolean {
  const [own, wanted] = [foldText(venue), foldText(asked)];
  return own === wanted || own === `${wanted} workshops` || own === `findings of ${wanted}`;
}
