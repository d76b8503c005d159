import type { Message } from '../messages/messages.ts';
import type { SaidPapers } from './paper-words.ts';
import { DAY_NAME, type Days, readDays } from './read-days.ts';
import { readTime } from './read-time.ts';
import { readPapers, takePapers } from './said-papers.ts';
import { NAME, PINGED, SWITCHES, takeLastSwitches } from './schedule-names.ts';
import { findZone, isZoneAbbreviation, isZoneName } from './time-zones.ts';

/** What a person said of a digest; what is missing was not said. */
export interface SaidSchedule {
  readonly time?: string;
  readonly timezone?: string;
  readonly days?: Days;
  /** Empty: no topic any more. */
  readonly topic?: string;
  /** Out of what is new, else of the library; `new only`: else none. */
  readonly papers?: SaidPapers;
  readonly thread?: boolean;
  /** Publish to the channels that follow this one. */
  readonly publish?: boolean;
  /** The id of the role that is notified; empty: none any more. */
  readonly role?: string;
  /** Zones that the topic may have been meant to be, when it looks like a misspelt one. */
  readonly maybeZones?: readonly string[];
}

/** What could not be understood. */
export interface ScheduleProblem {
  readonly problem: Message;
}

/**
 * Reads what follows `digest on`: `9:30 Europe/Berlin weekdays offline RL thread`, in any order, or with names
 * (`time:9 zone:"New York" days:mon,wed topic:"offline RL" thread:yes`). What is neither time, zone, days nor `thread` is
 * the topic.
 */
export function readSchedule(text: string): SaidSchedule | ScheduleProblem {
  const { named, rest } = takeNamed(text.replace(/\s+/g, ' ').trim());
  const said = readNamed(named);
  if ('problem' in said) return said;
  return readRest(rest, said);
}

const NAMED = new RegExp(`(?:^| )${NAME} ?(?:["“”]([^"“”]*)["“”]|(.*?)(?= ${NAME}|$))`, 'gi');

function takeNamed(text: string): { named: ReadonlyMap<string, string>; rest: string } {
  const named = new Map<string, string>();
  const rest = text.replace(NAMED, (_, ...groups: (string | undefined)[]) => {
    const [name = '', quoted, plain] = groups;
    const key = name.toLowerCase();
    if (quoted !== undefined) {
      named.set(key, quoted.trim());
      return ' ';
    }
    if (LONG.has(key)) {
      const { rest: value, switches } = takeLastSwitches((plain ?? '').trim());
      named.set(key, value);
      return ` ${switches}`;
    }
    // A short value ends with its word, or, as far as it can be read, with its words.
    const [value, others] = shortValue(key, (plain ?? '').trim());
    named.set(key, value);
    return ` ${others}`;
  });
  return { named, rest: rest.replace(/\s+/g, ' ').trim() };
}

const LONG = new Set(['topic', 'about', 'zone', 'timezone', 'tz']);

function shortValue(key: string, text: string): readonly [string, string] {
  const words = text.split(' ');
  const fits = (value: string) =>
    key === 'time'
      ? readTime(value) !== undefined
      : key.startsWith('day')
        ? readDays(value) !== undefined
        : false;
  for (let length = words.length; length > 1; length--) {
    const value = words.slice(0, length).join(' ');
    if (fits(value)) return [value, words.slice(length).join(' ')];
  }
  return [words[0] ?? '', words.slice(1).join(' ')];
}

function readNamed(named: ReadonlyMap<string, string>): SaidSchedule | ScheduleProblem {
  let said: SaidSchedule = {};
  for (const [name, value] of named) {
    const read = READERS[name]?.(value) ?? {};
    if ('problem' in read) return read;
    said = { ...said, ...read };
  }
  return said;
}

type Reader = (value: string) => SaidSchedule | ScheduleProblem;

const readSaidTime: Reader = (value) => {
  const time = readTime(value);
  return time === undefined ? { problem: { key: 'schedule.noTime', values: { said: value } } } : { time };
};

const readSaidDays: Reader = (value) => {
  const days = readDays(value);
  return days === undefined ? { problem: { key: 'schedule.noDays', values: { said: value } } } : { days };
};

const readSaidZone: Reader = (value) => {
  const answer = findZone(value);
  return answer.kind === 'zone'
    ? { timezone: answer.timezone }
    : { problem: unknownZone(value, answer.nearest) };
};

const readSaidTopic: Reader = (value) => ({
  topic: /^(?:none|any|anything|-)$/i.test(value) ? '' : value,
});

const readSaidRole: Reader = (value) => {
  if (/^(?:none|no|nobody|off|-)$/i.test(value)) return { role: '' };
  return /^\d{1,20}$/.test(value) ? { role: value } : { problem: { key: 'schedule.noRole', values: {} } };
};

const readSaidPublish: Reader = (value) => ({ publish: isYes(value) });

function isYes(value: string): boolean {
  return !/^(?:no|false|off|0)$/i.test(value);
}

