import type { webApi } from '@slack/bolt';
import { createBoundedMap } from '../../bounded-map.ts';
import { partsOf } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import { type Locale, localeOf } from '../../chat/locale.ts';
import type { Logger } from '../../logger.ts';
import { ENGLISH } from '../../messages/english.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { within } from '../../within.ts';

/** What Slack knows of a person that makes an answer better; nothing where it does not say. */
interface Person {
  readonly locale?: Locale;
  /** IANA. */
  readonly timezone?: string;
}

/** The persons who ask. */
export interface People {
  /** Never rejects, and takes a third of a second at most: who is not known by then has neither language nor zone. */
  of(team: string, user: string): Promise<Person>;
}

interface PeopleOptions {
  /** Of a workspace. @throws where it is not installed */
  readonly clientFor: (team: string) => Promise<webApi.WebClient>;
  readonly logger: Logger;
}

/** Longer nobody waits for their own language. */
const PATIENCE_MS = 300;
/** Persons that are remembered. */
const CAPACITY = 5_000;
const KEPT_MS = 60 * 60 * 1_000;
/** After a failure Slack is left alone for so long. */
const KEPT_AFTER_FAILURE_MS = 60_000;
const UNKNOWN: Person = {};

interface Entry {
  readonly person: Promise<Person>;
  /** Of `performance.now()`. */
  until: number;
}

/** Asks Slack for each person once an hour. */
export function createPeople({ clientFor, logger }: PeopleOptions): People {
  const known = createBoundedMap<string, Entry>(CAPACITY);
  const look = (team: string, user: string): Entry => {
    const entry: Entry = {
      until: performance.now() + KEPT_MS,
      person: readPerson(clientFor(team), user).catch((error: unknown) => {
        logger.debug({ err: error }, 'Slack does not say which language somebody reads');
        entry.until = performance.now() + KEPT_AFTER_FAILURE_MS;
        return UNKNOWN;
      }),
    };
    return entry;
  };
  return {
    of: async (team, user) => {
      const key = `${team}:${user}`;
      const before = known.get(key);
      const entry = before !== undefined && before.until > performance.now() ? before : look(team, user);
      if (entry !== before) known.set(key, entry);
      return within(PATIENCE_MS, entry.person).catch(() => UNKNOWN);
    },
  };
}

async function readPerson(client: Promise<webApi.WebClient>, user: string): Promise<Person> {
  const found = await (await client).users.info({ user, include_locale: true });
  const { locale, tz } = found.user ?? {};
  return {
    ...(locale === undefined ? {} : { locale: localeOf(locale) }),
    ...(tz !== undefined && isZone(tz) ? { timezone: tz } : {}),
  };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What is said to a person, in the language that Slack says they read. Never rejects, and takes as long as `People.of`. */
export async function messagesTo(
  { team, user }: { readonly team: string; readonly user: string },
  people: People,
): Promise<Messages> {
  const { locale = 'en' } = await people.of(team, user);
  return messagesFor(locale).catch(() => ENGLISH);
}

/** The bot, which is told of everybody who asks in which language they read, and in which zone they live. */
export function inTheirLanguage(bot: Bot, people: People): Bot {
  return {
    ...bot,
    handle: async (event) => {
      const known = await people.of(partsOf(event.address).workspace, event.sender.id);
      return bot.handle(known === UNKNOWN ? event : { ...event, sender: { ...event.sender, ...known } });
    },
  };
}
