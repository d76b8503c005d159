import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent, Input } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { QuestionLimit } from '../../chat/question-limit.ts';
import { shorten } from '../../chat/shorten.ts';
import type { Commands, GivenOptions, SlashOption } from '../../chat/slash-command.ts';
import type { Logger } from '../../logger.ts';
import { type Answerable, answerInteraction, tellAsker } from './answer-interaction.ts';
import { plainLabel } from './escape.ts';
import { limitInteraction } from './limit-questions.ts';
import { LIMITS } from './limits.ts';
import { contextOf } from './read-context.ts';
import { OPEN_MENU, readCustomId } from './render-components.ts';

interface InteractionOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  readonly track: (work: Promise<void>) => void;
  readonly limit: QuestionLimit;
}

/** Slash commands, completions, the message command, buttons and menus. */
export function listenToInteractions(client: Client, options: InteractionOptions): void {
  client.on(Events.InteractionCreate, (interaction) =>
    options.track(limitInteraction(interaction, options, () => handle(interaction, options))),
  );
}

/** Never rejects. */
async function handle(interaction: Interaction, options: InteractionOptions): Promise<void> {
  try {
    await answer(interaction, options);
  } catch (error) {
    const { logger } = options;
    const { advice } = logProblem(logger, { err: error }, 'an interaction could not be answered');
    if (interaction.isRepliable())
      await tellAsker(interaction, `The answer could not be shown. ${advice}`, logger);
  }
}

async function answer(interaction: Interaction, options: InteractionOptions): Promise<void> {
  const { bot, logger } = options;
  if (interaction.isAutocomplete()) return complete(interaction, bot, logger);
  if (interaction.isChatInputCommand()) return answerCommand(interaction, options);
  if (interaction.isMessageContextMenuCommand()) {
    const menu = bot.commands.menus.find(({ name }) => name.text === interaction.commandName);
    if (menu === undefined) return tellAsker(interaction, UNKNOWN_COMMAND, logger);
    const input: Input = { kind: 'command', text: menu.words };
    const context = contextOf(interaction.targetMessage, interaction.client.user.id);
    const event = { ...eventOf(interaction, input), context };
    return answerInteraction(interaction, event, { bot, logger });
  }
  const token = interaction.isMessageComponent() ? readToken(interaction) : undefined;
  if (interaction.isMessageComponent() && token !== undefined)
    return answerInteraction(interaction, eventOf(interaction, { kind: 'action', token }), { bot, logger });
  if (interaction.isRepliable())
    await tellAsker(interaction, interaction.isCommand() ? UNKNOWN_COMMAND : UNKNOWN_PART, logger);
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  { bot, logger }: InteractionOptions,
): Promise<void> {
  const command = bot.commands.slash.find(({ name }) => name.text === interaction.commandName);
  if (command === undefined) return tellAsker(interaction, UNKNOWN_COMMAND, logger);
  const given = givenOptions(interaction);
  const input: Input = { kind: 'command', text: command.write(given) };
  const inTheOpen = command.options.some(({ name, opensAnswer }) => opensAnswer && given.flag(name.text));
  return answerInteraction(interaction, eventOf(interaction, input), { bot, logger, inTheOpen });
}

const UNKNOWN_COMMAND =
  'I do not know this command any more: it is of another version of me. Reload Discord to see the commands that there are, or write me a direct message with the word help.';

const UNKNOWN_PART =
  'I do not know any more what this stands for: it is of another version of me. Ask again for a new one.';

function givenOptions({ options }: ChatInputCommandInteraction): GivenOptions {
  return {
    subcommand: options.getSubcommand(false) ?? undefined,
    text: (name) => options.getString(name)?.trim() || undefined,
    flag: (name) => options.getBoolean(name) ?? undefined,
  };
}

function readToken(interaction: MessageComponentInteraction): string | undefined {
  if (interaction.isStringSelectMenu() && interaction.customId === OPEN_MENU) return interaction.values[0];
  return readCustomId(interaction.customId);
}

function eventOf(interaction: Answerable | MessageContextMenuCommandInteraction, input: Input): ChatEvent {
  const { user, guildId, channelId, memberPermissions } = interaction;
  return {
    address: toAddress('discord', guildId ?? 'dm', channelId ?? user.id),
    sender: {
      id: user.id,
      name: user.displayName,
      isManager: guildId === null || memberPermissions?.has(PermissionFlagsBits.ManageChannels) === true,
    },
    input,
    canShare: guildId !== null,
    receivedAt: new Date(),
  };
}

type Choice = { readonly name: string; readonly value: string };

/** At once: this cannot be deferred. */
async function complete(interaction: AutocompleteInteraction, bot: Bot, logger: Logger): Promise<void> {
  const { value } = interaction.options.getFocused(true);
  const option = focusedOption(interaction, bot.commands);
  // Of a command that went, nothing is completed.
  if (option === undefined) return respond(interaction, [], logger);
  const { completes } = option;
  const choices = completes === 'zones' ? await zones(value, bot) : await papers(value, completes, bot);
  await respond(interaction, choices, logger);
}

function focusedOption({ commandName, options }: AutocompleteInteraction, { slash }: Commands) {
  const command = slash.find(({ name }) => name.text === commandName);
  const subcommand = command?.subcommands.find(({ name }) => name === options.getSubcommand(false));
  const { name: focused } = options.getFocused(true);
  return (subcommand ?? command)?.options.find(({ name }) => name.text === focused);
}

async function papers(typed: string, completes: SlashOption['completes'], bot: Bot): Promise<Choice[]> {
  const kind = completes === 'authors' ? 'author' : undefined;
  return (await bot.complete(typed, LIMITS.choices, kind)).flatMap((completion) => {
    const name = shorten(plainLabel(completion.label), LIMITS.choiceText);
    const wanted = kind === 'author' ? completion.label : completion.value;
    // A long title is found by its beginning too.
    return name === '' ? [] : [{ name, value: wanted.slice(0, LIMITS.choiceText).toWellFormed() }];
  });
}

async function zones(typed: string, bot: Bot): Promise<Choice[]> {
  const found = (await bot.completeZones?.(typed, LIMITS.choices)) ?? [];
  return found.map(({ label, timezone }) => ({
    name: shorten(plainLabel(label), LIMITS.choiceText),
    value: timezone,
  }));
}

async function respond(
  interaction: AutocompleteInteraction,
  choices: readonly Choice[],
  logger: Logger,
): Promise<void> {
  try {
    await interaction.respond(choices);
  } catch (error) {
    logger.debug({ err: error }, 'completions came too late');
  }
}
