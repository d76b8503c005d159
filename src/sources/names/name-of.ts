/** A name in the parts that CSL, BibLaTeX and catalogues of libraries give it. */
export interface NameFields {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  /** `van der`, `de la`. */
  readonly particle?: string | undefined;
  /** `Jr.`, `III`. */
  readonly suffix?: string | undefined;
  /** A firm, or a name that has no parts. */
  readonly literal?: string | undefined;
}

/** The name in reading order: `Ana van der Kept, Jr.`; empty where nothing is known of it. */
export function nameOf({ given, family, particle, suffix, literal }: NameFields): string {
  const name = joined([given, particle, family], ' ');
  return name === '' ? tidy(literal) : joined([name, suffix], ', ');
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts
    .map(tidy)
    .filter((part) => part !== '')
    .join(separator);
}

function tidy(part = ''): string {
  return part.replace(/\s+/g, ' ').trim();
}
