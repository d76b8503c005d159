import { createBoundedMap } from '../bounded-map.ts';
import { foldText } from './fold.ts';
import { readGroup } from './venue/openreview-group.ts';
import { preprintIn } from './venue/preprint.ts';
import { recogniseVenue } from './venue/recognise.ts';
import { venueNames } from './venue/venue-names.ts';

export { VENUE_WORDS, venueByWord } from './venue/venue-words.ts';

/** Is a venue, by its conventional name, a journal that is known here? */
export function isJournal(venue: string): boolean {
  return venueNames().isJournal(venue);
}

/** So many names are remembered: a library of 160,000 papers has some thousand. */
const REMEMBERED = 20_000;
/** A longer one is no name; catalogues print up to 400 characters. */
const LONGEST = 1000;
const remembered = createBoundedMap<string, string>(REMEMBERED);

/**
 * The conventional name of a venue, by the name inside of what proceedings print (`nips`, `Proceedings of the 37th … NIPS
 * 2023` → `NeurIPS`); its workshops are said (`CVPR Workshops`). Any other name as it is given, without punctuation around it.
 */
export function canonicalVenue(name: string): string {
  const found = remembered.get(name);
  if (found !== undefined) return found;
  if (name.length > LONGEST) return tidy(name);
  const venue = knownVenue(name) ?? tidy(name);
  remembered.set(name, venue);
  return venue;
}

/** The conventional name of a venue that is known here. */
export function knownVenue(name: string): string | undefined {
  const text = name.trim();
  return readGroup(text)?.venue ?? preprintIn(text)?.venue ?? recogniseVenue(withoutLatex(text));
}

const AROUND = ' ,;:';

function tidy(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  let [from, to] = [0, line.length];
  while (from < to && AROUND.includes(line.charAt(from))) from++;
  while (to > from && AROUND.includes(line.charAt(to - 1))) to--;
  const core = line.slice(from, to);
  return isSentence(core) ? core.slice(0, -1) : core;
}

const LONGEST_ABBREVIATION = 9;

/** `Letters on Digital Things.`: its only dot is no abbreviation's. */
function isSentence(name: string): boolean {
  if (name.length > LONGEST || name.indexOf('.') !== name.length - 1) return false;
  const words = name.slice(0, -1).split(' ');
  return words.length > 2 && (words.at(-1)?.length ?? 0) > LONGEST_ABBREVIATION;
}

/** What is left of LaTeX where text is not shown yet. */
function withoutLatex(name: string): string {
  return name.replace(/\\(?=[&%#_$])|[{}]/g, '').replace(/[~_]/g, ' ');
}

/** Is a venue the one that is asked for, or its workshops? Both by their conventional names. */
export function isOfVenue(venue: string, asked: string): boolean {
  const [own, wanted] = [foldText(venue), foldText(asked)];
  return own === wanted || own === `${wanted} workshops` || own === `findings of ${wanted}`;
}

/** What a text says of where and when a paper appeared. */
export interface ReadVenue {
  /** By its conventional name, else as it is written. */
  readonly venue?: string;
  readonly year?: number;
  /** `Oral`, `Spotlight`, `Datasets and Benchmarks`. */
  readonly track?: string;
}

const NONE = /^(?:conference|journal|proceedings|unknown|none|null|n\/?a|\W*\d*\W*)$/i;

/** Reads a text in which venue, year and kind of presentation may stand together: `ICLR 2024 poster`, `CVPR '17`. */
export function readVenue(text: string): ReadVenue {
  if (text.length > LONGEST) return { venue: tidy(text) };
  const group = readGroup(text.trim());
  if (group !== undefined) return group;
  const { rest, track } = withoutTrack(text.replace(PAGES, '').trim());
  const { venue, year }: ReadVenue = NONE.test(rest) ? {} : splitVenueYear(rest);
  const found = preprintIn(rest)?.year ?? year ?? yearIn(rest);
  return {
    ...(venue === undefined ? {} : { venue }),
    ...(found === undefined ? {} : { year: found }),
    ...(track === undefined ? {} : { track }),
  };
}

const TRACK =
  /(?:^|[\s,(-])(oral|spotlight|poster|datasets and benchmarks(?: track)?|notable top \d+%|highlight)\)?$/i;

/** A paper may be a poster of a track: the track says more. */
function withoutTrack(text: string): { readonly rest: string; readonly track?: string } {
  let rest = text;
  let track: string | undefined;
  for (let found = TRACK.exec(rest); found !== null; found = TRACK.exec(rest)) {
    rest = rest.slice(0, found.index).trim();
    track = trackName(found[1] ?? '');
  }
  return track === undefined ? { rest } : { rest, track };
}

function trackName(said: string): string {
  if (/^datasets/i.test(said)) return 'Datasets and Benchmarks';
  return said.charAt(0).toUpperCase() + said.slice(1).toLowerCase();
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
/** `CVPR '17`, `IJCAI-17`, `CVPR17`. */
const SHORT_YEAR = /(?:['’]|\p{Lu}{3}-?)(\d{2})(?!\d)/u;
const PAGES = /\b(?:pp|pages?)\b[.\s]*[\d–-]+/gi;

function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return Number(year);
  const short = SHORT_YEAR.exec(text)?.[1];
  return short === undefined ? undefined : Number(short) + (Number(short) > 60 ? 1900 : 2000);
}

/** Splits `nips 2023` into venue and year; a name without a year at its end has none. */
export function splitVenueYear(text: string): { venue?: string; year?: number } {
  const whole = text.trim();
  const year = /(?<![\p{L}\p{N}_])(?:19|20)\d{2}$/u.exec(whole)?.[0];
  const venue = year === undefined ? whole : whole.slice(0, -year.length).replace(/[\s,'’]{1,20}$/, '');
  return {
    ...(venue === '' ? {} : { venue: canonicalVenue(venue) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}
