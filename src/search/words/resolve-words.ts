import { venueByWord } from '../../papers/venue.ts';
import { type Acronyms, FEW_WORDS, mostOf } from './acronyms.ts';
import { isStopWord, stem, words, wordsAndParts } from './analyzer.ts';
import { correctionOfForm, correctionsOf } from './corrections.ts';
import { isEnglishWord } from './english-words.ts';
import { contractUmlauts, expandUmlauts } from './umlauts.ts';
import type { NearWord, Vocabulary } from './vocabulary.ts';

/** A query as terms of the corpus. */
export interface ResolvedQuery {
  readonly words: readonly ResolvedWord[];
  /** Of the terms that it is ranked by. */
  readonly weights: ReadonlyMap<string, number>;
  /** Those that find a paper on their own. */
  readonly finding: ReadonlySet<string>;
  /** The terms of its acronyms' long forms, or of enough of one: a paper that has all of one of these is found as well. */
  readonly longForms: readonly (readonly string[])[];
}

/** One word of a query and the terms of the corpus that stand for it. */
export interface ResolvedWord {
  readonly word: string;
  /** `known`: in the corpus; `completed`: the beginning of known words; `corrected`: misspelt; `unknown`: nothing near. */
  readonly kind: 'known' | 'completed' | 'corrected' | 'unknown';
  readonly terms: readonly WeightedTerm[];
  /** What it stands for, as terms, when it is an acronym. */
  readonly form?: readonly string[];
  /** The known word that it was most likely meant to be, when it is not known itself. */
  readonly meant?: string;
  /** How sure it is that the terms are what was meant, 0 to 1: a short word has many neighbours by chance. */
  readonly trust: number;
}

interface WeightedTerm {
  readonly term: string;
  /** 1 for the word itself, less for completions and corrections. */
  readonly weight: number;
}

const MAX_COMPLETIONS = 12;
const SHORTEST_COMPLETED = 2;
const COMPLETION_WEIGHT = 0.7;
const CORRECTION_WEIGHT = 0.8;

/** What is known of the words of a corpus. */
interface KnownWords {
  readonly vocabulary: Vocabulary;
  readonly acronyms: Acronyms;
}

/**
 * The words of a query as terms of the corpus. Known words stay exact; only a word that the corpus does not know is
 * completed (when it is the last one, still being typed), taken apart (`semisupervised`) or corrected.
 */
export function resolveWords(text: string, { acronyms, ...known }: KnownWords): ResolvedQuery {
  const vocabulary = withBudget(known.vocabulary, MAX_LOOKUPS);
  const unfinished = /[\p{L}\p{N}]$/u.test(text);
  const asWritten = originalSpellings(text);
  const all = wordsAndParts(text);
  const content = all.filter((word) => !isStopWord(word));
  const resolved = new Map<string, ResolvedWord>();
  const weights = new Map<string, number>();
  for (const [at, word] of content.entries()) {
    const isLast = unfinished && at === content.length - 1 && word === all.at(-1);
    const query = { word, original: asWritten.get(word) ?? word, isLast };
    const result = resolved.get(word) ?? resolveWord(query, vocabulary);
    resolved.set(word, result);
    for (const { term, weight } of result.terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  for (const joined of joinedNeighbours(content, vocabulary))
    weights.set(joined, (weights.get(joined) ?? 0) + JOINED_WEIGHT);
  const terms = content.map(stem);
  for (const term of acronyms.within(terms))
    weights.set(term, Math.max(weights.get(term) ?? 0, ACRONYM_WEIGHT));
  const finding = new Set(weights.keys());
  const forms = formsOf(terms, acronyms);
  addForms(weights, forms, vocabulary);
  const isShort = content.length <= FEW_WORDS;
  const longForms = [...forms.values()].flatMap((form) => (isShort ? mostOf(form) : [form]));
  return { words: withForms([...resolved.values()], forms), weights, finding, longForms };
}

/** The terms of long forms weigh something too, more where they are all there is. */
function addForms(
  weights: Map<string, number>,
  forms: ReadonlyMap<string, readonly string[]>,
  vocabulary: Vocabulary,
): void {
  const asked = new Set(weights.keys());
  for (const [term, form] of forms) {
    const weight = vocabulary.documentFrequency(term) > 0 ? LONG_FORM_WEIGHT : ONLY_FORM_WEIGHT;
    for (const part of form)
      if (!asked.has(part)) weights.set(part, Math.max(weights.get(part) ?? 0, weight));
  }
}

/** Of each acronym among the terms what it stands for. */
function formsOf(terms: readonly string[], acronyms: Acronyms): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const term of terms) {
    const form = acronyms.longForm(term);
    if (form !== undefined) forms.set(term, form);
  }
  return forms;
}

function withForms(
  resolved: readonly ResolvedWord[],
  forms: ReadonlyMap<string, readonly string[]>,
): readonly ResolvedWord[] {
  return resolved.map((word) => {
    const form = forms.get(stem(word.word));
    return form === undefined ? word : { ...word, form };
  });
}

const ONLY_ASCII = /^[\x00-\x7f]*$/;
const NOTHING: ReadonlyMap<string, string> = new Map();

