import type { Context } from '../chat/event.ts';
import type { Intent } from '../chat/intent.ts';
import type { ActionTokens } from './action-tokens.ts';
import type { Remembered } from './remembered.ts';
import { isPointer } from './requests/which-paper.ts';

/** Stands for what was said before, in the place of a source. */
export const CONTEXT = '#context';
/** The same, of what the platform read alone: nothing at all was said. */
export const THREAD = '#thread';

interface Before {
  readonly remembered: Remembered | undefined;
  readonly context: Context | undefined;
}

/** Does an intent refer to what was said before? */
export function refersBack(intent: Intent): boolean {
  const reference = referenceIn(intent);
  return reference === CONTEXT || reference === THREAD || (reference !== undefined && isPointer(reference));
}

/** Does it want something of a paper of an earlier answer, in words that cannot be a topic? */
export function pointsAtPaper(intent: Intent): boolean {
  const reference = referenceIn(intent);
  const isTopic = intent.kind === 'paper' && intent.text !== undefined;
  return reference !== undefined && isPointer(reference) && !isTopic;
}

/**
 * The same intent about the paper or the words that it refers to; as it is when it refers to nothing.
 * @returns undefined when there is nothing of the kind
 */
export function referBack(
  intent: Intent,
  before: Before,
  tokens: Pick<ActionTokens, 'decode'>,
): Intent | undefined {
  const reference = referenceIn(intent);
  if (reference === CONTEXT || reference === THREAD) {
    const source = contextOf(reference === THREAD ? { ...before, remembered: undefined } : before, tokens);
    return source === undefined ? undefined : { kind: 'related', source, isPassing: true };
  }
  if (reference === undefined || !isPointer(reference)) return intent;
  const id = paperAt(reference, before, tokens);
  return id === undefined ? undefined : withReference(intent, id);
}

/** The numbers of a list, and one that somebody named and that is none of them. */
interface MissingNumber {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** The number that is meant where the last list has no such number; undefined where there is no list or none is meant. */
export function missingNumber(intent: Intent, remembered: Remembered | undefined): MissingNumber | undefined {
  const reference = referenceIn(intent);
  const { listed = [], from = 1 } = remembered ?? {};
  const number = Number(reference?.slice(1));
  if (reference === undefined || !isPointer(reference) || !Number.isInteger(number)) return undefined;
  return listed.length === 0 ? undefined : { number, from, to: from + listed.length - 1 };
}

function referenceIn(intent: Intent): string | undefined {
  if ('reference' in intent) return intent.reference;
  return 'source' in intent ? intent.source : undefined;
}

function withReference(intent: Intent, id: string): Intent {
  if (intent.kind === 'related') return { ...intent, source: id };
  return 'reference' in intent ? { ...intent, reference: id } : intent;
}

/** What a question about what was said before is about: a paper of the bot's own, or words. */
function contextOf(
  { remembered, context }: Before,
  tokens: Pick<ActionTokens, 'decode'>,
): string | undefined {
  if (context?.isDirect === true && remembered?.opened !== undefined) return remembered.opened;
  if (context !== undefined) {
    const shown = papersOf(context, tokens);
    const [only] = shown;
    if (only !== undefined && (shown.length === 1 || context.text.trim() === '')) return only;
    return context.text;
  }
  return remembered?.opened ?? remembered?.said ?? remembered?.listed[0];
}

function paperAt(
  pointer: string,
  { remembered, context }: Before,
  tokens: Pick<ActionTokens, 'decode'>,
): string | undefined {
  const { listed = [], from = 1, opened } = remembered ?? {};
  if (pointer === '#last') return listed.at(-1);
  if (pointer !== '#it') return listed[Number(pointer.slice(1)) - from];
  const [shown] = context === undefined ? [] : papersOf(context, tokens);
  return shown ?? opened ?? (listed.length === 1 ? listed[0] : undefined);
}

/** The papers of the bot's own posts, each once, in the order of their buttons. */
function papersOf({ tokens: posted }: Context, tokens: Pick<ActionTokens, 'decode'>): readonly string[] {
  const found = posted.flatMap((token) => {
    const intent = tokens.decode(token);
    if (intent === undefined) return [];
    const id = 'id' in intent ? intent.id : referenceIn(intent);
    return id === undefined ? [] : [id];
  });
  return [...new Set(found)];
}
