import type { Intent, Kind } from '../chat/intent.ts';
import type { Action, Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { ENGLISH } from '../messages/english.ts';
import type { Messages } from '../messages/messages.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import { type ActionTokens, createActionTokens } from './action-tokens.ts';
import type { AnswerContext, Place } from './answer-context.ts';
import { placedIn } from './placed-in.ts';
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
  /** English by default. */
  readonly say?: Messages | undefined;
  /** See AnswerContext; none by default. */
  readonly savedIds?: Set<string> | undefined;
  /** PAGE_SIZE by default. */
  readonly pageSize?: number | undefined;
}

/** Papers on a page of an answer. */
const PAGE_SIZE = 5;

const TITLE_CHARACTERS = 120;

/** What answers are made with, from what there is at a place. */
export function createContext(options: ContextOptions): AnswerContext {
  const {
    library,
    tokens = createActionTokens(),
    random = Math.random,
    now = new Date(),
    remembered,
    say = ENGLISH,
    savedIds = new Set(),
    pageSize = PAGE_SIZE,
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
    say,
    savedIds,
    pageSize,
    act,
    backTo: (from) =>
      from === undefined
        ? []
        : [act(from, { label: say.text('action.back'), description: say.text('action.backTo') })],
    answer: async (intent) => answerIntent(intent.kind, intent, context),
    paperActions: (paper, kinds, from) =>
      kinds.flatMap((kind) => paperAction(kind, { paper, from }, context)),
    forEveryone: () => createContext({ ...options, say: undefined, savedIds: undefined }),
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

/** A paper with buttons, and where they stand. */
interface Shown {
  readonly paper: Paper;
  readonly from: Intent | undefined;
}

function paperAction(kind: Kind, shown: Shown, context: AnswerContext): readonly Action[] {
  const { button, isOffered } = VERBS[kind];
  if (button === undefined || isOffered?.(context) === false) return [];
  const { act, say, asker } = context;
  const { paper, from } = shown;
  const isSaved =
    kind === 'save' && [paper.id, ...(paper.otherIds ?? [])].some((id) => context.savedIds.has(id));
  const intent: Intent = isSaved ? { kind: 'unsave', reference: paper.id } : button.press(paper.id);
  const action = say.text(isSaved ? 'action.saved' : button.label);
  const description = say.text('action.ofPaper', {
    action,
    title: shorten(paper.shown.title, TITLE_CHARACTERS),
  });
  // What everybody sees does not change by what one of them saves.
  const isForOne = (kind === 'save' || kind === 'unsave') && asker?.inTheOpen === true;
  const shownAction = act(placedIn(intent, isForOne ? undefined : from), { label: action, description });
  return [kind === 'save' && !isForOne ? { ...shownAction, isOn: isSaved } : shownAction];
}
