import type { Intent, Kind } from '../chat/intent.ts';
import type { Answer, Reply } from '../chat/reply.ts';
import type { MessageMenu, SlashCommand } from '../chat/slash-command.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { AnswerContext, Place } from './answer-context.ts';
import type { HelpLine } from './help-line.ts';
import type { Asked } from './requests/asked.ts';
import type { TokenForm } from './token-form.ts';

/** Everything about one kind of thing that a person can want. The table of all is verbs.ts. */
export interface Verb<K extends Kind> {
  /** How it is said; undefined for what is only pressed. */
  readonly words?: Words;
  /** How it is asked in plain words. */
  readonly asked?: readonly Asked[];
  /** How its buttons carry it. */
  readonly token: TokenForm<K>;
  /** Below a paper; undefined for what is not about one. */
  readonly button?: PaperButton<K>;
  /** Is it offered here, by a button and in help? By default everywhere. */
  isOffered?(place: Place): boolean;
  /** Who sees the answer. By default what is said in the open is answered in the open, all else to the asker alone. */
  readonly audience?: Reply['audience'] | ((answer: Answer) => Reply['audience']);
  readonly help?: readonly HelpLine[];
  readonly slash?: SlashCommand;
  readonly menu?: MessageMenu;
  /** Must it be known whether the asker may manage the channel? By default not. */
  needsManager?(intent: Intent<K>): boolean;
  /** Is what it changes everybody's? Then who manages only a conversation of their own may not. */
  readonly isOfLibrary?: true;
  /** Are its ways to be asked so general that those of all others are tried first? */
  readonly isLastResort?: true;
  /** Does it change what is kept or posted? By default not. */
  changes?(intent: Intent<K>): boolean;
  answer(intent: Intent<K>, context: AnswerContext): Answer | Promise<Answer>;
}

/** How something is said: `cite x`, also `/cite x` and `Cite: x`. */
interface Words {
  /** In lower case; the first one is also its name as a command in the terminal. */
  readonly said: readonly [string, ...string[]];
  /** What follows them in the terminal, in a word: `reference`; undefined where nothing does. */
  readonly takes?: string;
  /** Does it also stand alone? */
  readonly mayStandAlone?: true;
  /** An option of the terminal: `cite x --as apa` is said as `cite x as apa`. */
  readonly as?: { readonly flag: string; readonly values: readonly string[] };
  /**
   * @param rest what follows the words
   * @param line all of it
   * @returns undefined when it is no such request; then the whole line is searched for
   */
  read(rest: string | undefined, line: string): Intent | undefined;
}

interface PaperButton<K extends Kind> {
  readonly label: MessageKey;
  press(id: string): Intent<K>;
}
