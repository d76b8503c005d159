import {
  ApplicationCommandType as CommandType,
  InteractionContextType as Context,
  ApplicationIntegrationType as Installed,
  type LocalizationMap,
  ApplicationCommandOptionType as OptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Commands, MessageMenu, SlashCommand, SlashOption, Wording } from '../../chat/slash-command.ts';

/** The commands and menus of a bot as they are registered. English names lead; other languages see their own. */
export function registrationOf({
  slash,
  menus,
}: Commands): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  return [...slash.map(slashCommand), ...menus.map(messageMenu)];
}

/** Also for people who added the bot to their account: where it is not itself, and between people. */
const EVERYWHERE = {
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Installed.GuildInstall, Installed.UserInstall],
};

/** Where the bot is itself. */
const WHERE_IT_POSTS = {
  contexts: [Context.Guild, Context.BotDM],
  integration_types: [Installed.GuildInstall],
};

function slashCommand(command: SlashCommand): RESTPostAPIApplicationCommandsJSONBody {
  const { name, description, governsChannel = false } = command;
  const options = [
    ...command.options.map(option),
    ...command.subcommands.map((one) => ({
      type: OptionType.Subcommand as const,
      name: one.name,
      ...described(one.description),
      ...(one.options.length === 0 ? {} : { options: one.options.map(option) }),
    })),
  ];
  return {
    type: CommandType.ChatInput,
    ...named(name),
    ...described(description),
    ...(governsChannel ? WHERE_IT_POSTS : EVERYWHERE),
    ...(options.length === 0 ? {} : { options }),
  };
}

function messageMenu({ name }: MessageMenu): RESTPostAPIApplicationCommandsJSONBody {
  return { type: CommandType.Message, ...named(name), ...EVERYWHERE };
}

function option({ type, name, description, isRequired, completes, maxLength, choices }: SlashOption) {
  const words = { ...named(name), ...described(description) };
  if (type === 'flag') return { type: OptionType.Boolean as const, ...words };
  if (type === 'role') return { type: OptionType.Role as const, ...words };
  const text = {
    type: OptionType.String as const,
    ...words,
    ...(isRequired === true ? { required: true } : {}),
    ...(maxLength === undefined ? {} : { max_length: maxLength }),
  };
  // One or the other.
  if (choices !== undefined)
    return { ...text, choices: choices.map((choice) => ({ ...named(choice.name), value: choice.value })) };
  return { ...text, ...(completes === undefined ? {} : { autocomplete: true as const }) };
}

function named({ text, translations }: Wording) {
  return {
    name: text,
    ...(translations === undefined ? {} : { name_localizations: localized(translations) }),
  };
}

function described({ text, translations }: Wording) {
  return {
    description: text,
    ...(translations === undefined ? {} : { description_localizations: localized(translations) }),
  };
}

/** Discord has two kinds of Spanish. */
function localized({ de, fr, es, ja }: NonNullable<Wording['translations']>): LocalizationMap {
  return { de, fr, 'es-ES': es, ja, 'es-419': es };
}
