import type { Kind } from '../chat/intent.ts';
import { add } from './add.ts';
import { ask } from './ask.ts';
import { cite } from './cite.ts';
import { digest } from './digest/digest.ts';
import { expired } from './expired.ts';
import { facts } from './facts.ts';
import { follow } from './follow.ts';
import { following } from './following.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { more } from './more.ts';
import { newPapers } from './new.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { random } from './random.ts';
import { refine } from './refine.ts';
import { related } from './related.ts';
import { save } from './save.ts';
import { saved } from './saved.ts';
import { search } from './search.ts';
import { share } from './share.ts';
import { smallTalk } from './small-talk.ts';
import { sources } from './sources.ts';
import { unable } from './unable.ts';
import { unfollow } from './unfollow.ts';
import { unsave } from './unsave.ts';
import type { Verb } from './verb.ts';
import { vote } from './vote.ts';

/** Every verb there is, in the order of help. Reading, tokens, help, slash commands and the terminal follow this table. */
export const VERBS: { readonly [K in Kind]: Verb<K> } = {
  search,
  unable,
  people,
  facts,
  more,
  paper,
  related,
  cite,
  random,
  new: newPapers,
  sources,
  add,
  save,
  unsave,
  saved,
  share,
  digest,
  unfollow,
  follow,
  following,
  vote,
  home,
  help,
  refine,
  ask,
  smallTalk,
  expired,
};

/** A verb of any kind. */
export type AnyVerb = (typeof VERBS)[Kind];

/** The same as a list. */
export const VERB_LIST: readonly AnyVerb[] = Object.values(VERBS);
