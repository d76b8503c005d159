import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import type { Logger } from '../../logger.ts';
import { withDeadline } from './deadline.ts';

/** Commands are not waited for longer than so many milliseconds: what they were before still works. */
const DEADLINE_MS = 60_000;

interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Only in this server, where a change shows at once; undefined: everywhere. */
  readonly guildId: string | undefined;
  readonly logger: Logger;
}

/** Makes Discord know our commands, and no others: by one bulk overwrite, and only when something differs. */
export async function registerCommands(
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  { rest, applicationId, guildId, logger }: Registration,
): Promise<void> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = await withDeadline(DEADLINE_MS, (signal) => rest.get(route, { query, signal }));
    if (sameCommands(commands, registered)) {
      logger.debug('the commands are registered already');
      return;
    }
  } catch (error) {
    logger.warn(
      { err: error },
      'Discord does not tell which commands are registered; they are registered anew',
    );
  }
  try {
    await withDeadline(DEADLINE_MS, (signal) => rest.put(route, { body: commands, signal }));
    logger.info(`Discord: ${commands.length} commands registered`);
  } catch (error) {
    logger.error(
      { err: error },
      'Discord did not take the commands; those of the last start still work. Add the bot again with the link below if they never showed.',
    );
  }
}

/** Is what Discord tells of its commands what we want? It adds ids, versions and defaults of its own. */
export function sameCommands(wanted: readonly object[], registered: unknown): boolean {
  if (!Array.isArray(registered) || registered.length !== wanted.length) return false;
  return wanted.every((command) => registered.some((one) => covers(one, command)));
}

/** Does a value have everything that is wanted of it? More is no difference, since it is Discord's own. */
function covers(given: unknown, wanted: unknown): boolean {
  // Permissions are registered as a number and told as a text.
  if (typeof wanted === 'number') return String(given) === String(wanted);
  if (typeof wanted !== 'object' || wanted === null) return given === wanted;
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(given) &&
      given.length === wanted.length &&
      wanted.every((one, at) => covers(given[at], one))
    );
  }
  if (typeof given !== 'object' || given === null) return false;
  return Object.entries(wanted).every(([name, value]) =>
    covers((given as Record<string, unknown>)[name], value),
  );
}
