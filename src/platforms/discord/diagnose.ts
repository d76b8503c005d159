import { type APIApplication, DiscordAPIError, REST, Routes } from 'discord.js';
import { type Address, partsOf } from '../../chat/address.ts';
import type { Finding } from '../../chat/platform.ts';
import type { Commands } from '../../chat/slash-command.ts';
import { registrationOf } from './commands.ts';
import type { DiscordConfig } from './config.ts';
import { hasContentIntent } from './intents.ts';
import { inviteLink } from './permissions.ts';
import { toProblem } from './posting.ts';
import { sameCommands } from './register-commands.ts';

const TIMEOUT_MS = 10_000;

/** Tries the token, and tells of intents, commands, servers and the link that adds the bot to one. */
export async function diagnoseDiscord(
  { token, apiUrl, guildId }: DiscordConfig,
  commands: Commands,
): Promise<readonly Finding[]> {
  const rest = new REST({ api: apiUrl, version: '10', timeout: TIMEOUT_MS, retries: 1 }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    return [
      { well: true, about: 'Discord token', found: `application ${application.name ?? application.id}` },
      contentIntent(application.flags ?? 0),
      await diagnoseCommands(commands, { rest, applicationId: application.id, guildId }),
      { well: true, about: 'Discord invite', found: inviteLink(application.id) },
    ];
  } catch (error) {
    const refused = error instanceof DiscordAPIError && error.status === 401;
    return [
      refused
        ? {
            well: false,
            about: 'Discord token',
            found: 'refused',
            remedy: 'reset it in the Developer Portal under Bot and set DISCORD_TOKEN',
          }
        : {
            well: false,
            about: 'Discord token',
            found: 'Discord cannot be reached',
            remedy: 'look at proxy, firewall and DNS',
          },
    ];
  }
}

/** Why a channel takes no posts, as far as it can be seen without the gateway; or undefined. */
export async function discordObstacle(
  { token, apiUrl }: DiscordConfig,
  address: Address,
): Promise<string | undefined> {
  const rest = new REST({ api: apiUrl, version: '10', timeout: TIMEOUT_MS, retries: 1 }).setToken(token);
  try {
    await rest.get(Routes.channelMessages(partsOf(address).channel), {
      query: new URLSearchParams({ limit: '1' }),
    });
    return undefined;
  } catch (error) {
    const { kind, message } = toProblem(error);
    return kind === 'later' ? undefined : message;
  }
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
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  return sameCommands(registrationOf(commands), registered)
    ? { well: true, about: 'Discord commands', found: 'registered' }
    : { well: true, about: 'Discord commands', found: 'differ; they are registered at the next start' };
}
