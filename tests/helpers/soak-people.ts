import { setTimeout as wait } from 'node:timers/promises';
import { DIRECT_CHANNEL, type Call as DiscordCall, type DiscordServer } from './discord/discord-server.ts';
import { createPerson, overWire } from './slack/driver.ts';
import type { Call as SlackCall, SlackServer } from './slack/slack-server.ts';

/** How a question went. */
export interface Asked {
  readonly what: string;
  /** Until the platform had a first word, in milliseconds; undefined when it never had. */
  readonly acknowledgedMs: number | undefined;
  readonly isAnswered: boolean;
}

/** Somebody who asks one thing after the other on a platform. */
export interface SoakPerson {
  /**
   * Asks something and waits for the answer.
   * @param onAcknowledged called when the platform knows that the bot has it
   * @returns undefined when the fake did not send it, since the bot was just connecting
   */
  ask(onAcknowledged: () => void): Promise<Asked | undefined>;
}

/** Whatever goes wrong, there is an answer or a clear word by then. */
const ANSWER_MS = 30_000;
const LOOK_MS = 10;
const WORDS = ['bandits', 'graph', 'unlearning', 'privacy', 'diffusion', 'attention', 'causal', 'robots'];
const ANSWERING = new Set(['response_url', 'chat.postMessage', 'chat.postEphemeral', 'chat.update']);

/** Slash commands, mentions and buttons over the newest socket. */
export function slackPerson(slack: SlackServer): SoakPerson {
  let count = 0;
  let withButtons: SlackCall | undefined;
  const isAnswer = ({ method, body, status, answer }: SlackCall) =>
    ANSWERING.has(method) && status === 200 && answer['ok'] === true && body['metadata'] === undefined;
  return {
    ask: async (onAcknowledged) => {
      const wire = await slack.socketMode.newest();
      const ada = createPerson(slack, overWire(wire));
      const since = slack.calls.length;
      const word = WORDS[count++ % WORDS.length] ?? '';
      const [what, act] = [
        ['slash command', () => ada.slash(word)] as const,
        ['mention', () => ada.mention(word)] as const,
        [
          'button',
          async () => (withButtons === undefined ? ada.slash('random') : ada.press(withButtons, 'Related')),
        ] as const,
        ['any paper', () => ada.slash('random')] as const,
      ][count % 4] ?? ['slash command', () => ada.slash(word)];
      const began = performance.now();
      const acknowledged = await Promise.race([act(), wait(ANSWER_MS, undefined, { ref: false })]);
      onAcknowledged();
      const found = await until(() => slack.calls.slice(since).find(isAnswer), began + ANSWER_MS);
      if (found !== undefined && JSON.stringify(found.body).includes('"Related"')) withButtons = found;
      return {
        what: `Slack: ${what}`,
        acknowledgedMs: acknowledged?.milliseconds,
        isAnswered: found !== undefined,
      };
    },
  };
}

/** Slash commands, mentions and buttons. */
export function discordPerson(discord: DiscordServer): SoakPerson {
  let count = 0;
  let withButtons: DiscordCall | undefined;
  const interact = async (onAcknowledged: () => void, isPress: boolean) => {
    const since = discord.calls.length;
    const first = (fits: (call: DiscordCall) => boolean) =>
      until(() => discord.calls.slice(since).find(fits), performance.now() + ANSWER_MS);
    const id =
      isPress && withButtons !== undefined
        ? await discord.press(withButtons, 'Related')
        : await discord.slash('paper', [{ type: 3, name: 'query', value: WORDS[count % WORDS.length] }]);
    const callback = await first((call) => isCallback(call, id));
    onAcknowledged();
    const sentAt = discord.gateway.sentAt(id);
    if (sentAt === undefined) return undefined;
    const found = callback && (await first((call) => isAnswerTo(call, callback)));
    if (found !== undefined && JSON.stringify(found.body).includes('"Related"')) withButtons = found;
    const what = `Discord: ${isPress ? 'button' : 'slash command'}`;
    return { what, acknowledgedMs: callback && callback.at - sentAt, isAnswered: found !== undefined };
  };
  /** Nothing acknowledges a mention before its answer. */
  const mention = async () => {
    const since = discord.calls.length;
    const id = await discord.say(`<@${discord.botId}> ${WORDS[count % WORDS.length]}`);
    const end = performance.now() + ANSWER_MS;
    const found = await until(() => discord.calls.slice(since).find((call) => isReplyTo(call, id)), end);
    if (discord.gateway.sentAt(id) === undefined) return undefined;
    return { what: 'Discord: mention', acknowledgedMs: 0, isAnswered: found !== undefined };
  };
  return {
    ask: (onAcknowledged) =>
      ++count % 3 === 0 ? mention() : interact(onAcknowledged, count % 3 === 1 && withButtons !== undefined),
  };
}

const isTaken = ({ status }: DiscordCall) => status >= 200 && status < 300;

/** In the channel, or directly where it cannot be given there. */
function isReplyTo(call: DiscordCall, id: string): boolean {
  const reference = call.body['message_reference'] as { readonly message_id?: string } | undefined;
  const isDirect = call.path === `/channels/${DIRECT_CHANNEL}/messages`;
  return isTaken(call) && call.method === 'POST' && (isDirect || reference?.message_id === id);
}

function isCallback(call: DiscordCall, id: string): boolean {
  return isTaken(call) && call.path.startsWith(`/interactions/${id}/`);
}

/** The callback itself, or what comes later for one that only said that it thinks. */
function isAnswerTo(call: DiscordCall, callback: DiscordCall): boolean {
  if (call === callback) return callback.body['type'] === 4 || callback.body['type'] === 7;
  const [, , , token = ''] = callback.path.split('/');
  return isTaken(call) && call.path.startsWith('/webhooks/') && call.path.includes(token);
}

async function until<T>(look: () => T | undefined, end: number): Promise<T | undefined> {
  for (;;) {
    const found = look();
    if (found !== undefined || performance.now() > end) return found;
    await wait(LOOK_MS);
  }
}
