import * as z from 'zod/mini';
import { type Days, readDays } from './digest/read-days.ts';
import { readTime } from './digest/read-time.ts';
import { variable } from './variable.ts';

/** The daily papers that the environment asks for, and what holds for those that people ask for. */
export interface DigestConfig {
  /** `slack:TEAM:CHANNEL` or `discord:SERVER:CHANNEL`. */
  readonly channels: readonly string[];
  /** `HH:MM`. */
  readonly time: string;
  /** IANA zone. */
  readonly timezone: string;
  readonly days: Days;
  readonly topic: string | undefined;
  /** How late a paper may be posted after its time, in milliseconds. */
  readonly catchUpMs: number;
  /** May members of a Slack workspace change digests, or its admins only? */
  readonly slackManagers: 'members' | 'admins';
}

const ADDRESS = /^(?:slack|discord):[^:,\s]+:[^:,\s]+$/;
const HOUR_MS = 60 * 60 * 1000;

export const DIGEST_VARIABLES = {
  DIGEST_CHANNELS: variable({
    about: 'Channels that get a paper every day, whatever people ask for there: addresses, comma-separated.',
    example: 'slack:T0123ABCD:C0456EFGH,discord:123456789012345678:234567890123456789',
    expected: 'slack:TEAM:CHANNEL or discord:SERVER:CHANNEL with their ids, comma-separated',
    shape: z.pipe(
      z.pipe(
        z.string(),
        z.transform((value: string) => [...new Set(value.split(',').map((one) => one.trim()))]),
      ),
      z.array(z.string().check(z.regex(ADDRESS))),
    ),
    fallback: [] as readonly string[],
  }),
  DIGEST_TIME: variable({
    about:
      'When: local time of DIGEST_TIMEZONE. Also where somebody turns a digest on without saying a time.',
    example: '09:00',
    expected: 'a time of day',
    shape: readWith(readTime),
    fallback: '09:00',
  }),
  DIGEST_TIMEZONE: variable({
    about: 'The time zone of DIGEST_TIME; daylight saving is followed.',
    example: 'Europe/Berlin',
    expected: 'the IANA name of a time zone',
    shape: readWith(readZone),
    fallback: 'UTC',
  }),
  DIGEST_DAYS: variable({
    about: 'On which days.',
    example: 'mon-fri',
    expected: 'days: mon-fri, daily, weekends or mon,wed,fri',
    shape: readWith(readDays),
    fallback: [1, 2, 3, 4, 5] as Days,
  }),
  DIGEST_TOPIC: variable({
    about: 'In DIGEST_CHANNELS only papers on this topic, in the query language. By default all papers.',
    example: 'offline reinforcement learning',
    expected: 'at most 200 characters',
    shape: z.string().check(z.maxLength(200)),
    fallback: undefined as string | undefined,
  }),
  DIGEST_CATCH_UP_HOURS: variable({
    about:
      'After downtime, the latest paper that was missed is still posted when it is at most so many hours late.',
    example: '12',
    expected: 'a number of hours from 0.1 to 23',
    shape: readWith((text) => {
      const hours = /^\d{1,2}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      return hours >= 0.1 && hours <= 23 ? hours * HOUR_MS : undefined;
    }),
    fallback: 12 * HOUR_MS,
  }),
  SLACK_DIGEST_MANAGERS: variable({
    about:
      'Who may turn digests on and off in Slack: members (guests may not), or admins of the workspace only.',
    example: 'members',
    expected: 'members or admins',
    shape: z.enum(['members', 'admins']),
    fallback: 'members' as 'members' | 'admins',
  }),
} as const;

function readWith<T>(read: (text: string) => T | undefined): z.ZodMiniType<T, string> {
  return z.pipe(
    z.string().check(z.refine((value) => read(value) !== undefined)),
    z.transform((value: string) => read(value) as T),
  );
}

function readZone(name: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return undefined;
  }
}
