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
  /** Takes it off. */
  readonly unsave: { readonly reference: string } & Doubtful & Placed;
  /** The reading list, from a place on; with a query what fits it there; `as` a file in that format. */
  readonly saved: { readonly offset: number; readonly query?: string; readonly as?: string };
  /** `text` is what follows the verb. */
  readonly digest: { readonly verb: DigestVerb; readonly text: string };
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
export type DigestVerb = 'on' | 'off' | 'status' | 'preview' | 'now' | 'help';

/** The kinds of what a person can want. Each has its verb in answers/verbs.ts. */
export type Kind = keyof Wants;

/** What a person wants, said or pressed: of any kind, or of one. */
export type Intent<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P } & Wants[P] }[K];
