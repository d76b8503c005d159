import { createHash } from 'node:crypto';
import { createBoundedMap } from '../bounded-map.ts';
import type { Address } from '../chat/address.ts';
import type { Message } from '../messages/messages.ts';
import { foldText } from '../papers/fold.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import { papersOnTopic } from './fitting-papers.ts';
import { createNewsPicker } from './new/create-news-picker.ts';
import type { NewsSources } from './new/news-reader.ts';
import type { NewsWanted } from './new/news-wanted.ts';
import type { Taste } from './new/taste.ts';

interface PickRequest {
  readonly address: string;
  readonly topic?: string | undefined;
  /** Ids of the papers that this channel was shown, oldest first. */
  readonly shown: readonly string[];
  /** Undefined: any paper. */
  readonly news?: NewsWanted | undefined;
}

/** The paper that a channel gets next. */
export interface Pick {
  readonly paper: Paper;
  /** Set when all papers that fit were shown and this one begins another round. */
  readonly newRound?: { readonly round: number; readonly papers: number };
  /** Of a paper out of what is new: why this one, and ids of others. */
  readonly news?: { readonly reason: Message; readonly more: readonly string[] };
  /** A new one was wanted, and none fits. */
  readonly isInstead?: true;
}

/**
 * Says which paper a channel gets, of those that the library has now. A topic is in the query language; undefined: any
 * paper.
 */
export interface Picker {
  /** Undefined when no paper fits the topic, or nothing new does where only that is wanted. */
  pick(request: PickRequest): Promise<Pick | undefined>;
  /** Does this one? */
  fits(topic: string, paperId: string): Promise<boolean>;
  /** How many papers fit. */
  fitting(topic: string | undefined): Promise<number>;
  /** Do new papers come in? Where none do, papers are those of the library. */
  readonly hasNews: boolean;
  /** What a channel's new papers are picked by. */
  taste(address: Address): Promise<Taste>;
}

/**
 * Picks a channel's next paper: one of those that it was shown least often, so that none comes again before all that fit
 * were shown. The same channel, papers and history give the same paper on every machine. Papers are ordered by a hash of
 * channel, round and paper, so that one that joins the library moves none of the others.
 * @param sources of what is new; by default none
 */
export function createPicker(library: Library, sources: NewsSources = NO_NEWS): Picker {
  const fittingOf = rememberFitting(library);
  const pickOld = oldPicker(library, fittingOf);
  const hasNews = sources.arrivals !== undefined;
  const newsPicker = createNewsPicker(library, sources);
  return {
    hasNews,
    taste: newsPicker.taste,
    fitting: async (topic) => (await fittingOf(topic)).length,
    fits: async (topic, paperId) => {
      const [id = paperId] = await presentIds([paperId], library);
      return (await fittingOf(topic)).includes(id);
    },
    pick: async ({ news, shown: said, ...request }) => {
      const shown = await presentIds(said, library);
      if (news === undefined || !hasNews) return pickOld({ ...request, shown });
      const picked = await newsPicker.pick({ topic: request.topic, shown, news });
      if (picked !== undefined)
        return { paper: picked.paper, news: { reason: picked.reason, more: picked.more } };
      if (news.papers === 'new only') return undefined;
      const old = await pickOld({ ...request, shown });
      return old && { ...old, isInstead: true };
    },
  };
}

const NO_NEWS: NewsSources = { interests: { of: async () => [] } };

type Fitting = (topic: string | undefined) => Promise<readonly string[]>;

/** Out of all papers that the library has. */
function oldPicker(library: Library, fittingOf: Fitting) {
  return async ({ address, topic, shown }: Omit<PickRequest, 'news'>): Promise<Pick | undefined> => {
    const fitting = await fittingOf(topic);
    if (fitting.length === 0) return undefined;
    const counts = countShown(shown);
    const round = leastShown(fitting, counts);
    const waiting = fitting.filter((id) => (counts.get(id) ?? 0) === round);
    // The first round of a topic goes by how well papers fit.
    const ordered = topic !== undefined && round === 0 ? waiting : shuffled(waiting, `${address}\n${round}`);
    const rested = withoutLatest(ordered, shown, Math.floor(fitting.length / 2));
    const paper = await firstUnlike(rested, await library.find(shown.at(-1) ?? ''), library);
    if (paper === undefined) return undefined;
    const before = leastShown(fitting, countShown(shown.slice(0, -1)));
    return {
      paper,
      ...(round > 0 && before < round ? { newRound: { round: round + 1, papers: fitting.length } } : {}),
    };
  };
}

/** The ids of the papers that fit a topic, or of all: kept until the library changes. */
function rememberFitting(library: Library): Fitting {
  let revision = library.revision;
  let known = createBoundedMap<string, readonly string[]>(TOPICS_KEPT);
  return async (topic) => {
    if (revision !== library.revision) {
      revision = library.revision;
      known = createBoundedMap(TOPICS_KEPT);
    }
    const key = topic ?? '';
    const ofRevision = known;
    const remembered = ofRevision.get(key);
    if (remembered !== undefined) return remembered;
    const fitting = await (topic === undefined ? library.ids() : papersOnTopic(topic, library));
    ofRevision.set(key, fitting);
    return fitting;
  };
}

/** Under the ids that papers have now: an older post may have named one that has changed. */
function presentIds(shown: readonly string[], library: Library): Promise<readonly string[]> {
  return Promise.all(shown.map(async (id) => (await library.find(id))?.id ?? id));
}

const TOPICS_KEPT = 200;

function countShown(shown: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of shown) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function leastShown(ids: readonly string[], counts: ReadonlyMap<string, number>): number {
  return ids.reduce((least, id) => Math.min(least, counts.get(id) ?? 0), Number.POSITIVE_INFINITY);
}

/** A new round does not begin with what the last one ended with. */
function withoutLatest(ids: readonly string[], shown: readonly string[], count: number): readonly string[] {
  const latest = new Set(count === 0 ? [] : shown.slice(-count));
  const rested = ids.filter((id) => !latest.has(id));
  return rested.length > 0 ? rested : ids;
}

/** This many nearest papers count as the same topic. */
const NEAREST = 10;

/** The first that differs from the last paper in topic and first author; else in first author; else the first. */
async function firstUnlike(
  ids: readonly string[],
  last: Paper | undefined,
  library: Library,
): Promise<Paper | undefined> {
  const near = new Set(last === undefined ? [] : await library.neighbours(last.id, NEAREST));
  let otherAuthor: Paper | undefined;
  for (const id of ids) {
    const paper = id === last?.id ? undefined : await library.find(id);
    if (paper === undefined || sameFirstAuthor(paper.shown.authors, last?.shown.authors ?? [])) continue;
    if (!near.has(id)) return paper;
    otherAuthor ??= paper;
  }
  return otherAuthor ?? library.find(ids[0] ?? '');
}

function sameFirstAuthor([one]: readonly string[], [other]: readonly string[]): boolean {
  return one !== undefined && other !== undefined && foldText(one) === foldText(other);
}

/** Ordered by a hash that is cheap enough for ten thousand channels in a minute. */
function shuffled(ids: readonly string[], seed: string): readonly string[] {
  const start = createHash('sha256').update(seed).digest().readUInt32LE();
  return ids
    .map((id) => ({ id, key: hashText(id, start) }))
    .sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** MurmurHash3's mixing of each character and at the end (Appleby, 2011; public domain). */
function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0xcc9e2d51);
    hash = (hash << 15) | (hash >>> 17);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
