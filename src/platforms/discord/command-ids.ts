import {
  ApplicationCommandType as CommandType,
  ApplicationCommandOptionType as OptionType,
} from 'discord.js';

/**
 * Ids of the registered slash commands by their English names, alone and with a command behind them (`digest`, `digest on`),
 * for mentions that can be clicked: `</digest on:ID>`.
 */
export type CommandIds = ReadonlyMap<string, string>;

/** The ids in what Discord tells of commands; menus of messages are not mentioned, and have none here. */
export function readCommandIds(told: unknown): CommandIds {
  const entries = (Array.isArray(told) ? told : []).flatMap((command: unknown) => {
    const {
      id,
      name,
      options,
      type = CommandType.ChatInput,
    } = Object(command) as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' || typeof name !== 'string' || type !== CommandType.ChatInput) return [];
    return [name, ...namesBehind(options).map((one) => `${name} ${one}`)].map(
      (words) => [words, id] as const,
    );
  });
  return new Map(entries);
}

/** Of the commands behind a command. */
function namesBehind(options: unknown): readonly string[] {
  return (Array.isArray(options) ? options : []).flatMap((option: unknown) => {
    const { name, type } = Object(option) as Readonly<Record<string, unknown>>;
    return typeof name === 'string' && type === OptionType.Subcommand ? [name] : [];
  });
}
