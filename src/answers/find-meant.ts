import type { Paper } from '../papers/paper.ts';
import { type Reference, readReferences } from '../papers/reference.ts';
import type { Library } from '../search/library.ts';
import { parseQuery, plainQuery } from '../search/query.ts';
import { words } from '../search/words/analyzer.ts';
import { editDistance } from '../search/words/spelling.ts';
import { bearersOf, headOf, nameKey } from './coined-name.ts';
import { isTitleLike, quotedTitle, withoutFrame } from './said-title.ts';
import { sharedWords, titleLikeness } from './title-likeness.ts';

/** Which paper a person means. */
export type Meant =
  | {
      readonly kind: 'paper';
      readonly paper: Paper;
      /** By an id, identifier, address or entry; by its whole title; by its title with slips or in part; by what it is called. */
      readonly how: 'reference' | 'title' | 'near title' | 'name';
    }
  | Absent
  /** Several are called so. */
  | { readonly kind: 'several'; readonly papers: readonly Paper[] }
  /** The words name no paper: they may be a topic. */
  | { readonly kind: 'none' };

/** One certain paper is meant, and it is not here. */
export interface Absent {
  readonly kind: 'absent';
  /** The id, address or title, as it was typed. */
  readonly said: string;
  /** `title` is one that nobody quoted: it only looks like one. */
  readonly kindOfReference: Reference['kind'] | 'quoted title' | 'title';
  /** The papers here whose titles are nearest to its title, where that is known; best first. */
  readonly nearest: readonly Paper[];
}

/** What has to be asked. */
type Asked = Pick<Library, 'find' | 'search'>;

const NONE: Meant = { kind: 'none' };
/** Longer texts name no paper, unless by a reference or as the exact title of one. */
const LONGEST = 400;
/** A paper that is meant is among the first hits of its own title or name. */
const LOOKED_AT = 20;

/** Finds which paper is meant by a reference, a title, also with slips or in part, or a name. @param text without “cite” and the like */
export async function findMeant(text: string, library: Asked): Promise<Meant> {
  const references = readReferences(text);
  const [paper, ...others] = await findAll(references, library);
  if (paper !== undefined && others.length > 0) return { kind: 'several', papers: [paper, ...others] };
  if (paper !== undefined) return { kind: 'paper', paper, how: 'reference' };
  const missing = references.find(isUnmistakable);
  if (missing !== undefined) return findByTitleOf(missing, library);
  const quoted = quotedTitle(text);
  return findByWords({ said: quoted ?? withoutFrame(text), isQuoted: quoted !== undefined }, library);
}

