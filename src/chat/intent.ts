/** Of what is pressed: where the button stands. */
interface Placed {
  /** What the message showed, by which it can be shown again: to go back to it, or with what changed. */
  readonly from?: Intent;
}

/** Of what is only said, never pressed. */
interface Doubtful {
  /** All that was said, where it may as well be a topic: `citation networks`. */
  readonly doubt?: string;
}

/** Of what a person follows, or a channel; the person's where nothing is said. */
interface ForWhom {
  readonly whose?: Whose;
}

/** Who follows: the person who asks, or the channel. */
export type Whose = 'person' | 'channel';

/** What belongs to each thing that a person can want; `unknown` where nothing does. */
interface Wants {
  /** Papers for what somebody said in plain words, which is understood before it is searched for. */
  readonly ask: {
    /** What it is about, without the words that only ask. */
    readonly topic: string;
    /** All that was said. */
    readonly said: string;
    /** Do words say that something is wanted? Else it may be a bare topic, or no request at all. */
    readonly asks: boolean;
    /** The newest first. */
    readonly newest: boolean;
    /** Whoever it is to be by, in words: `Levine with Finn since 2020`; where the topic is the same it may be either. */
    readonly by?: string;
  };
  readonly search: {
    readonly query: string;
    readonly offset: number;
    /** Shows the nearest papers although none really answers. */
    readonly nearest: boolean;
  };
  /** `reference` is an id, a title or an address; `text` the whole line, where one was typed, in case it is none of these. */
  readonly paper: { readonly reference: string; readonly text?: string } & Doubtful & Placed;
  /** `source` is a reference or any text; what was said in passing may be further from all papers. */
  readonly related: { readonly source: string; readonly isPassing?: true } & Doubtful & Placed;
  /** `form` as citation-form.ts names it; BibTeX where none is said. */
  readonly cite: { readonly reference: string; readonly form?: string } & Doubtful & Placed;
  /** Any paper but the one with this id, which was seen last. */
  readonly random: { readonly not?: string };
  /** Shows one paper to everyone in the conversation. */
  readonly share: { readonly id: string };
  /** Puts a paper on the sender's reading list. */
  readonly save: { readonly reference: string } & Doubtful & Placed;
  /** Puts a paper into the library that was found elsewhere. `reference` is a key of it: `arxiv:2005.11401`. */
  readonly add: { readonly reference: string };
  /** Takes it off. */
  readonly unsave: { readonly reference: string } & Doubtful & Placed;
  /** The reading list, from a place on; with a query what fits it there; `as` a file in that format. */
  readonly saved: { readonly offset: number; readonly query?: string; readonly as?: string };
  /** Tells of new papers that fit a query, in the query language or in plain words. */
  readonly follow: { readonly query: string } & ForWhom;
  /** Ends that: of what has this number, or fits these words. `isListed` where the list of all stands that it is pressed in. */
  readonly unfollow: ({ readonly follow: number; readonly isListed?: true } | { readonly query: string }) &
    ForWhom;
  /** What is followed, from a place on; with a day the papers that were told of then; `resumes` what is paused. */
  readonly following: {
    readonly offset: number;
    readonly slot?: string;
    readonly resumes?: true;
  } & ForWhom;
  /** `text` is what follows the verb. */
  readonly digest: { readonly verb: DigestVerb; readonly text: string };
  /**
   * Where papers come from. `name` is a source as it was typed; `offset` is of the list. Taking one out is asked for twice: then
   * `isSure`.
   */
  readonly sources: {
    readonly verb: SourcesVerb;
    readonly name: string;
    readonly offset: number;
    readonly isSure?: true;
  };
  /** Papers that came into the library since a time in words, or an instant of ISO 8601; both may be empty. */
  readonly new: {
    readonly topic: string;
    readonly since: string;
    readonly offset: number;
    /** It asks for the latest papers where the library does not grow: `new papers on diffusion`. */
    readonly orLatest?: true;
  };
  /** On the paper of this day (`YYYY-MM-DD`), in the channel where the button is. */
  readonly vote: { readonly slot: string; readonly value: 1 | -1 };
  /** Who writes on a topic. */
  readonly people: { readonly topic: string };
  /** What there is. */
  readonly facts: { readonly about: 'papers' | 'venues' | 'years' };
  /** Something that there is no data for. */
  readonly unable: { readonly what: 'citations'; readonly topic: string };
  /** The next or the previous page of the last list. */
  readonly more: { readonly turn: 'next' | 'previous' };
  /** The last question with another filter, author or topic: `only 2023`, `and by Levine?`. */
  readonly refine: { readonly how: 'only' | 'not' | 'and'; readonly text: string } & Doubtful;
  /** Nothing that a library could answer. */
  readonly smallTalk: { readonly talk: Talk };
  /** The page that greets a person, with their reading list from a place on. */
  readonly home: { readonly offset?: number };
  readonly help: unknown;
  /** What a button stood for that is no longer kept. */
  readonly expired: unknown;
}

/** Kinds of small talk; `sign` is an emoji or another sign alone. */
export type Talk =
  | 'greeting'
  | 'thanks'
  | 'praise'
  | 'assent'
  | 'presence'
  | 'farewell'
  | 'stop'
  | 'complaint'
  | 'sign';

/** What to do with the paper of the day. */
export type DigestVerb = 'on' | 'off' | 'status' | 'preview' | 'now' | 'taste' | 'help';

/** What to do with a source of papers. */
export type SourcesVerb = 'list' | 'add' | 'pause' | 'resume' | 'remove';

/** The kinds of what a person can want. Each has its verb in answers/verbs.ts. */
export type Kind = keyof Wants;

/** What a person wants, said or pressed: of any kind, or of one. */
export type Intent<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P } & Wants[P] }[K];
