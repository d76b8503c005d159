import { nameOf, readingOrder, splitNames } from '../../names.ts';
import { isObject, type Json, type JsonObject } from './parse-value.ts';
import { part, textOf, textsOf } from './values.ts';

/** Names of authors or editors, each in reading order. */
export interface NameList {
  readonly names: readonly string[];
  /** There are more than are named. */
  readonly more: boolean;
}

/** Reads names in any form: one text with all of them, a list of texts, objects with the parts of a name. */
export function namesIn(value: Json | undefined, role: 'author' | 'editor' = 'author'): NameList {
  if (typeof value === 'string') return withoutNumbers(splitNames(value));
  const list = Array.isArray(value) ? value : isObject(value) ? [value] : [];
  const lone = list.length === 1 ? list[0] : undefined;
  if (typeof lone === 'string' && SEVERAL.test(lone)) return withoutNumbers(splitNames(lone));
  const names = list.flatMap((one) => (isOfRole(one, role) ? nameIn(one) : []));
  const known = names.filter((name) => !OTHERS.test(name));
  return withoutNumbers({ names: known, more: known.length < names.length });
}

/** arXiv's `authors_parsed`: family name, given names, suffix, then affiliations. */
export function parsedNames(value: Json | undefined): NameList {
  const rows = Array.isArray(value) ? value.filter((row) => Array.isArray(row)) : [];
  const names = rows.flatMap(([family, given, suffix]) => {
    const name = nameOf(filled({ family: textOf(family), given: textOf(given), suffix: textOf(suffix) }));
    return name === '' ? [] : [name];
  });
  return { names, more: false };
}

const SEVERAL = /[;|]|\band\b|,[^,]*,/i;
const OTHERS = /^(?:et\.? al\.?|and others|others|\.{3}|…)$/i;

/** DBLP tells people of one name apart by numbers: `Ana Kept 0001`. */
function withoutNumbers({ names, more }: NameList): NameList {
  return { names: names.map((name) => name.replace(/ \d{4}$/, '')).filter((name) => name !== ''), more };
}

/** Zotero keeps all who made something in one list; whoever is no editor or translator counts as an author. */
function isOfRole(value: Json, role: 'author' | 'editor'): boolean {
  if (!isObject(value)) return true;
  const said = textOf(part(value, ['creatorType', 'contributorType', 'role', 'creator_type'])).toLowerCase();
  if (role === 'editor') return said === '' || said === 'editor';
  return !NO_AUTHORS.has(said);
}

const NO_AUTHORS: ReadonlySet<string> = new Set(
  'editor serieseditor translator contributor reviewedauthor contactperson datamanager hostinginstitution'.split(
    ' ',
  ),
);

function nameIn(value: Json): readonly string[] {
  if (typeof value === 'string') {
    const name = value.trim();
    if (name === '') return [];
    return [OTHERS.test(name) ? name : readingOrder(name)];
  }
  if (!isObject(value)) return [];
  const inner = part(value, ['author', 'person', 'person_or_org']);
  if (isObject(inner)) return nameIn(inner);
  const { family, given, ...rest } = partsOf(value);
  if (family !== '' && (given !== '' || !hasWhole(value)))
    return named(nameOf(filled({ family, given, ...rest })));
  const [whole = given] = textsOf(part(value, WHOLE));
  if (whole === '') return [];
  if (Object.hasOwn(value, 'authtype')) return named(whole.replace(INITIALS_LAST, '$2 $1'));
  // A firm has a literal name, as it is.
  return Object.hasOwn(value, 'literal') ? [whole] : named(readingOrder(whole));
}

/** PubMed's `Kept AB`. */
const INITIALS_LAST = /^(.+) ([A-Z]{1,4})$/;

const named = (name: string): readonly string[] => (name.trim() === '' ? [] : [name.trim()]);

/** Names under which objects have a whole name. */
const WHOLE = [
  'fullname',
  'fullName',
  'full_name',
  'name',
  'display_name',
  'displayName',
  'creatorName',
  'literal',
  'text',
  '#text',
  '$t',
  'raw_author_name',
  'collectiveName',
  'value',
  'author_name',
  'authorName',
  'author',
  'creator',
  'username',
];

const GIVEN = [
  'given',
  'first',
  'forename',
  'firstName',
  'givenName',
  'first_name',
  'given_name',
  'firstname',
  'givenNames',
];
const FAMILY = [
  'family',
  'last',
  'surname',
  'lastName',
  'familyName',
  'last_name',
  'family_name',
  'lastname',
];

const hasWhole = (value: JsonObject): boolean => part(value, WHOLE) !== undefined;

function partsOf(value: JsonObject) {
  const text = (...names: string[]) => textsOf(part(value, names)).join(' ');
  return {
    family: text(...FAMILY),
    given: [text(...GIVEN), text('middle', 'middleName', 'middle_name')].filter(Boolean).join(' '),
    suffix: text('suffix'),
    particle: [text('dropping-particle'), text('non-dropping-particle', 'particle')]
      .filter(Boolean)
      .join(' '),
  };
}

function filled<T extends Readonly<Record<string, string>>>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== '')) as Partial<T>;
}