/** What people add behind a name: `Timewarp, I read it on the train`. */
const AFTERTHOUGHT = /\s*[,;(]\s*|\s+(?:for me|bitte|please|pls|thanks)\b/i;

/** The same where it is certain that a paper is meant: then words that only one title has mean that one. */
export async function findCertain(text: string, library: Asked): Promise<Meant> {
  const meant = await findMeant(text, library);
  const isOpen = meant.kind === 'none' || (meant.kind === 'absent' && meant.kindOfReference === 'title');
  const said = withoutFrame(text).replaceAll('"', '').trim();
  if (!isOpen || said === '') return meant;
  const { hits, total } = await library.search(parseQuery(`title:"${said}"`, { limit: 1 }));
  const [hit] = hits;
  const [before = ''] = said.split(AFTERTHOUGHT);
  if (total === 0 && before !== '' && before !== said) return findCertain(before, library);
  return hit !== undefined && total === 1 ? { kind: 'paper', paper: hit.paper, how: 'near title' } : meant;
}

async function findAll(references: readonly Reference[], library: Asked): Promise<readonly Paper[]> {
  const found = new Map<string, Paper>();
  for (const { said } of references.slice(0, MOST_REFERENCES)) {
    const paper = await library.find(said);
    if (paper !== undefined) found.set(paper.id, paper);
  }
  return [...found.values()];
}

/** A pasted list of literature is no question. */
const MOST_REFERENCES = 20;

/** Ten letters may be an id and are a word. */
function isUnmistakable({ kind, said }: Reference): boolean {
  return kind !== 'id' || /\d/.test(said);
}

/** An address may be another one of a paper that is here, under the title that the message gives. */
async function findByTitleOf({ kind, said, title }: Reference, library: Asked): Promise<Meant> {
  const absent: Absent = {
    kind: 'absent',
    said: kind === 'entry' ? (title ?? said) : said,
    kindOfReference: kind,
    nearest: [],
  };
  if (title === undefined || title.length > LONGEST) return absent;
  const found = await library.find(title);
  if (found !== undefined) return { kind: 'paper', paper: found, how: 'title' };
  const papers = await search(title, library);
  // The addresses of Semantic Scholar name authors behind the title.
  const shorter = kind === 'semantic scholar' ? withFewerWords(title) : [title];
  const paper = shorter.map((one) => likeliest(one, papers)[0]).find((one) => one !== undefined);
  if (paper !== undefined) return { kind: 'paper', paper, how: 'near title' };
  return { ...absent, nearest: nearestTo(title, papers) };
}

function withFewerWords(title: string): readonly string[] {
  const all = title.split(' ');
  return [0, 1, 2, 3].map((count) => all.slice(0, all.length - count).join(' '));
}

interface Said {
  readonly said: string;
  readonly isQuoted: boolean;
}

async function findByWords({ said, isQuoted }: Said, library: Asked): Promise<Meant> {
  if (!/[\p{L}\p{N}]/u.test(said)) return NONE;
  const titled = await library.find(said);
  if (titled !== undefined) return { kind: 'paper', paper: titled, how: 'title' };
  if (said.length > LONGEST) return NONE;
  const papers = await search(said, library);
  const named = await findNamed(said, papers, library);
  const found = named.length > 0 ? named : likeliest(said, papers);
  const [paper] = found;
  if (paper !== undefined && found.length > 1) return { kind: 'several', papers: found };
  if (paper !== undefined) return { kind: 'paper', paper, how: named.length > 0 ? 'name' : 'near title' };
  if (!(isQuoted || isTitleLike(said)) || stands(said, papers)) return NONE;
  const kindOfReference = isQuoted ? 'quoted title' : 'title';
  return { kind: 'absent', said, kindOfReference, nearest: nearestTo(said, papers) };
}

async function search(text: string, library: Asked): Promise<readonly Paper[]> {
  const { hits } = await library.search(plainQuery(text, { limit: LOOKED_AT }));
  return hits.map(({ paper }) => paper);
}

const SHORTEST_WITH_SLIP = 6;

/** By a name, also when it is written apart or together (`Lambda Beam`, `GeoBench`); else by one with a slip in it. */
async function findNamed(said: string, papers: readonly Paper[], library: Asked): Promise<readonly Paper[]> {
  const key = nameKey(said);
  if (key === undefined) return [];
  const named = bearersOf(said, papers);
  if (named.length > 0) return named;
  const apart = said.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const other = apart === said ? key : apart;
  const others = other === said.toLowerCase() ? [] : await search(other, library);
  const bearers = bearersOf(said, others);
  if (bearers.length > 0 || key.length < SHORTEST_WITH_SLIP) return bearers;
  return papers.filter(({ shown }) => isSlipOf(said, headOf(shown.title)));
}

/** Of letters that are an acronym each one counts; a word more is another name. */
function isSlipOf(said: string, head: string): boolean {
  const [typed, own] = [words(said), words(head)];
  if (head === head.toUpperCase() || typed.length !== own.length) return false;
  return editDistance(typed.join(''), own.join(''), 1) === 1;
}

/** Nearly as good is as good. */
const MARGIN = 0.02;

/** The papers whose titles are what was said, slips aside: those that are equally like it. */
function likeliest(said: string, papers: readonly Paper[]): readonly Paper[] {
  const rated = papers.map((paper) => ({ paper, likeness: titleLikeness(said, paper.shown.title) }));
  const best = Math.max(0, ...rated.map(({ likeness }) => likeness));
  return best === 0 ? [] : rated.filter(({ likeness }) => likeness > best - MARGIN).map(({ paper }) => paper);
}

const NEAREST = 3;
const SHARED_WORDS = 2;

function nearestTo(title: string, papers: readonly Paper[]): readonly Paper[] {
  return papers
    .map((paper) => ({ paper, shared: sharedWords(title, paper.shown.title) }))
    .filter(({ shared }) => shared >= SHARED_WORDS)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, NEAREST)
    .map(({ paper }) => paper);
}

/** Do exactly these words stand somewhere? Then they were quoted as words of a text. */
function stands(said: string, papers: readonly Paper[]): boolean {
  const wanted = said.toLowerCase();
  return papers.some(({ shown }) => `${shown.title}\n${shown.abstract}`.toLowerCase().includes(wanted));
}
