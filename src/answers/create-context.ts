import type { Intent, Kind } from '../chat/intent.ts';
import type { Action, Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import { type ActionTokens, createActionTokens } from './action-tokens.ts';
import type { AnswerContext, Place } from './answer-context.ts';
import type { Remembered } from './remembered.ts';
import { VERB_LIST, VERBS } from './verbs.ts';

/** What there is at a place to make answers with. Undefined means the default, or that the place has no such thing. */
export interface ContextOptions extends Place {
  readonly library: Library;
  /** Those of the bot, which hold what is too long; its own where buttons are not pressed. */
  readonly tokens?: ActionTokens | undefined;
  /** From 0 up to, but without, 1; Math.random by default. */
  readonly random?: (() => number) | undefined;
  /** When it is asked; by default now. */
  readonly now?: Date | undefined;
  /** See AnswerContext. */
  readonly remembered?: Remembered | undefined;
}

const TITLE_CHARACTERS = 120;

/** What answers are made with, from what there is at a place. */
export function createContext(options: ContextOptions): AnswerContext {
  const {
    library,
    tokens = createActionTokens(),
    random = Math.random,
    now = new Date(),
    remembered,
    ...place
  } = options;
  const act: AnswerContext['act'] = (intent, shown) => ({
    kind: intent.kind,
    ...shown,
    token: tokens.encode(intent),
  });
  const context: AnswerContext = {
    ...place,
    library,
    random,
    now,
    remembered,
    act,
    answer: async (intent) => answerIntent(intent.kind, intent, context),
    paperActions: (paper, kinds) => kinds.flatMap((kind) => paperAction(kind, paper, { act, place })),
    help: VERB_LIST.filter(({ isOffered }) => isOffered?.(place) !== false).flatMap(
      (verb) => verb.help ?? [],
    ),
  };
  return context;
}

function answerIntent<K extends Kind>(
  kind: K,
  intent: Intent<K>,
  context: AnswerContext,
): Answer | Promise<Answer> {
  return VERBS[kind].answer(intent, context);
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
