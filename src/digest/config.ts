import { createRequire } from 'node:module';
import { type Address, type AddressForm, isAddress } from '../chat/address.ts';
import { textLike, type Values, variable } from '../variable.ts';
import { readPaperWords, type SaidPapers } from './paper-words.ts';
import { type Days, readDays } from './read-days.ts';
import { readTime } from './read-time.ts';

const HOUR_MS = 60 * 60 * 1000;

/** The daily papers that the environment asks for, and what holds for those that people ask for. */
export type DigestConfig = Values<ReturnType<typeof digestVariables>>;

/** @param forms of the channels that can get papers */
export function digestVariables(forms: readonly AddressForm[]) {
  return {
    channels: variable({
      name: 'DIGEST_CHANNELS',
      about:
        'Channels that get a paper every day, whatever people ask for there: addresses, comma-separated.',
      example: forms.map(({ example }) => example).join(),
      expected: `${forms.map(({ reads }) => reads).join(' or ')} with their ids, not their names, comma-separated (${whereIds(forms)})`,
      read: (text) => readChannels(text, forms),
      fallback: [],
    }),
    /** `HH:MM`. */
    time: variable({
      name: 'DIGEST_TIME',
      about:
        'When: local time of DIGEST_TIMEZONE. Also where somebody turns a digest on without saying a time.',
      example: '09:00',
      expected: 'a time of day',
      read: readTime,
      fallback: '09:00',
    }),
    /** IANA zone. */
    timezone: variable({
      name: 'DIGEST_TIMEZONE',
      about: 'The time zone of DIGEST_TIME, or a city in it; daylight saving is followed.',
      example: 'Europe/Berlin',
      expected: explainZone,
      read: readZone,
      fallback: 'UTC',
    }),
    days: variable({
      name: 'DIGEST_DAYS',
      about: 'On which days.',
      example: 'mon-fri',
      expected: 'days: mon-fri, daily, weekends or mon,wed,fri',
      read: readDays,
      fallback: [1, 2, 3, 4, 5] as Days,
    }),
    topic: variable({
      name: 'DIGEST_TOPIC',
      about: 'In DIGEST_CHANNELS only papers on this topic, in the query language. By default all papers.',
      example: 'offline reinforcement learning',
      expected: 'at most 200 characters',
      read: textLike(/^.{0,200}$/s),
      fallback: undefined as string | undefined,
    }),
    papers: variable({
      name: 'DIGEST_PAPERS',
      about:
        'In DIGEST_CHANNELS: any paper of the library; new ones of SOURCES, else one of the library; or “new or nothing”.',
      example: 'new',
      expected: 'any, new, or new or nothing',
      read: readPaperWords,
      fallback: undefined as SaidPapers | undefined,
    }),
    /** How late a paper may be posted after its time, in milliseconds. */
    catchUpMs: variable({
      name: 'DIGEST_CATCH_UP_HOURS',
      about:
        'After downtime, the latest paper that was missed is still posted when it is at most so many hours late.',
      example: '12',
      expected: 'a number of hours from 0.1 to 23',
      read: (text) => {
        const hours = /^\d{1,2}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
        return hours >= 0.1 && hours <= 23 ? hours * HOUR_MS : undefined;
      },
      fallback: 12 * HOUR_MS,
    }),
  } as const;
}

/** Each once; undefined when one of them is no address of a channel. */
function readChannels(text: string, forms: readonly AddressForm[]): readonly Address[] | undefined {
  const channels = [...new Set(text.split(',').map((one) => one.trim()))];
  const areAll =
    channels.every(isAddress) && channels.every((one) => forms.some(({ pattern }) => pattern.test(one)));
  return areAll ? channels : undefined;
}

/** Where people find the ids: `slack: …; discord: …`. */
function whereIds(forms: readonly AddressForm[]): string {
  return forms.map(({ reads, found }) => `${reads.split(':')[0]}: ${found}`).join('; ');
}

/** Abbreviations are read as they were meant decades ago (BST: Dhaka), but for these, which follow daylight saving or have none. */
const ABBREVIATION = /^(?!(?:UTC|GMT|CET|EET|MET|WET)$)[a-z]{3}$/i;

function readZone(name: string): string | undefined {
  if (!ABBREVIATION.test(name) && isZone(name)) return name;
  const answer = places().findZone(name);
  return answer.kind === 'zone' ? answer.timezone : undefined;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function explainZone(name: string): string {
  const answer = places().findZone(name);
  const nearest = answer.kind === 'unknown' ? answer.nearest : [];
  const hint = nearest.length === 0 ? '' : `; did you mean ${nearest.join(' or ')}?`;
  return `the name of a time zone, or of a city in it${hint}`;
}

/** All cities of the world, which are loaded only where one is named. */
function places(): typeof import('./time-zones.ts') {
  return createRequire(import.meta.url)('./time-zones.ts');
}
