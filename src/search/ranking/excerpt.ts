import { createBoundedMap } from '../../bounded-map.ts';
import type { Excerpt } from '../library.ts';
import { countTerms } from '../model/count-terms.ts';
import { stem, wordsAndParts } from '../words/analyzer.ts';

const MAX_SENTENCE = 320;
const ENOUGH = 2;

/** What the sentences that answer a query are chosen by. */
export interface SentenceCriteria {
  /** The inverse document frequency of a term, above 0. */
  idf(term: string): number;
  /** How near in meaning a sentence is that has each term so often, -1 to 1. Asked only where it can decide. */
  nearness(counts: ReadonlyMap<string, number>): number;
}

const ANY_WORD: SentenceCriteria = { idf: () => 1, nearness: () => 0 };

/** What the meaning counts beside the words. */
const NEARNESS_SHARE = 0.3;
/** A sentence that has none of the words says something about the query only when it is nearer than this. */
const NEAR_WITHOUT_WORDS = 0.3;

/**
 * The one or two sentences of a text that best answer a query, in the text's order: those with most of its words, where a
 * rare word counts more, and near to it in meaning. Matched words are marked. A second sentence is given only when it adds
 * a word that the first lacks. Where no sentence has any of the words, the one nearest in meaning, if any is near.
 * @param matched folded words of the text: the sentences' words with the same terms are marked
 */
export function matchedSentences(
  text: string,
  matched: readonly string[],
  criteria: SentenceCriteria = ANY_WORD,
): readonly Excerpt[] {
  const terms = new Set(matched.map(stem));
  const sentences = readSentences(text).map(
    (sentence): Judged => ({
      sentence,
      terms: [...terms].filter((term) => sentence.counts.has(term)),
      nearness: once(() => criteria.nearness(sentence.counts)),
    }),
  );
  const whole = [...terms].reduce((sum, term) => sum + criteria.idf(term), 0);
  const chosen = new Set<Judged>();
  const covered = new Set<string>();
  while (chosen.size < ENOUGH) {
    const adding = sentences.flatMap((judged) => {
      const added = judged.terms.filter((term) => !covered.has(term));
      if (added.length === 0) return [];
      return [{ judged, gain: added.reduce((sum, term) => sum + criteria.idf(term), 0) / whole }];
    });
    const best = bestOf(adding);
    if (best === undefined) break;
    chosen.add(best);
    for (const term of best.terms) covered.add(term);
  }
  if (chosen.size === 0) {
    const [nearest] = sentences.toSorted((a, b) => b.nearness() - a.nearness());
    if (nearest !== undefined && nearest.nearness() > NEAR_WITHOUT_WORDS) chosen.add(nearest);
  }
  return sentences.filter((one) => chosen.has(one)).map(({ sentence }) => markWords(sentence, terms));
}

/** A sentence beside a query. */
interface Judged {
  readonly sentence: Sentence;
  /** Those of the query that it has. */
  readonly terms: readonly string[];
  readonly nearness: () => number;
}

function once(find: () => number): () => number {
  let found: number | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/**
 * The sentence with the greatest sum of what it adds and how near it is. Placing a sentence among the meanings takes longer
 * than all else about it, so nearness is looked at only between those that it can put first.
 */
function bestOf(adding: readonly { readonly judged: Judged; readonly gain: number }[]): Judged | undefined {
  const most = adding.reduce((greatest, { gain }) => Math.max(greatest, gain), Number.NEGATIVE_INFINITY);
  const contenders = adding.filter(({ gain }) => gain >= most - 2 * NEARNESS_SHARE);
  if (contenders.length <= 1) return contenders[0]?.judged;
  const scores = contenders.map(({ judged, gain }) => gain + NEARNESS_SHARE * judged.nearness());
  return contenders[scores.indexOf(Math.max(...scores))]?.judged;
}

const ABBREVIATION = /(?:\b(?:e\.g|i\.e|cf|vs|etc|al|resp|w\.r\.t|Fig|Eq|Sec|No|Dr|St)|\b\p{Lu})\.$/u;
// Also between sentences that lost the space between them: `generalization.Leveraging`.
const BOUNDARY =
  /(?<=[\p{Ll}\p{N})\]”"’%][.!?])(?=\p{Lu}\p{Ll})|(?<=[.!?][)”"’]?)\s+(?=[\p{Lu}\p{N}“"(])|\n+/gu;

/** Sentences of running text, each trimmed. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const piece of text.split(BOUNDARY)) {
    const last = sentences.at(-1);
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${trimmed}`;
    else sentences.push(trimmed);
  }
  return sentences;
}

/** A sentence with its words, read once. */
interface Sentence {
  readonly text: string;
  readonly words: readonly {
    readonly from: number;
    readonly to: number;
    /** Its own and those of its parts. */
    readonly terms: readonly string[];
  }[];
  /** How often it has each of them. */
  readonly counts: ReadonlyMap<string, number>;
}

// The papers of popular questions come again and again; reading an abstract takes longer than the rest of an answer.
const read = createBoundedMap<string, readonly Sentence[]>(500);

function readSentences(text: string): readonly Sentence[] {
  const known = read.get(text);
  if (known !== undefined) return known;
  const sentences = splitSentences(text).map(readSentence);
  read.set(text, sentences);
  return sentences;
}

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

function readSentence(text: string): Sentence {
  const found = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    terms: wordsAndParts(word).map(stem),
  }));
  return { text, words: found, counts: countTerms(found.flatMap(({ terms }) => terms)) };
}

function markWords({ text, words: found }: Sentence, matched: ReadonlySet<string>): Excerpt {
  const parts: Excerpt[number][] = [];
  let end = 0;
  for (const { from, to, terms } of found) {
    if (!terms.some((term) => matched.has(term))) continue;
    if (from > end) parts.push({ text: text.slice(end, from), marked: false });
    parts.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  if (end < text.length) parts.push({ text: text.slice(end), marked: false });
  return shortenAround(parts);
}

/** A very long sentence is cut at words, keeping what stands around the first marked word. */
function shortenAround(parts: Excerpt): Excerpt {
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  if (length <= MAX_SENTENCE) return parts;
  const first = parts.findIndex((part) => part.marked);
  const before = parts
    .slice(0, first)
    .map((part) => part.text)
    .join('');
  const start =
    before.length > MAX_SENTENCE / 3
      ? [{ text: `…${before.slice(-MAX_SENTENCE / 3).replace(/^\S*/, '')}`, marked: false }]
      : parts.slice(0, first);
  const kept: Excerpt[number][] = [...start];
  let room = MAX_SENTENCE - start.reduce((sum, part) => sum + part.text.length, 0);
  for (const part of parts.slice(first)) {
    if (part.text.length > room) {
      kept.push({ text: `${part.text.slice(0, Math.max(0, room)).replace(/\S*$/, '')}…`, marked: false });
      break;
    }
    kept.push(part);
    room -= part.text.length;
  }
  return kept;
}
