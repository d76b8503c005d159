/** What a reader made of an entry. */
interface ReadEntry {
  readonly title: string;
  /** How many. */
  readonly authors: number;
}

/** A reader of bibliographies: the entries that have a title. */
export type ReadBibtex = (text: string) => readonly ReadEntry[] | Promise<readonly ReadEntry[]>;
