/** What belongs to each thing that a person can want; `unknown` where nothing does. */
interface Wants {
  readonly search: {
    readonly query: string;
    readonly offset: number;
    /** Shows the nearest papers although none really answers. */
    readonly nearest: boolean;
  };
  /** `reference` is an id, a title or an address; `text` the whole line, where one was typed, in case it is none of these. */
  readonly paper: { readonly reference: string; readonly text?: string };
  /** `source` is a reference or any text. */
  readonly related: { readonly source: string };
  readonly cite: { readonly reference: string };
  /** Any paper but the one with this id, which was seen last. */
  readonly random: { readonly not?: string };
  /** Shows one paper to everyone in the conversation. */
  readonly share: { readonly id: string };
  /** Puts a paper on the sender's reading list. */
  readonly save: { readonly id: string };
  /** Takes it off. */
  readonly unsave: { readonly id: string };
  /** The reading list, from a place on. */
  readonly saved: { readonly offset: number };
  /** `text` is what follows the verb. */
  readonly digest: { readonly verb: DigestVerb; readonly text: string };
  /** On the paper of this day (`YYYY-MM-DD`), in the channel where the button is. */
  readonly vote: { readonly slot: string; readonly value: 1 | -1 };
  /** The page that greets a person. */
  readonly home: unknown;
  readonly help: unknown;
  /** What a button stood for that is no longer kept. */
  readonly expired: unknown;
}

/** What to do with the paper of the day. */
export type DigestVerb = 'on' | 'off' | 'status' | 'preview' | 'now' | 'help';

/** The kinds of what a person can want. Each has its verb in answers/verbs.ts. */
export type Kind = keyof Wants;

/** What a person wants, said or pressed: of any kind, or of one. */
export type Intent<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P } & Wants[P] }[K];
