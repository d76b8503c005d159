/** One entry of a bibliography: fields as LaTeX source with strings resolved, names in reading order. */
export interface BibliographyEntry {
  readonly fields: Readonly<Record<string, string>>;
  readonly authors: readonly string[];
}

/**
 * The one place that knows citation-js. It is loaded when the first bibliography is read: it takes longer than all the
 * rest of the start.
 * @returns reads one entry (with the `@string`s it needs before it); undefined when the library cannot
 */
export async function createBibliographyReader(): Promise<(source: string) => BibliographyEntry | undefined> {
  const core = (await import('@citation-js/core')) as CitationCore;
  await import('@citation-js/plugin-bibtex');
  core.logger.level = 'silent';
  const { chain } = core.plugins.input;
  return (source) => {
    try {
      const [entry] = chain(source, {
        forceType: '@biblatex/text',
        target: '@biblatex/entries+list',
        generateGraph: false,
      });
      if (!isEntry(entry)) return undefined;
      return { fields: readFields(entry.properties), authors: readAuthors(entry, chain) };
    } catch {
      // A parse error, whose text speaks of the grammar's tokens; the caller names the entry instead.
      return undefined;
    }
  };
}

interface CitationCore {
  readonly logger: { level: string };
  readonly plugins: { readonly input: { readonly chain: Chain } };
}

type Chain = (input: unknown, options: Readonly<Record<string, unknown>>) => readonly unknown[];

interface RawEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface CslName {
  readonly given?: string;
  readonly family?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}

function isEntry(value: unknown): value is RawEntry {
  return typeof value === 'object' && value !== null && 'properties' in value;
}

function readFields(properties: RawEntry['properties']): Readonly<Record<string, string>> {
  const entries = Object.entries(properties).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return Object.fromEntries(entries);
}

function readAuthors({ type, label, properties }: RawEntry, chain: Chain): readonly string[] {
  const { author } = properties;
  if (author === undefined) return [];
  const [csl] = chain([{ type, label, properties: { author } }], {
    forceType: '@biblatex/entries+list',
    generateGraph: false,
  });
  const names =
    typeof csl === 'object' && csl !== null && 'author' in csl ? (csl.author as readonly CslName[]) : [];
  return names.map(joinName).filter((name) => name !== '' && name !== 'others');
}

function joinName(name: CslName): string {
  const parts = [
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family ?? name.literal,
  ];
  const full = parts.filter((part) => part !== undefined && part !== '').join(' ');
  return (name.suffix === undefined ? full : `${full}, ${name.suffix}`).replace(/<[^>]*>/g, '');
}
