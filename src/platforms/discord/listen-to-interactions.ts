import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type MessageComponentInteraction,
} from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent, Input } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { QuestionLimit } from '../../chat/question-limit.ts';
import { shorten } from '../../chat/shorten.ts';
import { type Commands, type GivenOptions, wordsIn } from '../../chat/slash-command.ts';
import type { Logger } from '../../logger.ts';
import { type Answerable, answerInteraction, tellAsker } from './answer-interaction.ts';
import type { ChannelManagers } from './channel-managers.ts';
import { plainLabel } from './escape.ts';
import { isDirect, placeOf } from './interaction-place.ts';
import { limitInteraction } from './limit-questions.ts';
import { LIMITS } from './limits.ts';
import { ourselvesIn } from './own-role.ts';
import { pingableRoles } from './pingable-roles.ts';
import { contextOf, startedBy } from './read-context.ts';
import { OPEN_MENU, readCustomId } from './render-components.ts';
import type { SpanOptions } from './render-spans.ts';
import type { Told } from './tell-directly.ts';

interface InteractionOptions extends SpanOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  readonly track: (work: Promise<void>) => void;
  readonly limit: QuestionLimit;
  readonly managers: ChannelManagers;
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
    const reference = logProblem(logger, { err: error }, 'an interaction could not be answered');
    if (interaction.isRepliable())
      await tellAsker(interaction, (say) => say.text('problem.notShown', { reference }), logger);
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
    const context = contextOf(await startedBy(interaction.targetMessage), ourselvesIn(interaction));
    const event = { ...(await eventOf(interaction, input, options)), context };
    return answerInteraction(interaction, event, options);
  }
  const token = interaction.isMessageComponent() ? readToken(interaction) : undefined;
  if (interaction.isMessageComponent() && token !== undefined) {
    const event = await eventOf(interaction, { kind: 'action', token }, options);
    return answerInteraction(interaction, event, options);
  }
  if (interaction.isRepliable())
    await tellAsker(interaction, interaction.isCommand() ? UNKNOWN_COMMAND : UNKNOWN_PART, logger);
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  options: InteractionOptions,
): Promise<void> {
  const { bot, logger } = options;
  const command = bot.commands.slash.find(({ name }) => name.text === interaction.commandName);
  if (command === undefined) return tellAsker(interaction, UNKNOWN_COMMAND, logger);
  const given = givenOptions(interaction);
  const text = command.write(given, new Date());
  if (typeof text !== 'string')
    return tellAsker(interaction, ({ locale }) => wordsIn(text.problem, locale), logger);
  const input: Input = { kind: 'command', text };
  const isMeantForAll = command.options.some(
    ({ name, opensAnswer }) => opensAnswer === true && given.flag(name.text) === true,
  );
  const asked = await eventOf(interaction, input, options);
  // In a direct conversation everybody is the asker.
  const inTheOpen = isMeantForAll && (asked.canShare === true || isDirect(interaction));
  const event: ChatEvent = { ...asked, ...(inTheOpen ? { inTheOpen: true as const } : {}) };
  return answerInteraction(interaction, event, options);
}

const UNKNOWN_COMMAND: Told = (say) => say.text('problem.unknownCommand');
const UNKNOWN_PART: Told = (say) => say.text('problem.unknownPart');

function givenOptions({ options }: ChatInputCommandInteraction): GivenOptions {
  return {
    subcommand: options.getSubcommand(false) ?? undefined,
    text: (name) => textOf(options.get(name)?.value),
    flag: (name) => options.getBoolean(name) ?? undefined,
  };
}

/** Of a role it is the id. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

function readToken(interaction: MessageComponentInteraction): string | undefined {
  if (interaction.isStringSelectMenu() && interaction.customId === OPEN_MENU) return interaction.values[0];
  return readCustomId(interaction.customId);
}

async function eventOf(
  interaction: Answerable,
  input: Input,
  { managers }: InteractionOptions,
): Promise<ChatEvent> {
  const { sender, ...place } = placeOf(interaction);
  const isManager = await managers.ofInteraction(interaction, input, sender.isManager);
  const roles = interaction.isChatInputCommand()
    ? [...(interaction.options.resolved?.roles?.values() ?? [])].filter((role) => role !== null)
    : [];
  const mayPing = pingableRoles(roles, interaction.guildId, interaction.memberPermissions);
  return {
    ...place,
    sender: { ...sender, isManager, ...(mayPing.length === 0 ? {} : { mayPing }) },
    input,
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
  const choices =
    completes === undefined
      ? []
      : completes === 'zones'
        ? await zones(value, bot)
        : await libraryChoices(interaction, completes, bot);
  await respond(interaction, choices, logger);
}

function focusedOption({ commandName, options }: AutocompleteInteraction, { slash }: Commands) {
  const command = slash.find(({ name }) => name.text === commandName);
  const subcommand = command?.subcommands.find(({ name }) => name === options.getSubcommand(false));
  const { name: focused } = options.getFocused(true);
  return (subcommand ?? command)?.options.find(({ name }) => name.text === focused);
}

const KINDS = { papers: undefined, authors: 'author', venues: 'venue' } as const;

/** Of what is typed, or, before anything is, what is offered to this person here. */
async function libraryChoices(
  interaction: AutocompleteInteraction,
  completes: keyof typeof KINDS,
  bot: Bot,
): Promise<Choice[]> {
  const { value: typed } = interaction.options.getFocused(true);
  const kind = KINDS[completes];
  const isEmpty = typed.trim() === '';
  const found = isEmpty
    ? await bot.propose?.(placeOf(interaction), LIMITS.choices, kind)
    : await bot.complete(typed, LIMITS.choices, kind);
  return (found ?? []).flatMap((completion) => {
    const name = shorten(plainLabel(completion.label), LIMITS.choiceText);
    const wanted = kind === undefined ? (completion.exact ?? completion.value) : completion.label;
    // What stands in the box is the name; a long title is found by its beginning too.
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
