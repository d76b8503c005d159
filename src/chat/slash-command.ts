import type { Locale } from './locale.ts';

/** The languages that names and descriptions are told in besides English, which leads. */
export type Translations = Readonly<Record<'de' | 'fr' | 'es' | 'ja', string>>;

/** A word or sentence in English, and in other languages. */
export interface Wording {
  readonly text: string;
  /** Undefined for what is the same in all of them. */
  readonly translations?: Translations;
}

/** A wording as it is told in a language. */
export function wordsIn({ text, translations }: Wording, locale: Locale): string {
  return (locale === 'en' ? undefined : translations?.[locale]) ?? text;
}

/** One thing that can be filled in behind a command. */
export interface SlashOption {
  /** Its English text is also the name by which it is read. */
  readonly name: Wording;
  readonly description: Wording;
  /** A role is a group of people, given by its id. */
  readonly type: 'text' | 'flag' | 'role';
  readonly isRequired?: true;
  /** What completes it while it is typed. */
  readonly completes?: 'papers' | 'authors' | 'venues' | 'zones';
  readonly maxLength?: number;
  /** All that it takes, the value as it is read and as people see it. */
  readonly choices?: readonly { readonly value: string; readonly name: Wording }[];
  /** Says nothing of what is wanted, but that everyone may see the answer. */
  readonly opensAnswer?: true;
}

/** A command behind a command: `on` of `/digest on`. */
export interface Subcommand {
  readonly name: string;
  readonly description: Wording;
  readonly options: readonly SlashOption[];
}

/** A command that people type after a slash, as data: platforms register, route and draw it in their own way. */
export interface SlashCommand {
  readonly name: Wording;
  readonly description: Wording;
  readonly options: readonly SlashOption[];
  readonly subcommands: readonly Subcommand[];
  /**
   * It is about what a channel gets, so it is of no use where the bot is not itself. It is offered to everyone; whoever may
   * manage the channel may change something with it, and where a server's admins say who may use it, whom they name.
   */
  readonly governsChannel?: true;
  /** The words for which the command alone stands: none for `/paper`, `saved` for `/saved`. */
  readonly words: string;
  /** The form that a platform shows, where it has one, when nothing follows these words. */
  readonly form?: 'search' | 'digest';
  /** What was filled in, as words that everybody could have typed. @param now by which `last year` goes; by default now */
  write(given: GivenOptions, now?: Date): string | Unreadable;
  /**
   * The same of what was typed behind the command, where a platform has one line for it; undefined: the command's words with
   * what was typed behind them.
   * @param text not empty
   */
  typed?(text: string): string;
}

/** A command with what was typed behind it, as words that everybody could have typed. */
export function wordsBehind({ words, typed }: Pick<SlashCommand, 'words' | 'typed'>, text: string): string {
  const behind = text.trim();
  if (behind === '') return words;
  return typed?.(behind) ?? `${words} ${behind}`.trim();
}

/** Something that was filled in is not understood: what it takes, as a sentence with an example, without the words themselves. */
export interface Unreadable {
  readonly problem: Wording;
}

/** What a person filled in. */
export interface GivenOptions {
  readonly subcommand: string | undefined;
  /** Trimmed; undefined when it is empty. */
  text(name: string): string | undefined;
  flag(name: string): boolean | undefined;
}

/** What people choose from the menu of a message, whose text is then what was said before. */
export interface MessageMenu {
  readonly name: Wording;
  /** The words for which it stands. */
  readonly words: string;
}

/** All that a bot offers besides plain words. */
export interface Commands {
  readonly slash: readonly SlashCommand[];
  readonly menus: readonly MessageMenu[];
}
