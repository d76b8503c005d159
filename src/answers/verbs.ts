import type { Kind } from '../chat/intent.ts';
import { cite } from './cite.ts';
import { digest } from './digest/digest.ts';
import { expired } from './expired.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { paper } from './paper.ts';
import { random } from './random.ts';
import { related } from './related.ts';
import { save } from './save.ts';
import { saved } from './saved.ts';
import { search } from './search.ts';
import { share } from './share.ts';
import { unsave } from './unsave.ts';
import type { Verb } from './verb.ts';
import { vote } from './vote.ts';

/** Every verb there is, in the order of help. Reading, tokens, help, slash commands and the terminal follow this table. */
export const VERBS: { readonly [K in Kind]: Verb<K> } = {
  search,
  paper,
  related,
  cite,
  random,
  save,
  unsave,
  saved,
  share,
  digest,
  vote,
  home,
  help,
  expired,
};

/** A verb of any kind. */
export type AnyVerb = (typeof VERBS)[Kind];

/** The same as a list. */
export const VERB_LIST: readonly AnyVerb[] = Object.values(VERBS);
