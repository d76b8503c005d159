import type { ActionTokens } from '../chat/action-token.ts';
import type { Intent } from '../chat/intent.ts';
import type { Reply } from '../chat/reply.ts';
import type { Library } from '../search/library.ts';

/** What commands work with. */
export interface CommandContext {
  readonly library: Library;
  readonly tokens: ActionTokens;
  readonly corpusFacts: string;
}

/** Answers one kind of intent. */
export type Command<Kind extends Intent['kind']> = (
  intent: Extract<Intent, { readonly kind: Kind }>,
  context: CommandContext,
) => Reply | Promise<Reply>;
