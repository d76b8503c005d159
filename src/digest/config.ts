import { type Address, type AddressForm, isAddress } from '../chat/address.ts';
import { textLike, type Values, variable } from '../variable.ts';
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
      expected: `${forms.map(({ reads }) => reads).join(' or ')} with their ids, comma-separated`,
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
      about: 'The time zone of DIGEST_TIME; daylight saving is followed.',
      example: 'Europe/Berlin',
      expected: 'the IANA name of a time zone',
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

function readZone(name: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return undefined;
  }
}
