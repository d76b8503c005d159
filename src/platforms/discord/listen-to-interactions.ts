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
import type { Bot, ChatEvent, Input } from '../../chat/ports.ts';
import { shorten } from '../../chat/shorten.ts';
import type { Logger } from '../../logger.ts';
import { type Answerable, answerInteraction } from './answer-interaction.ts';
import { DIGEST_COMMAND, SAVED_COMMAND } from './commands.ts';
import { plainLabel } from './escape.ts';
import { LIMITS } from './limits.ts';
import { readWords } from './read-message.ts';
import { OPEN_MENU, readCustomId } from './render-message.ts';

interface InteractionOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  readonly track: (work: Promise<void>) => void;
}

/** Slash commands, completions, the message command, buttons and menus. */
export function listenToInteractions(client: Client, options: InteractionOptions): void {
  client.on(Events.InteractionCreate, (interaction) => options.track(handle(interaction, options)));
}

async function handle(interaction: Interaction, { bot, logger }: InteractionOptions): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, bot, logger);
  if (interaction.isChatInputCommand()) {
    const inTheOpen = interaction.options.getBoolean('share') === true;
    const input: Input = { kind: 'command', text: readCommand(interaction) };
    return answerInteraction(interaction, eventOf(interaction, input), { bot, logger, inTheOpen });
  }
  if (interaction.isMessageContextMenuCommand()) {
    const input: Input = { kind: 'command', text: 'related' };
    const event = { ...eventOf(interaction, input), context: readWords(interaction.targetMessage) };
    return answerInteraction(interaction, event, { bot, logger });
  }
  if (interaction.isMessageComponent()) {
    const token = readToken(interaction);
    if (token === undefined) return;
    return answerInteraction(interaction, eventOf(interaction, { kind: 'action', token }), { bot, logger });
  }
}

/** The options of `/paper` as one question in the query language. */
function readCommand(interaction: ChatInputCommandInteraction): string {
  if (interaction.commandName === SAVED_COMMAND) return 'saved';
  if (interaction.commandName === DIGEST_COMMAND) return readDigest(interaction);
  const text = (name: string) => interaction.options.getString(name)?.trim() ?? '';
  const filter = (name: string) => (text(name) === '' ? '' : `${name}:"${text(name).replaceAll('"', '')}"`);
  const year = text('year').replace(/[^\d.]/g, '');
  return [text('query'), filter('author'), filter('venue'), year === '' ? '' : `year:${year}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** The options of `/digest on`, as words that everybody could have typed. */
function readDigest({ options }: ChatInputCommandInteraction): string {
  const said = ['time', 'timezone', 'days', 'topic'].flatMap((name) => {
    const value = options.getString(name)?.replace(/["“”]/g, "'").trim();
    return value === undefined || value === '' ? [] : [`${name}:"${value}"`];
  });
  const thread = options.getBoolean('thread');
  return [
    'digest',
    options.getSubcommand(),
    ...said,
    ...(thread === null ? [] : [`thread:${thread ? 'yes' : 'no'}`]),
  ].join(' ');
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

/** From memory and at once: this cannot be deferred. */
async function complete(interaction: AutocompleteInteraction, bot: Bot, logger: Logger): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  if (interaction.commandName === DIGEST_COMMAND) return completeZones(interaction, value, bot, logger);
  const kind = name === 'author' ? 'author' : undefined;
  const choices = bot.complete(value, LIMITS.choices, kind).flatMap((completion) => {
    const label = shorten(plainLabel(completion.label), LIMITS.choiceText);
    const wanted = kind === 'author' ? completion.label : completion.value;
    // A long title is found by its beginning too.
    const choice = { name: label, value: wanted.slice(0, LIMITS.choiceText).toWellFormed() };
    return label === '' ? [] : [choice];
  });
  await respond(interaction, choices, logger);
}

async function completeZones(
  interaction: AutocompleteInteraction,
  typed: string,
  bot: Bot,
  logger: Logger,
): Promise<void> {
  const zones = (await bot.completeZones?.(typed, LIMITS.choices)) ?? [];
  const choices = zones.map(({ label, timezone }) => ({
    name: shorten(plainLabel(label), LIMITS.choiceText),
    value: timezone,
  }));
  await respond(interaction, choices, logger);
}

async function respond(
  interaction: AutocompleteInteraction,
  choices: readonly { readonly name: string; readonly value: string }[],
  logger: Logger,
): Promise<void> {
  try {
    await interaction.respond(choices);
  } catch (error) {
    logger.debug({ err: error }, 'completions came too late');
  }
}
