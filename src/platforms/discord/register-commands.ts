import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Logger } from '../../logger.ts';
import { type CommandIds, readCommandIds } from './command-ids.ts';
import { withDeadline } from './deadline.ts';
import { sameCommands } from './same-commands.ts';

/** Commands are not waited for longer than so many milliseconds: what they were before still works. */
const DEADLINE_MS = 60_000;
/** A bot in more servers than these is not being tried out in one of them. */
const MOST_LOOKED_AT = 25;

type Body = RESTPostAPIApplicationCommandsJSONBody;

interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Only in this server, where a change shows at once; undefined: everywhere. */
  readonly guildId: string | undefined;
  /** The servers that the bot is in: each may have commands of its own from another time. */
  readonly guildIds: readonly string[];
  readonly logger: Logger;
}

/**
 * Makes Discord know our commands, and no others in that place: by one bulk overwrite, and only when something differs, or one
 * of them is gone.
 * @returns the ids of the slash commands, as far as Discord tells them; none when it did not take the commands
 */
export async function registerCommands(
  commands: readonly Body[],
  { rest, applicationId, guildId, logger }: Omit<Registration, 'guildIds'>,
): Promise<CommandIds> {
  const place = placeOf(applicationId, guildId);
  return readCommandIds(await registerIn(place, commandsIn(guildId, commands), { rest, logger }));
}

interface Removal extends Registration {
  /** Aborted when the platform stops. */
  readonly closing: AbortSignal;
}

/**
 * Commands are registered in one place: what an earlier start registered in another is removed, or people would see each twice.
 * Only for what is registered where it belongs. It has one deadline over all places, and never rejects.
 */
export async function removeElsewhere(removal: Removal): Promise<void> {
  const { applicationId, guildId, guildIds, logger, closing } = removal;
  const others = guildId === undefined ? guildIds.slice(0, MOST_LOOKED_AT) : [undefined];
  if (others.length < guildIds.length && guildId === undefined)
    logger.info(
      `Discord: commands that an earlier start registered in a server alone are looked for in ${MOST_LOOKED_AT} of ${guildIds.length} servers`,
    );
  try {
    await withDeadline(DEADLINE_MS, async (overdue) => {
      const signal = AbortSignal.any([overdue, closing]);
      for (const other of others)
        if (!signal.aborted) await emptyPlace(placeOf(applicationId, other), removal, signal);
    });
  } catch (error) {
    if (!closing.aborted) logger.warn({ err: error }, 'commands of an earlier start may be there twice');
  }
}

type Route = `/${string}`;

/** Where commands are registered. @param guildId undefined: everywhere */
export function placeOf(applicationId: string, guildId: string | undefined): Route {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Where commands work, and for whom they are installed, is said of those alone that are registered everywhere. */
export function commandsIn(guildId: string | undefined, commands: readonly Body[]): readonly Body[] {
  if (guildId === undefined) return commands;
  return commands.map(({ contexts: _, integration_types: __, ...command }) => command);
}

/** What Discord tells of the commands that are registered in a place. */
export async function registeredIn(place: Route, rest: REST, signal: AbortSignal): Promise<unknown> {
  const told = await rest.get(place, {
    query: new URLSearchParams({ with_localizations: 'true' }),
    signal,
  });
  // Of a server's own commands it tells where they work all the same.
  return isServer(place) && Array.isArray(told) ? commandsIn(place, told) : told;
}

/** Is it a place of one server? */
function isServer(place: Route): boolean {
  return place.includes('/guilds/');
}

type Requests = Pick<Registration, 'rest' | 'logger'>;

/** @returns what Discord tells of them then; undefined when it did not take them */
async function registerIn(
  place: Route,
  commands: readonly Body[],
  { rest, logger }: Requests,
): Promise<unknown> {
  try {
    const registered = await withDeadline(DEADLINE_MS, (signal) => registeredIn(place, rest, signal));
    if (sameCommands(commands, registered)) {
      logger.debug('the commands are registered already');
      return registered;
    }
  } catch (error) {
    logger.warn(
      { err: error },
      'Discord does not tell which commands are registered; they are registered anew',
    );
  }
  try {
    const told = await withDeadline(DEADLINE_MS, (signal) => rest.put(place, { body: commands, signal }));
    logger.info(`Discord: ${commands.length} commands registered`);
    return told;
  } catch (error) {
    logger.error(
      { err: error },
      'Discord did not take the commands; those of the last start still work. Add the bot again with the link below if they never showed.',
    );
    return undefined;
  }
}

const LOST_RIGHTS =
  'since DISCORD_GUILD_ID names one server. What admins of servers set for these commands (Server Settings → Integrations) is gone with them.';

/** A comfort: what Discord answers is no reason to fail. */
async function emptyPlace(place: Route, { rest, logger }: Requests, signal: AbortSignal): Promise<void> {
  try {
    const registered = await rest.get(place, { signal });
    if (!Array.isArray(registered) || registered.length === 0) return;
    await rest.put(place, { body: [], signal });
    const removed = `Discord: ${registered.length} commands of an earlier start were removed`;
    if (isServer(place)) logger.info({ place }, removed);
    else logger.warn(`${removed} everywhere, ${LOST_RIGHTS}`);
  } catch (error) {
    if (signal.aborted) throw error;
    logger.warn({ err: error, place }, 'commands of an earlier start may be there twice');
  }
}
