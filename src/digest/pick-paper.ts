import { createHash } from 'node:crypto';
import { foldText } from '../papers/fold.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import { papersOnTopic } from './fitting-papers.ts';

interface PickRequest {
  readonly address: string;
  readonly topic?: string | undefined;
  /** Ids of the papers that this channel was shown, oldest first. */
  readonly shown: readonly string[];
}

export interface Pick {
  readonly paper: Paper;
  /** Set when all papers that fit were shown and this one begins another round. */
  readonly newRound?: { readonly round: number; readonly papers: number };
}

export interface Picker {
  /** Undefined when no paper fits the topic. */
  pick(request: PickRequest): Pick | undefined;
  /** How many papers fit. */
  fitting(topic: string | undefined): number;
}

/**
 * Picks a channel's next paper: one of those that it was shown least often, so that none comes again before all that fit
 * were shown. The same channel, papers and history give the same paper on every machine. Papers are ordered by a hash of
 * channel, round and paper, so that one that joins the corpus moves none of the others.
 */
export function createPicker(papers: readonly Paper[], library: Library): Picker {
  const topics = new Map<string, readonly Paper[]>();
  const nearest = new Map<string, ReadonlySet<string>>();
  const nearOf = (paper: Paper): ReadonlySet<string> => {
    const near =
      nearest.get(paper.id) ?? new Set(library.related(paper, NEAREST).hits.map((hit) => hit.paper.id));
    nearest.set(paper.id, near);
    return near;
  };
  const fittingPapers = (topic: string | undefined): readonly Paper[] => {
    if (topic === undefined) return papers;
    const known = topics.get(topic) ?? papersOnTopic(topic, library);
    if (topics.size >= TOPICS_KEPT) topics.clear();
    topics.set(topic, known);
    return known;
  };

  return {
    fitting: (topic) => fittingPapers(topic).length,
    pick: ({ address, topic, shown }) => {
      const fitting = fittingPapers(topic);
      if (fitting.length === 0) return undefined;
      const counts = countShown(shown);
      const round = leastShown(fitting, counts);
      const waiting = fitting.filter(({ id }) => (counts.get(id) ?? 0) === round);
      // The first round of a topic goes by how well papers fit.
      const ordered =
        topic !== undefined && round === 0 ? waiting : shuffled(waiting, `${address}\n${round}`);
      const rested = withoutLatest(ordered, shown, Math.floor(fitting.length / 2));
      const paper = firstUnlike(rested, library.find(shown.at(-1) ?? ''), nearOf);
      const before = leastShown(fitting, countShown(shown.slice(0, -1)));
      return {
        paper,
        ...(round > 0 && before < round ? { newRound: { round: round + 1, papers: fitting.length } } : {}),
      };
    },
  };
}

const TOPICS_KEPT = 200;

function countShown(shown: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of shown) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function leastShown(papers: readonly Paper[], counts: ReadonlyMap<string, number>): number {
  return papers.reduce((least, { id }) => Math.min(least, counts.get(id) ?? 0), Number.POSITIVE_INFINITY);
}

/** A new round does not begin with what the last one ended with. */
function withoutLatest(papers: readonly Paper[], shown: readonly string[], count: number): readonly Paper[] {
  const latest = new Set(count === 0 ? [] : shown.slice(-count));
  const rested = papers.filter(({ id }) => !latest.has(id));
  return rested.length > 0 ? rested : papers;
}

/** This many nearest papers count as the same topic. */
const NEAREST = 10;

/** The first that differs from the last paper in topic and first author; else in first author; else the first. */
function firstUnlike(
  papers: readonly Paper[],
  last: Paper | undefined,
  nearOf: (paper: Paper) => ReadonlySet<string>,
): Paper {
  const [first] = papers;
  if (first === undefined) throw new RangeError('there are no papers to pick from');
  if (last === undefined) return first;
  const near = nearOf(last);
  const others = papers.filter(
    ({ id, authors }) => id !== last.id && !sameFirstAuthor(authors, last.authors),
  );
  return others.find(({ id }) => !near.has(id)) ?? others[0] ?? first;
}

function sameFirstAuthor([one]: readonly string[], [other]: readonly string[]): boolean {
  return one !== undefined && other !== undefined && foldText(one) === foldText(other);
}

/** Ordered by a hash that is cheap enough for ten thousand channels in a minute. */
function shuffled(papers: readonly Paper[], seed: string): readonly Paper[] {
  const start = createHash('sha256').update(seed).digest().readUInt32LE();
  return papers
    .map((paper) => ({ paper, key: hashText(paper.id, start) }))
    .sort((a, b) => a.key - b.key || (a.paper.id < b.paper.id ? -1 : 1))
    .map(({ paper }) => paper);
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
