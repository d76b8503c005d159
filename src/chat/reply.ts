import type { Address } from './address.ts';
import type { Intent, Kind } from './intent.ts';

/** What is answered. Text is never markup: each platform escapes in its own way. */
export interface Answer {
  /** `answer` gives what was asked, `notice` says why there is nothing, `error` what went wrong and the remedy. */
  readonly tone: 'answer' | 'notice' | 'error';
  /** Takes the place of the message whose button was pressed, where only the presser sees that (a next page). */
  readonly inPlace?: true;
  /** Takes the place of the message whose button was pressed, for everyone: a post of which something changed. */
  readonly edits?: true;
  /** By which a post of the bot's own accord is found again (posting.ts): at most 25 characters. */
  readonly deliveryKey?: string;
  /** The platform's id of the one group of people that a post of the bot's own accord notifies, since somebody asked for that. */
  readonly ping?: string;
  /** A post that is published to channels that follow this one: they may get no more of it than its text. */
  readonly isPublished?: true;
  /** The search that was answered, in the query language, so that what is said next may refer to it. */
  readonly query?: string;
  /** Of a list the page that is shown, and those around it. */
  readonly turns?: { readonly here: Intent; readonly next?: Intent; readonly previous?: Intent };
  /** Comes with the answer, to whoever gets that alone. */
  readonly file?: AnswerFile;
  /** Empty: there is nothing to say, and nothing is posted. */
  readonly blocks: readonly Block[];
}

/** A text file, e.g. a reading list as BibTeX. */
export interface AnswerFile {
  /** `reading-list.bib` */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What the bot says, before any platform draws it. */
export interface Reply extends Answer {
  /** `everyone` in the conversation, or `sender` alone. */
  readonly audience: 'everyone' | 'sender';
}

/** A renderer's switch over `kind` ends in `never`, so a new kind does not compile until every platform draws it. */
export type Block = TextBlock | CodeBlock | PaperBlock | FactsBlock | ActionsBlock | DividerBlock;

/** A paragraph. The heading says what the answer is about; a note is what is worth knowing besides. */
export interface TextBlock {
  readonly kind: 'text';
  readonly role: 'heading' | 'body' | 'note';
  readonly spans: readonly Span[];
}

/** Text to be copied as it is, e.g. a BibTeX entry. */
interface CodeBlock {
  readonly kind: 'code';
  readonly language: 'bibtex' | 'text';
  readonly text: string;
}

/**
 * One paper. With `abstract` it is shown in full, otherwise as an entry of a list: then the first of its actions, which opens
 * it, stands beside it, and the others one click further, in a menu of the entry or below the opened paper.
 */
export interface PaperBlock {
  readonly kind: 'paper';
  readonly id: string;
  /** Place in a list, from 1. */
  readonly ordinal?: number;
  readonly title: string;
  /** Where the title leads and what that is called (`Search on Google Scholar` when the listing has no address). */
  readonly link: Link;
  /** Other places, e.g. the PDF. */
  readonly moreLinks: readonly Link[];
  /** Shortened with `and 12 more` when there are many. */
  readonly authors: string;
  /** Venue, year and track: `NeurIPS 2023 · Datasets and Benchmarks`; empty when nothing is known. */
  readonly venue: string;
  /** The sentence that answers the query, matched words with `mark`, or what the abstract begins with; at most one in a list. */
  readonly sentences: readonly (readonly Span[])[];
  /** Paragraphs. */
  readonly abstract: readonly string[];
  /** Why it is here: `both: offline, conservative · same author: Sergey Levine`. */
  readonly reason?: string;
  readonly actions: readonly Action[];
}

/** A table of two columns, in this order. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: readonly Span[] }[];
}

/** Buttons in a row. */
export interface ActionsBlock {
  readonly kind: 'actions';
  readonly actions: readonly Action[];
}

interface DividerBlock {
  readonly kind: 'divider';
}

/** A piece of text that looks the same throughout. It is plain text: a renderer escapes it. */
export interface Span {
  readonly text: string;
  readonly style?: 'strong' | 'mark' | 'code';
  /** What is to be said (`digest on`) as a slash command: `/digest on`. Platforms that have those show it in place of the text. */
  readonly command?: string;
  /** Always http(s). */
  readonly href?: string;
  /** A channel that the text stands for, where the platform can show one by its name. */
  readonly channel?: Address;
  /** A moment that the text tells in one time zone, where the platform can tell it in the reader's own. */
  readonly at?: Date;
  /** The platform's id of a person that the text stands for, where the platform can show their name without a ping. */
  readonly person?: string;
}

/** A link with its text, which is plain. */
export interface Link {
  /** Leads to the paper's page, to its PDF, to its preprint, or only to a search for it. */
  readonly kind: 'paper' | 'pdf' | 'preprint' | 'search';
  readonly label: string;
  /** Always http(s). */
  readonly href: string;
}

/** A button. The token (at most 95 characters) comes back as the event's input when it is pressed. */
export interface Action {
  /** Of what it asks for. */
  readonly kind: Kind;
  /** It changes the digest of this channel: a platform with forms opens that one (see `Bot.digestForm`) in its place. */
  readonly digestOf?: Address;
  readonly label: string;
  /** What a screen reader says when the label alone is ambiguous: `Abstract of “…”`. */
  readonly description: string;
  readonly token: string;
  /** Of what is on or off, as *Saved ✓* and *Save* are, which of these it is; undefined where the label says what is done. */
  readonly isOn?: boolean;
}
