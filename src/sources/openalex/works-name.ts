/** Whose works, and since when. */
export interface WorksName {
  readonly of: WorksOf;
  /** In the form of OpenAlex, ROR, ORCID or ISSN. */
  readonly id: string;
  /** `2024-01-01`; undefined: all of them. */
  readonly since?: string | undefined;
}

/** What works can be asked for by. */
export type WorksOf = 'author' | 'concept' | 'institution' | 'topic' | 'venue';

/** Nothing in a name is longer. */
const LONGEST = 300;

/** What people and OpenAlex call them. */
const KINDS: Readonly<Record<string, WorksOf>> = {
  author: 'author',
  concept: 'concept',
  institution: 'institution',
  topic: 'topic',
  venue: 'venue',
  source: 'venue',
  journal: 'venue',
};

/** The first sign of an id of OpenAlex says of what it is. */
const LETTERS: Readonly<Record<string, WorksOf>> = {
  A: 'author',
  C: 'concept',
  I: 'institution',
  T: 'topic',
  S: 'venue',
};

/** Ids that others give. */
const FOREIGN: readonly (readonly [WorksOf, RegExp])[] = [
  ['institution', /^(?:(?:https?:\/\/)?ror\.org\/|ror:)?(0[a-hj-km-np-tv-z0-9]{6}\d\d)$/i],
  ['author', /^(?:(?:https?:\/\/)?orcid\.org\/|orcid:)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i],
  ['venue', /^(?:issn:)?(\d{4}-\d{3}[\dX])$/i],
];

/**
 * What people call works of OpenAlex: `topic/T10320 since 2024-01-01`, `institution/02nr0ka47`, `author/0000-0002-1825-0097`, an id
 * alone, or the address of its page. Undefined where it is none.
 */
export function readWorksName(spec: string): WorksName | undefined {
  const text = spec.trim();
  if (text.length > LONGEST) return undefined;
  const [, subject = '', date] = /^(\S+)(?:\s+since\s+(\S+))?$/i.exec(text) ?? [];
  const found = readSubject(subject);
  if (found === undefined || date === undefined) return found;
  const since = readDay(date);
  return since === undefined ? undefined : { ...found, since };
}

/** Its one normal form. */
export function writeWorksName({ of, id, since }: WorksName): string {
  return `${of}/${id}${since === undefined ? '' : ` since ${since}`}`;
}

function readSubject(subject: string): WorksName | undefined {
  const bare = subject.replace(/^https?:\/\/(?:api\.)?openalex\.org\/(?=\S)/i, '').replace(/\/$/, '');
  const [, kind = '', id = ''] = /^([a-z]+)\/(\S+)$/i.exec(bare) ?? [];
  const said = Object.hasOwn(KINDS, singular(kind)) ? KINDS[singular(kind)] : undefined;
  const found = readId(said === undefined ? bare : id);
  return said === undefined || said === found?.of ? found : undefined;
}

function singular(kind: string): string {
  return kind.toLowerCase().replace(/s$/, '');
}

function readId(id: string): WorksName | undefined {
  const own = /^([acist])(\d{2,12})$/i.exec(id);
  const of = LETTERS[own?.[1]?.toUpperCase() ?? ''];
  if (own !== null && of !== undefined) return { of, id: id.toUpperCase() };
  for (const [kind, form] of FOREIGN) {
    const [, foreign] = form.exec(id) ?? [];
    if (foreign !== undefined)
      return { of: kind, id: kind === 'institution' ? foreign.toLowerCase() : foreign.toUpperCase() };
  }
  return undefined;
}

/** `2024`, `2024-05` and `2024-05-13` as days. */
function readDay(text: string): string | undefined {
  const [, year = '', month = '01', day = '01'] = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const written = `${year}-${month}-${day}`;
  const read = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written);
  return isDay ? written : undefined;
}
