import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType as CommandType } from 'discord.js';

type Json = Readonly<Record<string, unknown>>;

/** Are what Discord tells of its commands and what we want the same? It adds ids, versions and defaults, and may leave defaults out. */
export function sameCommands(wanted: readonly object[], registered: unknown): boolean {
  if (!Array.isArray(registered) || registered.length !== wanted.length) return false;
  return isDeepStrictEqual(plainCommands(wanted), plainCommands(registered));
}

/** Their order says nothing. */
function plainCommands(commands: readonly unknown[]): readonly Json[] {
  return commands
    .map(plainCommand)
    .sort((one, other) => (`${one['type']} ${one['name']}` < `${other['type']} ${other['name']}` ? -1 : 1));
}

/**
 * What we say of a command, with every default written out.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object
 */
function plainCommand(value: unknown): Json {
  const command = Object(value) as Json;
  return {
    ...plainWording(command),
    type: command['type'] ?? CommandType.ChatInput,
    options: listOf(command['options']).map(plainOption),
    // Registered as a number and told as a text; null where everyone may use it.
    rights: String(command['default_member_permissions'] ?? ''),
    contexts: numbersOf(command['contexts']),
    integrations: numbersOf(command['integration_types']),
    nsfw: command['nsfw'] ?? false,
  };
}

function plainOption(value: unknown): Json {
  const option = Object(value) as Json;
  const { type, required, autocomplete, choices, options, channel_types: channels } = option;
  return {
    ...plainWording(option),
    type,
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    bounds: ['min_length', 'max_length', 'min_value', 'max_value'].map((name) => option[name] ?? null),
    choices: listOf(choices).map((one) => {
      const choice = Object(one) as Json;
      return { ...plainWording(choice), value: choice['value'] };
    }),
    channels: numbersOf(channels),
    options: listOf(options).map(plainOption),
  };
}

function plainWording(named: Json): Json {
  return {
    name: named['name'],
    description: named['description'] ?? '',
    names: { ...Object(named['name_localizations'] ?? {}) },
    descriptions: { ...Object(named['description_localizations'] ?? {}) },
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbersOf(value: unknown): readonly number[] {
  return listOf(value)
    .map(Number)
    .sort((one, other) => one - other);
}
