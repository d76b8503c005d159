import { foldText } from '../papers/fold.ts';
import { type City, citiesBySize, cityNames, PLACES, platformZone, zones } from './time-zones.ts';

/** A zone as it is offered: `Munich (Europe/Berlin)`. */
export interface ZoneChoice {
  readonly label: string;
  readonly timezone: string;
}

/** How an entry fits what is typed; smaller is better. */
const FIT = { whole: 0, beginning: 1, word: 2, zone: 3 } as const;

interface Entry extends ZoneChoice {
  /** All names of the city, folded. */
  readonly names: readonly string[];
  /** The zone's own name, folded; undefined of a city that no zone is named after. */
  readonly zoneName: string | undefined;
  readonly people: number;
}

/**
 * Zones for completion while typing: by the name of a city in any language that is known, of the zone, or an abbreviation. What
 * is called so comes first, then what begins so, then what has a word that does; of those the largest cities.
 */
export function completeZones(prefix: string, limit: number): readonly ZoneChoice[] {
  const typed = foldText(prefix);
  if (typed === '') return largestOfEach(limit);
  const fitting = entries()
    .map((entry) => ({ entry, fit: fitOf(entry, typed) }))
    .filter(({ fit }) => fit !== undefined)
    .sort((one, other) => (one.fit ?? 0) - (other.fit ?? 0));
  const chosen = [...abbreviated(typed), ...fitting.map(({ entry }) => entry)];
  return [...new Map(chosen.map(({ label, timezone }) => [label, { label, timezone }])).values()].slice(
    0,
    limit,
  );
}

/** Entries stand in the order of size, which sorting keeps. */
function fitOf({ names, zoneName }: Entry, typed: string): number | undefined {
  const fits = names.map((name) => {
    if (name === typed) return FIT.whole;
    if (name.startsWith(typed)) return FIT.beginning;
    return name.includes(` ${typed}`) ? FIT.word : Number.POSITIVE_INFINITY;
  });
  const isZone = zoneName !== undefined && ` ${zoneName}`.includes(` ${typed}`);
  const best = Math.min(...fits, isZone ? FIT.zone : Number.POSITIVE_INFINITY);
  return Number.isFinite(best) ? best : undefined;
}

/** `CET: Berlin (Europe/Berlin)` */
function abbreviated(typed: string): readonly ZoneChoice[] {
  const places = PLACES.get(typed) ?? ONLY_COMPLETED.get(typed) ?? [];
  return places.map((timezone) => ({
    label: `${typed.toUpperCase()}: ${ownEntry(timezone)?.label ?? timezone}`,
    timezone,
  }));
}

/** What may as well be a topic (`CT`, `MT`) stands for a zone only where nothing else can be meant. */
const ONLY_COMPLETED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    gmt: ['UTC', 'Europe/London'],
    et: ['America/New_York'],
    ct: ['America/Chicago'],
    mt: ['America/Denver'],
    pt: ['America/Los_Angeles'],
    ast: ['America/Halifax', 'Asia/Riyadh'],
    nst: ['America/St_Johns'],
    akst: ['America/Anchorage'],
    hst: ['Pacific/Honolulu'],
    brt: ['America/Sao_Paulo'],
    art: ['America/Argentina/Buenos_Aires'],
    clt: ['America/Santiago'],
    msk: ['Europe/Moscow'],
    trt: ['Europe/Istanbul'],
    sast: ['Africa/Johannesburg'],
    eat: ['Africa/Nairobi'],
    wat: ['Africa/Lagos'],
    gst: ['Asia/Dubai'],
    pkt: ['Asia/Karachi'],
    ict: ['Asia/Bangkok'],
    wib: ['Asia/Jakarta'],
    hkt: ['Asia/Hong_Kong'],
    pht: ['Asia/Manila'],
    awst: ['Australia/Perth'],
    acst: ['Australia/Adelaide'],
  }),
);

function ownEntry(timezone: string): Entry | undefined {
  return entries().find((entry) => entry.zoneName !== undefined && entry.timezone === timezone);
}

/** Before anything is typed: the largest city of each zone. */
function largestOfEach(limit: number): readonly ZoneChoice[] {
  const largest = new Map<string, ZoneChoice>();
  for (const { label, timezone } of entries())
    if (!largest.has(timezone)) largest.set(timezone, { label, timezone });
  return [...largest.values()].slice(0, limit);
}

let all: readonly Entry[] | undefined;

/** The largest first; each label once. */
function entries(): readonly Entry[] {
  if (all === undefined) {
    const cities = citiesBySize().map(cityEntry);
    const known = new Set(
      cities.flatMap(({ names, timezone }) => names.map((name) => `${name} ${platformZone(timezone)}`)),
    );
    const others = zones()
      .filter((zone) => !known.has(`${namedAfter(zone)} ${platformZone(zone)}`))
      .map(zoneEntry);
    const labelled = [UTC, ...cities, ...others.filter(({ timezone }) => timezone !== 'UTC')];
    all = [...new Map(labelled.toReversed().map((entry) => [entry.label, entry])).values()].toSorted(
      (one, other) => other.people - one.people,
    );
  }
  return all;
}

const UTC: Entry = {
  label: 'UTC',
  timezone: 'UTC',
  names: ['utc', 'coordinated universal time', 'zulu'],
  zoneName: 'utc',
  people: Number.POSITIVE_INFINITY,
};

function cityEntry(one: City): Entry {
  const { city, timezone, people } = one;
  const names = cityNames(one);
  const isNamesake = [timezone, platformZone(timezone)].some((zone) => names.includes(namedAfter(zone)));
  return {
    label: `${city} (${timezone})`,
    timezone,
    names,
    zoneName: isNamesake ? foldText(timezone) : undefined,
    people,
  };
}

/** The city in a zone's name, folded. */
function namedAfter(timezone: string): string {
  return foldText(timezone.split('/').at(-1) ?? timezone);
}

function zoneEntry(timezone: string): Entry {
  return {
    label: timezone,
    timezone,
    names: [namedAfter(timezone)],
    zoneName: foldText(timezone),
    people: 0,
  };
}
