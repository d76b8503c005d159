import cities from 'city-timezones';
import SearchableMap from 'minisearch/SearchableMap';
import { foldText } from '../papers/fold.ts';
import { OTHER_CITY_NAMES } from './city-names.ts';

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

/** Is this the name of a zone, or of the city that a zone is named after? */
export function isZoneName(text: string): boolean {
  return ianaZone(text) !== undefined || zoneCities().has(foldText(text));
}

const COMMON = ['UTC'];

/** All zones that the platform lists, and UTC. */
export function zones(): readonly string[] {
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

/** A city with the zone that it is in. */
export interface City {
  readonly city: string;
  readonly timezone: string;
  readonly people: number;
}

let bySize: readonly City[] | undefined;
let byName: ReadonlyMap<string, string> | undefined;
let namedAfter: ReadonlyMap<string, string> | undefined;

/** The largest first. */
export function citiesBySize(): readonly City[] {
  bySize ??= cities.cityMapping
    .filter(({ timezone }) => ianaZone(timezone ?? '') !== undefined)
    .sort((a, b) => b.pop - a.pop)
    .map(({ city, timezone, pop: people }) => ({ city, timezone, people }));
  return bySize;
}

const platformNames = new Map<string, string>();

/** The one name that the platform has for a zone: of `Asia/Kolkata` it may be `Asia/Calcutta`. */
export function platformZone(timezone: string): string {
  const known = platformNames.get(timezone);
  if (known !== undefined) return known;
  const own = new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
  platformNames.set(timezone, own);
  return own;
}

function zoneCities(): ReadonlyMap<string, string> {
  namedAfter ??= new Map(zones().map((zone) => [foldText(zone.split('/').at(-1) ?? ''), zone]));
  return namedAfter;
}

/** London in Ontario is not called Londres. */
const LARGE = 100_000;

/** All that a city is called, folded; `Zürich` is typed `Zuerich` too. */
export function cityNames({ city, people }: City): readonly string[] {
  const others = people < LARGE ? [] : (OTHER_CITY_NAMES[city] ?? []);
  return [...new Set([city, ...others].flatMap(spellings))];
}

function spellings(name: string): readonly string[] {
  const spelt = name.replace(/[äöüÄÖÜ]/g, (letter) => `${foldText(letter)}e`);
  return [foldText(name), foldText(spelt)];
}

function zonesByName(): ReadonlyMap<string, string> {
  if (byName === undefined) {
    const names = new Map<string, string>();
    for (const city of citiesBySize())
      for (const key of cityNames(city)) if (!names.has(key)) names.set(key, city.timezone);
    byName = new Map([...names, ...zoneCities()]);
  }
  return byName;
}

/** Abbreviations stand for half a year, and some for several zones; a place is meant. */
export const PLACES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
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
  }),
);

/** Is this the abbreviation of a zone, or an offset (`UTC+2`)? */
export function isZoneAbbreviation(text: string): boolean {
  return PLACES.has(text.toLowerCase()) || /^(?:utc|gmt)[+-]\d/i.test(text);
}

function nearestZones(name: string): readonly string[] {
  const places = PLACES.get(name.toLowerCase());
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
