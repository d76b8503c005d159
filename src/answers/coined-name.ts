import type { Paper } from '../papers/paper.ts';
import { words } from '../search/words/analyzer.ts';

/** How a paper bears a name. */
export type Bearing =
  /** Its title is called so before a colon. */
  | 'head'
  /** Its abstract says that what it brings is called so. */
  | 'introduced'
  /** It is a word of what its title is called before a colon (`QMIX` of `Weighted QMIX: …`). */
  | 'in head'
  /** It stands in its abstract, in parentheses behind what it is short for. */
  | 'explained'
  /** It stands somewhere in it. */
  | 'mentioned';

/** Nobody names a paper by more words. */
const MOST_WORDS = 3;
const LEAST_CHARACTERS = 3;

/** A name as it is compared: `GEO-Bench`, `geo bench` and `GeoBench` are one; undefined for what can be none. */
export function nameKey(typed: string): string | undefined {
  const parts = words(typed);
  const key = parts.join('');
  return parts.length > MOST_WORDS || key.length < LEAST_CHARACTERS ? undefined : key;
}

/** What a title is called before its colon; empty where it has none. */
export function headOf(title: string): string {
  return /^(.{1,80}?):\s/.exec(title)?.[1] ?? '';
}

/** How a paper bears a name, the most telling way that it does. @param key see nameKey */
export function bearingOf(key: string, { shown }: Paper): Bearing | undefined {
  const head = headOf(shown.title);
  if (nameKey(head) === key) return 'head';
  const inAbstract = [...shown.abstract.matchAll(TOKEN)].filter(([token]) => isCalled(token, key));
  const ways = new Set(inAbstract.map(({ index }) => wayOf(shown.abstract.slice(0, index))));
  if (ways.has('introduced')) return 'introduced';
  if ((head.match(TOKEN) ?? []).some((token) => isCalled(token, key))) return 'in head';
  if (ways.has('explained')) return 'explained';
  return ways.has('mentioned') || (shown.title.match(TOKEN) ?? []).some((token) => isCalled(token, key))
    ? 'mentioned'
    : undefined;
}

const TOKEN = /\p{L}[\p{L}\p{Nd}]*(?:-[\p{L}\p{Nd}]+)*/gu;
/** Capitals or digits within a word: no plain one. */
const COINED = /(?<=[\p{L}\p{Nd}])\p{Lu}|\p{L}\p{Nd}/u;

function isCalled(token: string, key: string): boolean {
  return COINED.test(token) && words(token).join('') === key;
}

/** Sentences are hardly longer. */
const READ_BEFORE = 200;
const VERBS =
  '(?:propos(?:e|es|ed|ing)|present(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|develop(?:s|ed|ing)?|design(?:s|ed|ing)?|devis(?:e|es|ed)|releas(?:e|es|ed)|contribut(?:e|es|ed)|creat(?:e|es|ed)|call(?:ed)?|named?|dub(?:bed)?|term(?:ed)?|coin(?:ed)?|denoted?)';
/**
 * A verb by which authors say what they bring, and the few words until the parenthesis; what comes after “for” or “to” is what
 * that is good for.
 */
const BEFORE_PARENTHESIS = new RegExp(
  String.raw`\b${VERBS}\b(?:[\s,]+(?!(?:for|to|that|which|in|on|using|from|between)\b)[^\s,.;()]{1,40}){2,10}\s*[(]$`,
  'i',
);
/** The same directly before the name. */
const DIRECTLY_BEFORE = new RegExp(
  String.raw`\b(?:${VERBS}(?: (?:it|this|them|here|as|by|the|our|a|an|new|novel|simple|resulting|method|model|algorithm|approach|framework|dataset|benchmark)){0,4}|namely|our)[,:]? ["“'*]?$`,
  'i',
);

function wayOf(before: string): Bearing {
  const near = before.slice(-READ_BEFORE);
  if (BEFORE_PARENTHESIS.test(near) || DIRECTLY_BEFORE.test(near)) return 'introduced';
  return near.endsWith('(') ? 'explained' : 'mentioned';
}

/** What many others speak of is not known by one of them. */
const MOST_MENTIONING = 3;

/**
 * The papers that are meant by a name, of those that have its words: who is called so; else, for a name of one word, the only one
 * that introduces it while no other explains it and few speak of it; else the only one that has it at all, as a word of what it
 * is called.
 */
export function bearersOf(name: string, papers: readonly Paper[]): readonly Paper[] {
  const key = nameKey(name);
  if (key === undefined) return [];
  const of = new Map<Bearing, Paper[]>();
  for (const paper of papers) {
    const bearing = bearingOf(key, paper);
    if (bearing !== undefined) of.set(bearing, [...(of.get(bearing) ?? []), paper]);
  }
  const [heads = [], introducing = []] = [of.get('head'), of.get('introduced')];
  if (heads.length > 0) return heads;
  const mentioning = of.get('mentioned')?.length ?? 0;
  const isOneWord = !/\S\s+\S/.test(name);
  if (introducing.length === 1 && isOneWord && !of.has('explained') && mentioning <= MOST_MENTIONING)
    return introducing;
  return of.size === 1 && of.get('in head')?.length === 1 ? (of.get('in head') ?? []) : [];
}
