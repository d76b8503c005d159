import type { SourceSettings } from './config.ts';
import { shownName } from './shown-name.ts';
import type { SourceKind } from './source-kind.ts';
import { readSourceName } from './source-name.ts';

/** What names are checked against. */
interface Known {
  readonly kinds: readonly SourceKind[];
  readonly settings: SourceSettings;
  /** Kinds that also look up single papers, and then stand alone: `crossref`. */
  readonly lookups?: ReadonlySet<string>;
}

/** With a word more than that it is no slip of a name. */
const SHOWN_CHARACTERS = 80;
const LOOKUPS: ReadonlySet<string> = new Set(['arxiv', 'crossref', 'openalex']);

/**
 * What is wrong with the names in SOURCES, a sentence each: what is right, and an example. No password of an address stands in it.
 */
export function sourceFaults(names: readonly string[], known: Known): readonly string[] {
  return [...new Set(names.flatMap((name) => sourceFault(name, known) ?? []))];
}

/** What is wrong with one name; undefined where it is as it should be. */
function sourceFault(name: string, { kinds, settings, lookups = LOOKUPS }: Known): string | undefined {
  if (lookups.has(name.toLowerCase())) return undefined;
  const [, word = '', spec = ''] = /^([a-z]+):(.*)$/is.exec(name.trim()) ?? [];
  const kind = kinds.find((one) => one.kind === word.toLowerCase());
  if (kind === undefined) return unknownKind(name, kinds);
  const normal = kind.normalise(spec.trim());
  if (normal === undefined)
    return `SOURCES names “${shown(name)}”, but behind “${kind.kind}:” stands ${kind.expected}, for example ${kind.example}`;
  const missing = kind.missing?.(normal, settings);
  return missing === undefined ? undefined : `SOURCES names “${shown(name)}”: ${missing}`;
}

/**
 * What somebody typed, in whatever form, as the one normal name of a source; or why it is none, as a sentence with an example.
 * What settings lack is said by the kind (`missing`).
 */
export function readKnownSource(
  text: string,
  kinds: readonly SourceKind[],
): { readonly name: string } | { readonly fault: string } {
  const examples = orList(kinds.filter(({ isLocal }) => isLocal !== true).map(({ example }) => example));
  const read = readSourceName(text);
  const [word = '', spec] = read?.split(/:(.*)/s) ?? [];
  const kind = kinds.find((one) => one.kind === word);
  if (read !== undefined && spec === undefined)
    return {
      fault: `“${read}” alone looks up single papers, which SOURCES says; say what of it, for example ${kind?.example ?? examples}.`,
    };
  if (kind === undefined || spec === undefined)
    return { fault: `“${shown(text)}” is no source. Say it like ${examples}.` };
  const normal = kind.normalise(spec);
  return normal === undefined
    ? {
        fault: `“${shown(text)}” is no source: behind “${kind.kind}:” stands ${kind.expected}, for example ${kind.example}.`,
      }
    : { name: `${kind.kind}:${normal}` };
}

function unknownKind(name: string, kinds: readonly SourceKind[]): string {
  const near = nearName(name, kinds);
  const hint =
    near === undefined
      ? `a source is ${orList(kinds.map(({ example }) => example))}`
      : `write ${shown(near)}`;
  return `SOURCES names “${shown(name)}”, which is no source: ${hint}`;
}

/** Of what people write in another form: `https://arxiv.org/list/cs.LG/recent`. */
function nearName(name: string, kinds: readonly SourceKind[]): string | undefined {
  const read = readSourceName(name);
  const [word = '', spec = ''] = read?.split(/:(.*)/s) ?? [];
  const kind = kinds.find((one) => one.kind === word);
  const normal = kind?.normalise(spec);
  return kind === undefined || normal === undefined ? undefined : `${kind.kind}:${normal}`;
}

function orList(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}

function shown(name: string): string {
  const safe = shownName(name).replace(/\s+/g, ' ');
  return safe.length <= SHOWN_CHARACTERS ? safe : `${safe.slice(0, SHOWN_CHARACTERS).trimEnd()}…`;
}
