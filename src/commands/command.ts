import type { ActionTokens } from '../chat/action-token.ts';
import type { Address } from '../chat/address.ts';
import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import type { Digests } from '../digest/digests.ts';
import type { Library } from '../search/library.ts';
import type { ReadingList } from '../store/reading-list.ts';

/** What commands work with, and for whom. */
export interface CommandContext {
  readonly library: Library;
  readonly tokens: ActionTokens;
  readonly corpusFacts: string;
  /** Undefined where nothing is kept: then there is no *Save* either. */
  readonly readingList?: ReadingList | undefined;
  /** Loads the digests, which take a moment; undefined where nothing is kept. */
  readonly digests?: (() => Promise<Digests>) | undefined;
  /** Who asks. */
  readonly asker?: Asker | undefined;
}

/** What buttons of a paper depend on. */
export type ActionContext = Pick<CommandContext, 'tokens' | 'readingList' | 'asker'>;

export interface Asker {
  /** The channel. */
  readonly address: Address;
  readonly id: string;
  /** See ChatEvent. */
  readonly isManager: boolean;
  /** Owner of a reading list: `platform:workspace:user`. */
  readonly owner: string;
  readonly name: string;
  /** See ChatEvent. */
  readonly canShare: boolean;
}

/** Answers one kind of intent. */
export type Command<Kind extends Intent['kind']> = (
  intent: Extract<Intent, { readonly kind: Kind }>,
  context: CommandContext,
) => Answer | Promise<Answer>;