const readSaidPapers: Reader = (value) => {
  const papers = readPapers(value);
  return papers === undefined
    ? { problem: { key: 'schedule.noPapers', values: { said: value } } }
    : { papers };
};

const READERS: Readonly<Record<string, Reader>> = {
  time: readSaidTime,
  day: readSaidDays,
  days: readSaidDays,
  zone: readSaidZone,
  tz: readSaidZone,
  timezone: readSaidZone,
  topic: readSaidTopic,
  about: readSaidTopic,
  papers: readSaidPapers,
  thread: (value) => ({ thread: isYes(value) }),
  publish: readSaidPublish,
  announce: readSaidPublish,
  role: readSaidRole,
  ping: readSaidRole,
};

/** `There is no time zone or city “Berln”. Did you mean Europe/Berlin?` */
export function unknownZone(said: string, nearest: readonly string[]): Message {
  const [near = '', ...others] = nearest;
  if (near === '') return { key: 'schedule.noZone', values: { said } };
  return { key: 'schedule.noZoneBut', values: { said, near: [near, ...others].join(', ') } };
}

const TIME =
  /(?:^| )(?:at )?(\d{1,2}(?:(?:[:.]|h)\d{2})?(?: ?[ap]\.?m\.?)?|noon|midnight)(?: (?:o['’]?clock|uhr|h))?(?= |,|$)/i;
const DAY_LIST = `${DAY_NAME}(?: ?(?:-|–|,|;|&|and|to)? ?${DAY_NAME})*`;
const DAYS = new RegExp(
  `(?:^| )(?:on |every )?((?:week|work|working |business )days?|daily|every ?day|weekends?|${DAY_LIST})(?= |,|$)`,
  'i',
);
function readRest(text: string, named: SaidSchedule): SaidSchedule | ScheduleProblem {
  let rest = text;
  let said = named;
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match === null) return undefined;
    rest = tidy(`${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`);
    return match[1] ?? '';
  };
  for (const [key, pattern, value] of SWITCHES)
    if (said[key] === undefined && take(pattern) !== undefined) said = { ...said, [key]: value };
  const papers = said.papers === undefined ? takePapers(rest, beginsTopic) : undefined;
  if (papers !== undefined) {
    rest = papers.rest;
    said = { ...said, papers: papers.papers };
  }
  for (const [key, pattern, read] of UNNAMED) {
    const found = said[key] === undefined ? take(pattern) : undefined;
    const heard = found === undefined ? {} : read(found);
    if ('problem' in heard) return heard;
    said = { ...said, ...heard };
  }
  return readZoneAndTopic(tidy(rest.replace(/(?:^|\s)[,;]+|[,;]+(?=\s|$)/g, ' ')), said);
}

/** Does a text hold more than times, days and a zone? */
function beginsTopic(text: string): boolean {
  const read = readRest(text, {});
  return !('problem' in read) && read.topic !== undefined;
}

const UNNAMED = [
  ['time', TIME, readSaidTime],
  ['days', DAYS, readSaidDays],
  ['role', PINGED, readSaidRole],
] as const;

function tidy(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}

/** A zone stands first; what follows, or all of it when there is none, is the topic. */
function readZoneAndTopic(text: string, said: SaidSchedule): SaidSchedule | ScheduleProblem {
  const unprefixed = text.replace(/^(?:in|at) /i, '');
  if (text === '') return said;
  if (said.timezone === undefined) {
    const whole = findZone(unprefixed);
    if (whole.kind === 'zone') return { ...said, timezone: whole.timezone };
    const first = leadingZone(unprefixed.split(' '));
    if (first !== undefined) return { ...said, timezone: first.timezone, ...topicOf(first.rest, said) };
    const [word = ''] = unprefixed.split(' ');
    // Only zones are written with a slash between names.
    if (/^\p{L}+\/\p{L}/u.test(word) || isZoneAbbreviation(word)) {
      const answer = findZone(word);
      if (answer.kind === 'unknown') return { problem: unknownZone(word, answer.nearest) };
    }
    if (whole.nearest.length > 0) return { ...said, ...topicOf(text, said), maybeZones: whole.nearest };
  }
  return { ...said, ...topicOf(text, said) };
}

const LONGEST_ZONE_WORDS = 3;

function leadingZone(words: readonly string[]): { timezone: string; rest: string } | undefined {
  for (let length = Math.min(LONGEST_ZONE_WORDS, words.length - 1); length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    const answer = isZoneName(name) ? findZone(name) : undefined;
    if (answer?.kind === 'zone') return { timezone: answer.timezone, rest: words.slice(length).join(' ') };
  }
  return undefined;
}

function topicOf(text: string, said: SaidSchedule): { topic?: string } {
  const topic = text
    .replace(/^(?:about|on|topic) /i, '')
    .replace(/^["“]|["”]$/g, '')
    .trim();
  return said.topic !== undefined || topic === '' ? {} : { topic };
}
