import cities from 'city-timezones';
import SearchableMap from 'minisearch/SearchableMap';
import { foldText } from '../papers/fold.ts';

export type ZoneAnswer =
  | { readonly kind: 'zone'; readonly timezone: string }
  /** Nothing of that name; `nearest` are what may be meant, at most three. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

const SUGGESTED = 3;
const LONGEST_NAME = 60;

/** A zone by its IANA name or a city in it: the largest of that name. */
export function findZone(text: string): ZoneAnswer {
  const name = text.trim().slice(0, LONGEST_NAME);
  const known = ianaZone(name) ?? zonesByName().get(foldText(name));
  return known === undefined
    ? { kind: 'unknown', nearest: nearestZones(name) }
    : { kind: 'zone', timezone: known };
}

/** Zones and cities whose name begins so, for completion while typing, as `Europe/Berlin` or `Munich (Europe/Berlin)`. */
export function completeZones(prefix: string, limit: number): readonly { label: string; timezone: string }[] {
  const typed = foldText(prefix);
  const found = new Map<string, { label: string; timezone: string }>();
  const add = (label: string, timezone: string) => {
    if (found.size < limit && !found.has(label)) found.set(label, { label, timezone });
  };
  for (const zone of zones()) if (foldText(zone).startsWith(typed)) add(zone, zone);
  for (const zone of zones()) if (` ${foldText(zone)}`.includes(` ${typed}`)) add(zone, zone);
  const cities = [...placeNames().atPrefix(typed).values()].flat().filter(({ rank }) => rank !== undefined);
  for (const { label, timezone } of cities.sort(largestFirst)) add(label, timezone);
  return [...found.values()];
}

/** Is this the name of a zone, or of the city that a zone is named after? */
export function isZoneName(text: string): boolean {
  return ianaZone(text) !== undefined || zoneCities().has(foldText(text));
}

const COMMON = ['UTC'];

function zones(): readonly string[] {
  return [...COMMON, ...Intl.supportedValuesOf('timeZone')];
}

/** Asking the platform is slow, and cities are many. */
const knownNames = new Map<string, string | undefined>();

/** As the platform writes it, whatever the case. */
function ianaZone(name: string): string | undefined {
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return undefined;
  if (!knownNames.has(name)) {
    if (knownNames.size > NAMES_KEPT) knownNames.clear();
    knownNames.set(name, askForZone(name));
  }
  return knownNames.get(name);
}

const NAMES_KEPT = 2_000;

function askForZone(name: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    if (timeZone.toLowerCase() === name.toLowerCase()) return timeZone;
    // Another name of the same zone (Asia/Kolkata) stays as it was given; three-letter names know no daylight saving.
    if (name.includes('/'))
      return name.toLowerCase().replace(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase());
    return timeZone === 'UTC' ? timeZone : undefined;
  } catch {
    return undefined;
  }
}

interface City {
  readonly city: string;
  readonly timezone: string;
}

let bySize: readonly City[] | undefined;
let byName: ReadonlyMap<string, string> | undefined;
let namedAfter: ReadonlyMap<string, string> | undefined;

function citiesBySize(): readonly City[] {
  bySize ??= cities.cityMapping
    .filter(({ timezone }) => ianaZone(timezone ?? '') !== undefined)
    .sort((a, b) => b.pop - a.pop)
    .map(({ city, timezone }) => ({ city, timezone }));
  return bySize;
}

function zoneCities(): ReadonlyMap<string, string> {
  namedAfter ??= new Map(zones().map((zone) => [foldText(zone.split('/').at(-1) ?? ''), zone]));
  return namedAfter;
}

function zonesByName(): ReadonlyMap<string, string> {
  if (byName === undefined) {
    const names = new Map<string, string>();
    for (const { city, timezone } of citiesBySize()) {
      const key = foldText(city);
      if (!names.has(key)) names.set(key, timezone);
    }
    byName = new Map([...names, ...zoneCities()]);
  }
  return byName;
}

/** Abbreviations stand for half a year, and some for several zones; a place is meant. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  cet: ['Europe/Berlin'],
  cest: ['Europe/Berlin'],
  eet: ['Europe/Helsinki'],
  eest: ['Europe/Helsinki'],
  wet: ['Europe/Lisbon'],
  bst: ['Europe/London'],
  est: ['America/New_York'],
  edt: ['America/New_York'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  cdt: ['America/Chicago'],
  mst: ['America/Denver', 'America/Phoenix'],
  mdt: ['America/Denver'],
  pst: ['America/Los_Angeles'],
  pdt: ['America/Los_Angeles'],
  ist: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  sgt: ['Asia/Singapore'],
  aest: ['Australia/Sydney', 'Australia/Brisbane'],
  aedt: ['Australia/Sydney'],
  nzst: ['Pacific/Auckland'],
  nzdt: ['Pacific/Auckland'],
};

/** Is this the abbreviation of a zone, or an offset (`UTC+2`)? */
export function isZoneAbbreviation(text: string): boolean {
  return text.toLowerCase() in PLACES || /^(?:utc|gmt)[+-]\d/i.test(text);
}

function nearestZones(name: string): readonly string[] {
  const places = PLACES[name.toLowerCase()];
  if (places !== undefined) return places;
  const wanted = foldText(name.split('/').at(-1) ?? name);
  if (wanted.length < 3) return [];
  const near = placeNames().fuzzyGet(wanted, wanted.length < 6 ? 1 : 2);
  const found = [...near.values()].flatMap(([named, distance]) =>
    named.map((place) => ({ place, distance })),
  );
  const least = Math.min(...found.map(({ distance }) => distance));
  const nearest = found.filter(({ distance }) => distance === least).map(({ place }) => place);
  const isCity = ({ rank, name }: Place) => rank !== undefined && zoneCities().has(name);
  const labels = nearest
    .filter((place) => !isCity(place))
    .sort(largestFirst)
    .map(({ label }) => label);
  return [...new Set(labels)].slice(0, SUGGESTED);
}

/** A zone or a city as it is suggested. */
interface Place {
  /** Folded. */
  readonly name: string;
  readonly label: string;
  readonly timezone: string;
  /** Of a city: 0 for the largest. */
  readonly rank?: number;
}

let dictionary: SearchableMap<Place[]> | undefined;

/**
 * Zones, by the city that each is named after, and all other cities, by their folded names: MiniSearch's radix tree, which finds
 * beginnings and slips among thousands of names without looking at each.
 */
function placeNames(): SearchableMap<Place[]> {
  if (dictionary === undefined) {
    dictionary = new SearchableMap<Place[]>();
    const add = (place: Place) =>
      dictionary?.update(place.name, (named: Place[] | undefined) => [...(named ?? []), place]);
    for (const [name, zone] of zoneCities()) add({ name, label: zone, timezone: zone });
    for (const [rank, { city, timezone }] of citiesBySize().entries())
      add({ name: foldText(city), label: `${city} (${timezone})`, timezone, rank });
  }
  return dictionary;
}

/** Zones before cities. */
function largestFirst(one: Place, other: Place): number {
  return (one.rank ?? -1) - (other.rank ?? -1);
}
