import { channelOf, listOwner, threadOf } from '../chat/address.ts';
import type { ChatEvent } from '../chat/event.ts';
import type { Intent, Kind } from '../chat/intent.ts';
import type { Answer, Reply } from '../chat/reply.ts';
import type { Message, Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { Library } from '../search/library.ts';
import type { Conversations } from '../store/conversations.ts';
import type { ActionTokens } from './action-tokens.ts';
import type { Asker } from './answer-context.ts';
import { asksSomething } from './asks-something.ts';
import { type ContextOptions, createContext } from './create-context.ts';
import { goneAnswer } from './gone-paper.ts';
import { notice } from './notice.ts';
import { readIntent } from './read-intent.ts';
import { keepRecent } from './recent.ts';
import { missingNumber, pointsAtPaper, referBack } from './refer-back.ts';
import { type Remembered, readRemembered, rememberAnswer } from './remembered.ts';
import { VERBS } from './verbs.ts';

/** What answers are made with. */
interface Means
  extends Omit<ContextOptions, 'asker' | 'remembered' | 'now' | 'say' | 'savedIds' | 'pageSize'> {
  readonly tokens: ActionTokens;
  readonly conversations: Conversations;
  /** What the owner of a reading list has on it. */
  readonly savedIdsOf: (owner: string) => Promise<Set<string>>;
}

/** Understands what somebody wants, answers it and remembers that. */
export async function answerEvent(event: ChatEvent, means: Means): Promise<Reply> {
  const { tokens, conversations, library } = means;
  const said = readIntent(event.input, tokens);
  const key = conversationOf(event);
  const [kept, savedIds] = await Promise.all([conversations.recall(key), savedIdsFor(said, event, means)]);
  const remembered = readRemembered(kept);
  if (event.isAside === true && !isWanted(event, tokens)) return SILENCE;
  const meant = referBack(said, { remembered, context: event.context }, tokens);
  const unknown = meant === undefined ? unknownPointer(said, remembered) : undefined;
  if (unknown !== undefined) {
    const say = await messagesOf(event);
    return { ...notice('notice', say.spans(unknown.key, unknown.values)), audience: 'sender' };
  }
  const intent = await withoutDoubt(meant ?? nothingBefore(said), remembered, library);
  const asker = askerOf(event, intent.kind);
  const context = await contextFor({ event, asker, remembered, savedIds }, means);
  // What was typed as an id may be none of a paper that ever was here.
  const wasShown = event.input.kind === 'action' || meant !== said;
  const gone = wasShown ? await goneAnswer(intent, context) : undefined;
  const answer = gone ?? (await context.answer(intent));
  const after = rememberAnswer(remembered, { intent, answer, text: typedIn(event) });
  await Promise.all([
    after === undefined || after === remembered ? undefined : conversations.keep(key, JSON.stringify(after)),
    keepRecent(answer, asker.owner, conversations),
  ]);
  return { ...answer, audience: audienceOf(intent.kind, answer, event) };
}

/** Why nothing is meant by a number or an `it`; undefined of what may as well be a topic. */
function unknownPointer(said: Intent, remembered: Remembered | undefined): Message | undefined {
  const missing = missingNumber(said, remembered);
  if (missing !== undefined) return { key: 'unknown.number', values: { ...missing } };
  return pointsAtPaper(said) ? { key: 'unknown.pointer' } : undefined;
}

function typedIn({ input }: ChatEvent): string | undefined {
  return input.kind === 'text' || input.kind === 'command' ? input.text : undefined;
}

/** What everybody sees knows of nobody's list. */
async function savedIdsFor({ kind }: Intent, event: ChatEvent, { savedIdsOf }: Means) {
  const { inTheOpen, owner } = askerOf(event, kind);
  return inTheOpen ? undefined : savedIdsOf(owner);
}

interface Asking {
  readonly event: ChatEvent;
  readonly asker: Asker;
  readonly remembered: Remembered | undefined;
  readonly savedIds: Set<string> | undefined;
}

async function contextFor({ event, asker, ...known }: Asking, means: Means) {
  const { savedIdsOf: _, conversations: __, ...options } = means;
  return createContext({
    ...options,
    ...known,
    asker,
    say: await messagesOf(event),
    pageSize: asker.inTheOpen && event.input.kind === 'text' ? PAGE_IN_THE_OPEN : undefined,
    now: event.receivedAt,
  });
}

/** What the bot says to who sent it. */
export function messagesOf({ sender }: ChatEvent): Promise<Messages> {
  return messagesFor(sender.locale ?? 'en');
}

/** Loaded when it is first needed: most of what is said is not doubtful. */
async function withoutDoubt(
  meant: Intent,
  remembered: Remembered | undefined,
  library: Library,
): Promise<Intent> {
  return mayBeDoubtful(meant)
    ? (await import('./resolve-doubt.ts')).resolveDoubt(meant, remembered, library)
    : meant;
}

function askerOf(event: ChatEvent, wanted: Kind): Asker {
  const { address, sender, canShare = false, input } = event;
  // What is asked in the open may be told to the asker alone.
  const isPrivate = input.kind === 'text' && VERBS[wanted].audience === 'sender';
  return {
    address: channelOf(address),
    thread: threadOf(address),
    ...sender,
    owner: listOwner(address, sender.id, sender.isSameEverywhere),
    canShare,
    ...(event.inTheOpen === true || canShare ? {} : { isAlone: true as const }),
    inTheOpen: event.inTheOpen === true && !isPrivate,
  };
}

/** May what it means depend on what papers there are? Of buttons it never does. */
function mayBeDoubtful(intent: Intent): boolean {
  return intent.kind === 'ask' || ('doubt' in intent && intent.doubt !== undefined);
}

/** Papers of a list that others have to read past: who wants more is shown all. */
const PAGE_IN_THE_OPEN = 3;

/** Nothing is posted. */
const SILENCE: Reply = { tone: 'notice', audience: 'sender', blocks: [] };

function isWanted({ input }: ChatEvent, tokens: ActionTokens): boolean {
  const read = (text: string) => readIntent({ kind: 'text', text }, tokens);
  return input.kind !== 'text' || asksSomething(input.text, read);
}

/** Each person has a conversation of their own in every channel and thread. */
function conversationOf({ address, sender }: ChatEvent): string {
  return `${address} ${sender.id}`;
}

/** What refers to something that was never said. */
function nothingBefore(said: Intent): Intent {
  return said.kind === 'paper' && said.text !== undefined
    ? { kind: 'ask', topic: said.text, said: said.text, asks: false, newest: false }
    : { kind: 'help' };
}

function audienceOf(kind: Kind, answer: Answer, event: ChatEvent): Reply['audience'] {
  if (event.inTheOpen === true && event.input.kind === 'command') return 'everyone';
  const { audience = openOrNot(event) } = VERBS[kind];
  return typeof audience === 'function' ? audience(answer) : audience;
}

/** What is said in the open is answered in the open. */
export function openOrNot({ input }: ChatEvent): Reply['audience'] {
  return input.kind === 'text' ? 'everyone' : 'sender';
}
