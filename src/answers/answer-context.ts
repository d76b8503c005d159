import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { Address } from '../chat/address.ts';
import type { Intent, Kind } from '../chat/intent.ts';
import type { Action, Answer } from '../chat/reply.ts';
import type { DigestDesk } from '../digest/digest-desk.ts';
import type { ReferenceDesk } from '../harvest/reference-desk.ts';
import type { SourceDesk } from '../harvest/source-desk.ts';
import type { Messages } from '../messages/messages.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import type { Arrivals } from '../store/arrivals.ts';
import type { ReadingList } from '../store/reading-list.ts';
import type { HelpLine } from './help-line.ts';
import type { Remembered } from './remembered.ts';

/** Where something is asked, and by whom: what is offered depends on it. */
export interface Place {
  /** Undefined where nothing is kept: then there is no *Save* either. */
  readonly readingList?: ReadingList | undefined;
  /** Loads the digests, which take a moment; undefined where nothing is kept. */
  readonly digests?: (() => Promise<DigestDesk>) | undefined;
  /** Loads where papers come from; undefined where nothing is read. */
  readonly sources?: (() => Promise<SourceDesk>) | undefined;
  /** Loads what came into the library; undefined where it does not grow. */
  readonly arrivals?: (() => Promise<Arrivals>) | undefined;
  /** Loads where papers are asked for that the library lacks; undefined where nobody is asked. */
  readonly references?: (() => Promise<ReferenceDesk>) | undefined;
  /**
   * Loads what people follow; `elsewhere` where nobody is told of anything, as in the terminal; undefined where no source brings
   * new papers.
   */
  readonly alerts?: (() => Promise<AlertDesk>) | 'elsewhere' | undefined;
  /** Who asks; undefined for what the bot posts of its own accord. */
  readonly asker?: Asker | undefined;
}

/** What answers are made with: made by create-context.ts. It knows the other verbs, so that verbs need not know them. */
export interface AnswerContext extends Place {
  readonly library: Library;
  /** From 0 up to, but without, 1. */
  readonly random: () => number;
  /** A button. */
  act(intent: Intent, shown: Omit<Action, 'kind' | 'token'>): Action;
  /**
   * The buttons of a paper, of these kinds those that have one and are offered here.
   * @param from what the message shows in which they stand, where it can be shown again
   */
  paperActions(paper: Paper, kinds: readonly Kind[], from?: Intent): readonly Action[];
  /** The button that leads back to what was shown before; none where nothing was. */
  backTo(from: Intent | undefined): readonly Action[];
  /** The same for what a whole channel reads: it knows nothing of who asks but where they are. */
  forEveryone(): AnswerContext;
  /** What is said, in the language of who asks. */
  readonly say: Messages;
  /** Ids of the papers on the asker's reading list, where that is known; it follows what is saved. */
  readonly savedIds: Set<string>;
  /** Papers on a page: fewer where others have to read past it. */
  readonly pageSize: number;
  /** When it was asked. */
  readonly now: Date;
  /** What was answered before in this conversation; undefined when nothing was. */
  readonly remembered?: Remembered | undefined;
  /** Answers something else that is wanted. */
  answer(intent: Intent): Promise<Answer>;
  /** Of all that can be asked here. */
  readonly help: readonly HelpLine[];
}

/** Who asks. */
export interface Asker {
  /** The channel. */
  readonly address: Address;
  /** The thread, addressed as a channel of its own; undefined outside of threads. */
  readonly thread?: Address | undefined;
  readonly id: string;
  /** See ChatEvent. */
  readonly isManager: boolean;
  /** See ChatEvent. */
  readonly mayPing?: readonly string[];
  /** Owner of a reading list: `platform:workspace:user`. */
  readonly owner: string;
  readonly name: string;
  /** See ChatEvent. */
  readonly timezone?: string;
  /** See ChatEvent. */
  readonly canShare: boolean;
  /** Nobody else is there. */
  readonly isAlone?: true;
  /** Others see the answer. */
  readonly inTheOpen: boolean;
}
