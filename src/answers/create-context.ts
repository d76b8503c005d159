import type { Intent, Kind } from '../chat/intent.ts';
import type { Action } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import { type ActionTokens, createActionTokens } from './action-tokens.ts';
import type { AnswerContext, Place } from './answer-context.ts';
import { VERB_LIST, VERBS } from './verbs.ts';

/** What there is at a place to make answers with. Undefined means the default, or that the place has no such thing. */
export interface ContextOptions extends Place {
  readonly library: Library;
  /** Those of the bot, which hold what is too long; its own where buttons are not pressed. */
  readonly tokens?: ActionTokens | undefined;
  /** From 0 up to, but without, 1; Math.random by default. */
  readonly random?: (() => number) | undefined;
}

const TITLE_CHARACTERS = 120;

/** What answers are made with, from what there is at a place. */
export function createContext(options: ContextOptions): AnswerContext {
  const { library, tokens = createActionTokens(), random = Math.random, ...place } = options;
  const act: AnswerContext['act'] = (intent, shown) => ({
    kind: intent.kind,
    ...shown,
    token: tokens.encode(intent),
  });
  return {
    ...place,
    library,
    random,
    act,
    paperActions: (paper, kinds) => kinds.flatMap((kind) => paperAction(kind, paper, { act, place })),
    help: VERB_LIST.filter(({ isOffered }) => isOffered?.(place) !== false).flatMap(
      (verb) => verb.help ?? [],
    ),
  };
}

interface Offering {
  readonly act: (intent: Intent, shown: { label: string; description: string }) => Action;
  readonly place: Place;
}

function paperAction(kind: Kind, { id, shown }: Paper, { act, place }: Offering): readonly Action[] {
  const { button, isOffered } = VERBS[kind];
  if (button === undefined || isOffered?.(place) === false) return [];
  const { label } = button;
  return [
    act(button.press(id), { label, description: `${label}: ${shorten(shown.title, TITLE_CHARACTERS)}` }),
  ];
}
