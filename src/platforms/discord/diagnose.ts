import { type APIApplication, type REST, Routes } from 'discord.js';
import { type Address, partsOf } from '../../chat/address.ts';
import type { Finding } from '../../chat/platform.ts';
import type { Commands } from '../../chat/slash-command.ts';
import type { Dispatcher } from '../../proxy.ts';
import { registrationOf } from './commands.ts';
import type { DiscordConfig } from './config.ts';
import { withDeadline } from './deadline.ts';
import { hasContentIntent } from './intents.ts';
import { createRest } from './lasting-rest.ts';
import { obstacleIn } from './obstacle.ts';
import { inviteLink } from './permissions.ts';
import { isUnauthorized, toProblem } from './problems.ts';
import { commandsIn, placeOf, registeredIn } from './register-commands.ts';
import { sameCommands } from './same-commands.ts';

/** Whoever asks is waiting. */
const QUICK = { timeout: 10_000, retries: 1 };
const DEADLINE_MS = 20_000;

/** Tries the token, and tells of intents, commands, servers and the link that adds the bot to one. */
export async function diagnoseDiscord(
  config: DiscordConfig,
  commands: Commands,
  dispatcher?: Dispatcher,
): Promise<readonly Finding[]> {
  const rest = createRest(config, QUICK, dispatcher);
  const { guildId } = config;
  try {
    const application = await withDeadline(
      DEADLINE_MS,
      async (signal) => (await rest.get(Routes.currentApplication(), { signal })) as APIApplication,
    );
    return [
      { well: true, about: 'Discord token', found: `application ${application.name ?? application.id}` },
      contentIntent(application.flags ?? 0),
      await diagnoseCommands(commands, { rest, applicationId: application.id, guildId }),
      { well: true, about: 'Discord invite', found: inviteLink(application.id) },
    ];
  } catch (error) {
    return [
      isUnauthorized(error)
        ? {
            well: false,
            about: 'Discord token',
            found: 'refused',
            remedy: 'reset it in the Developer Portal under Bot and set DISCORD_TOKEN',
          }
        : {
            well: false,
            about: 'Discord token',
            found: toProblem(error).message.replace(/\.$/, ''),
            remedy: 'look at proxy, firewall and DNS',
          },
    ];
  }
}

/** Why a channel takes no posts, as far as it can be seen without the gateway; or undefined. */
export async function discordObstacle(
  config: DiscordConfig,
  address: Address,
  dispatcher?: Dispatcher,
): Promise<string | undefined> {
  const rest = createRest(config, QUICK, dispatcher);
  return obstacleIn(partsOf(address).channel, { rest, deadlineMs: DEADLINE_MS });
}

function contentIntent(flags: number): Finding {
  return hasContentIntent(flags)
    ? { well: true, about: 'Discord message content', found: 'the intent is on' }
    : {
        well: true,
        about: 'Discord message content',
        found:
          'the intent is off: a mention alone cannot read what others wrote (Developer Portal → Bot → Message Content Intent)',
      };
}

interface Registered {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId: string | undefined;
}

async function diagnoseCommands(
  commands: Commands,
  { rest, applicationId, guildId }: Registered,
): Promise<Finding> {
  const place = placeOf(applicationId, guildId);
  const registered = await withDeadline(DEADLINE_MS, (signal) => registeredIn(place, rest, signal));
  return sameCommands(commandsIn(guildId, registrationOf(commands)), registered)
    ? { well: true, about: 'Discord commands', found: 'registered' }
    : { well: true, about: 'Discord commands', found: 'differ; they are registered at the next start' };
}
