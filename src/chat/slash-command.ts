/** The languages that names and descriptions are told in besides English, which leads. */
export type Translations = Readonly<Record<'de' | 'fr' | 'es' | 'ja', string>>;

/** A word or sentence in English, and in other languages. */
export interface Wording {
  readonly text: string;
  /** Undefined for what is the same in all of them. */
  readonly translations?: Translations;
}

/** One thing that can be filled in behind a command. */
export interface SlashOption {
  /** Its English text is also the name by which it is read. */
  readonly name: Wording;
  readonly description: Wording;
  readonly type: 'text' | 'flag';
  readonly isRequired?: true;
  /** What completes it while it is typed. */
  readonly completes?: 'papers' | 'authors' | 'zones';
  readonly maxLength?: number;
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
  /** Offered only to people who may manage the channel, where a platform can tell. */
  readonly isForManagers?: true;
  /** The words for which the command alone stands: none for `/paper`, `saved` for `/saved`. */
  readonly words: string;
  /** The form that a platform shows, where it has one, when nothing follows these words. */
  readonly form?: 'search' | 'digest';
  /** What was filled in, as words that everybody could have typed. */
  write(given: GivenOptions): string;
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