/** Folded words by how they were written, where that may make a difference. */
function originalSpellings(text: string): ReadonlyMap<string, string> {
  if (ONLY_ASCII.test(text)) return NOTHING;
  const originals = text.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];
  return new Map(originals.flatMap((original) => words(original).map((word) => [word, original] as const)));
}

/** A text full of unknown words (another language, say) is not worth a look at the whole dictionary for each. */
const MAX_LOOKUPS = 12;

function withBudget(vocabulary: Vocabulary, lookups: number): Vocabulary {
  let left = lookups;
  const nearest: Vocabulary['nearest'] = (word, maxDistance, limit) => {
    left--;
    return left < 0 ? [] : vocabulary.nearest(word, maxDistance, limit);
  };
  return { ...vocabulary, nearest };
}

interface QueryWord {
  readonly word: string;
  readonly original: string;
  readonly isLast: boolean;
}

function resolveWord(query: QueryWord, vocabulary: Vocabulary): ResolvedWord {
  const { word } = query;
  const known = equivalents(query, vocabulary).filter((term) => vocabulary.documentFrequency(term) > 0);
  if (known.length > 0) return knownForm(query, known, vocabulary);
  const completions =
    query.isLast && word.length >= SHORTEST_COMPLETED ? vocabulary.completions(word, MAX_COMPLETIONS) : [];
  if (completions[0] !== undefined)
    return {
      word,
      kind: 'completed',
      terms: completionTerms(word, completions),
      meant: completions[0],
      // `tax` finds taxonomies while it is typed, but does not ask for them.
      trust: isEnglishWord(word) ? 0 : 1,
    };
  const contracted = contractUmlauts(word);
  if (contracted !== undefined && vocabulary.documentFrequency(stem(contracted)) > 0) {
    return knownWord(word, [stem(contracted)]);
  }
  const nearest = correctionsOf(word, vocabulary);
  if (nearest[0]?.distance !== 1) {
    const parts = isEnglishWord(word) ? undefined : splitCompound(word, vocabulary);
    if (parts !== undefined) return knownWord(word, parts.map(stem));
  }
  const [best] = nearest;
  if (best === undefined) return { word, kind: 'unknown', terms: [], trust: 0 };
  const trust = 1 - (2 * best.distance) / word.length;
  return { word, kind: 'corrected', terms: correctionTerms(nearest), meant: best.word, trust };
}

/** A known word; with what it may have been meant to be where the corpus has its stem by chance. */
function knownForm({ word }: QueryWord, known: readonly string[], vocabulary: Vocabulary): ResolvedWord {
  const result = knownWord(word, known);
  const meant = known.includes(stem(word)) ? correctionOfForm(word, vocabulary) : undefined;
  if (meant === undefined) return result;
  const terms = [{ term: stem(meant.word), weight: 1 }, ...correctionTerms([{ word, distance: 1 }])];
  return { ...result, kind: 'corrected', terms, meant: meant.word };
}

function knownWord(word: string, terms: readonly string[]): ResolvedWord {
  return { word, kind: 'known', terms: terms.map((term) => ({ term, weight: 1 })), trust: 1 };
}

/** Terms that are the same word in another spelling: with umlauts expanded or not, or a venue's other name. */
function equivalents({ word, original }: QueryWord, vocabulary: Vocabulary): readonly string[] {
  const expanded = expandUmlauts(original);
  const contracted = vocabulary.umlautForm(word);
  const venue = venueByWord(word)?.toLowerCase();
  if (expanded === undefined && contracted === undefined && venue === undefined) return [stem(word)];
  const forms = [word, expanded, contracted, venue];
  return [...new Set(forms.filter((form) => form !== undefined).map(stem))];
}

function completionTerms(prefix: string, completions: readonly string[]): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const word of completions) {
    const weight = (COMPLETION_WEIGHT * prefix.length) / word.length;
    weights.set(stem(word), Math.max(weights.get(stem(word)) ?? 0, weight));
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

function correctionTerms(near: readonly NearWord[]): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { word, distance } of near) {
    if (!weights.has(stem(word))) weights.set(stem(word), CORRECTION_WEIGHT / distance);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

const SHORTEST_PART = 3;

/** `semisupervised` → `semi`, `supervised`, when the corpus knows both; the rarer part as frequent as possible. */
function splitCompound(word: string, vocabulary: Vocabulary): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let bestFrequency = 1;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    const frequency = Math.min(...parts.map((part) => vocabulary.wordFrequency(part)));
    if (frequency > bestFrequency) [best, bestFrequency] = [parts, frequency];
  }
  return best;
}

/** Of each word of a long form, and of an acronym for its long form. Twice as much cost claims 0.004 (docs/relevance.md). */
const LONG_FORM_WEIGHT = 0.2;
const ACRONYM_WEIGHT = 0.3;
/** Where no paper has the acronym itself. */
const ONLY_FORM_WEIGHT = 0.6;

const JOINED_WEIGHT = 0.5;

/** `back propagation` also finds `backpropagation`: neighbours whose joined form is a word of the corpus. */
function joinedNeighbours(content: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const joined = content.map((word, at) => word + (content[at + 1] ?? '')).slice(0, -1);
  return joined
    .filter((word) => word.length >= 2 * SHORTEST_PART && vocabulary.wordFrequency(word) > 0)
    .map(stem);
}
