import { CITED, foldName, type JsonField, LISTS, NO_PAPERS } from './aliases.ts';
import { type Gathered, gather } from './gather.ts';
import { isObject, type Json, type JsonObject } from './parse-value.ts';

/** How sure it is that something is a paper, or that papers are in it: not at all, by a title alone, by more than that. */
export type Strength = 0 | 1 | 2;

/** Where a value stands. */
export interface Place {
  /** In a list, or among others that have a key each: a title alone makes it a paper. */
  readonly isListed: boolean;
  /** Of the lists in the same file: where some have authors, a list of mere titles is something else. */
  readonly need: Strength;
  /** Papers are in lists beside it: what stands alone there describes them. */
  readonly isShut: boolean;
}

/** What a value is: a paper, something that has papers in it, or nothing that matters. */
export type Kind =
  | { readonly kind: 'paper'; readonly gathered: Gathered }
  | { readonly kind: 'wrapper'; readonly strength: Strength }
  /** `isSure`: it has other fields of papers. */
  | { readonly kind: 'other'; readonly gathered?: Gathered; readonly isSure?: boolean };

/** Says what a value is by what stands in it, whatever its own name. */
export function kindOf(value: Json, { isListed, isShut, need }: Place): Kind {
  if (!isObject(value)) {
    const strength = strengthInside(value, 0);
    return strength > 0 && strength >= need ? { kind: 'wrapper', strength } : { kind: 'other' };
  }
  const gathered = gather(value);
  const own = strengthOf(value, gathered);
  const inside = own === 2 && !hasList(value) ? 0 : strengthInside(value, 0);
  const isWrapper = inside > own || (inside > 0 && own > 0 && hasList(value));
  if (isWrapper && inside >= need) return { kind: 'wrapper', strength: inside };
  if (!isShut && (own === 2 || (own === 1 && isListed))) return { kind: 'paper', gathered };
  return { kind: 'other', gathered, isSure: hasTraits(gathered) && !isNoPaper(value) };
}

/** What stands in an object that is a wrapper: papers, each under a key of its own, or lists of them. */
export function listsInside(value: JsonObject): Pick<Place, 'isListed' | 'isShut'> {
  let isListed = true;
  for (const name in value) {
    const one = value[name];
    if (Array.isArray(one) && strengthInside(one, 0) > 0) return { isListed: false, isShut: true };
    if (isObject(one) && strengthOf(one, gather(one)) === 0) isListed = false;
  }
  return { isListed, isShut: false };
}

function hasTraits({ values }: Gathered): boolean {
  return STRONG.some((field) => values.has(field));
}

/** What makes a thing with a title a paper for sure. */
const STRONG: readonly JsonField[] = ['authors', 'parsedAuthors', 'abstract', 'doi', 'arxiv', 'pdf'];

/** Firms and funders have names and DOIs too. */
const MADE: readonly JsonField[] = ['authors', 'parsedAuthors', 'abstract'];

/** Deeper inside nothing is looked for. */
const DEEPEST = 6;

function strengthOf(object: JsonObject, gathered: Gathered): Strength {
  const { values } = gathered;
  if (isNoPaper(object)) return 0;
  if (values.has('title')) return hasTraits(gathered) ? 2 : 1;
  return values.has('weakTitle') && MADE.some((field) => values.has(field)) ? 2 : 0;
}

function isNoPaper(object: JsonObject): boolean {
  for (const name in object) if (NO_PAPERS.has(foldName(name))) return true;
  return Object.hasOwn(object, '$schema') && Object.hasOwn(object, 'properties');
}

/** It has a list under one of the names that lists of papers have. */
function hasList(object: JsonObject): boolean {
  for (const name in object) {
    const value = object[name];
    if (LISTS.has(foldName(name)) && Array.isArray(value) && strengthInside(value, 0) === 2) return true;
  }
  return false;
}

function strengthInside(value: Json | undefined, depth: number): Strength {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return 0;
  return isObject(value) ? strengthOfMembers(value, depth) : strengthOfItems(value, depth);
}

function strengthOfItems(items: readonly Json[], depth: number): Strength {
  let most: Strength = 0;
  for (const item of items) {
    const own = isObject(item) ? strengthOf(item, gather(item)) : 0;
    const strength = own === 0 ? strengthInside(item, depth + 1) : own;
    if (strength === 2) return 2;
    if (strength > most) most = strength;
  }
  return most;
}

function strengthOfMembers(object: JsonObject, depth: number): Strength {
  if (isNoPaper(object)) return 0;
  const isWork = WORK.some((name) => Object.hasOwn(object, name));
  const names = Object.keys(object).filter((name) => !(isWork && CITED.has(foldName(name))));
  const members = names.map((name) => object[name]);
  const objects = members.filter(isObject);
  const own = objects.map((one) => strengthOf(one, gather(one)));
  if (own.includes(2)) return 2;
  if (own.length > 1 && !own.includes(0)) return 1;
  const wrappers = [
    ...members.filter((one) => Array.isArray(one)),
    ...objects.filter((_, at) => own[at] === 0),
  ];
  const inside = wrappers.map((one) => strengthInside(one, depth + 1));
  return inside.includes(2) ? 2 : inside.includes(1) ? 1 : 0;
}

/** Whatever has one of these may cite others. */
const WORK = ['title', 'DOI', 'doi', 'author', 'authors'];
