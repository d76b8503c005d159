import type { Paper } from '../../src/papers/paper.ts';
import { type Acronyms, explainedIn } from '../../src/search/words/acronyms.ts';
import { isStopWord, stem, wordsAndParts } from '../../src/search/words/analyzer.ts';
import { fieldAcronyms } from '../../src/search/words/field-acronyms.ts';
import { editDistance } from '../../src/search/words/spelling.ts';
import { trigramsOf } from '../../src/search/words/trigrams.ts';
import type { Vocabulary } from '../../src/search/words/vocabulary.ts';
import { textsOf, umlautForms } from './naive-filter.ts';

/** The vocabulary of papers, by counting the words of all of them. */
export function naiveVocabulary(papers: readonly Paper[]): Vocabulary {
  const words = countPapers(papers, (word) => [word]);
  const terms = termsOfPapers(papers);
  const umlauts = umlautForms(papers);
  const mostFirst = (a: string, b: string) =>
    (words.get(b) ?? 0) - (words.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  return {
    wordFrequency: (word) => words.get(word) ?? 0,
    documentFrequency: (term) => terms.get(term) ?? 0,
    umlautForm: (word) => umlauts.get(word),
    completions: (prefix, limit) =>
      [...words.keys()]
        .filter((word) => word.startsWith(prefix))
        .sort(mostFirst)
        .slice(0, limit),
    nearest: (word, maxDistance, limit) =>
      [...words.keys()]
        .map((known) => ({ word: known, distance: editDistance(word, known, maxDistance) }))
        .filter(({ distance }) => distance <= maxDistance)
        .sort((a, b) => a.distance - b.distance || mostFirst(a.word, b.word))
        .slice(0, limit),
  };
}

/** The acronyms that papers explain, by reading all of them. */
export function naiveAcronyms(papers: readonly Paper[]): Acronyms {
  const explained = papers.flatMap(({ shown }) => explainedIn(`${shown.title}\n${shown.abstract}`));
  const longForm = (term: string): string | undefined => {
    const forms = explained.filter((one) => one.term === term).map(({ form }) => form);
    const often = (form: string) => forms.filter((other) => other === form).length;
    return forms.toSorted((a, b) => often(b) - often(a) || (a < b ? -1 : 1))[0];
  };
  return {
    longForm: (term) => longForm(term)?.split(' ') ?? fieldAcronyms().longForms.get(term),
    within: (terms) =>
      terms.flatMap((_, from) =>
        terms.flatMap((_, to) => {
          const form = terms.slice(from, to + 1).join(' ');
          const meant = explained.filter((one) => one.form === form && longForm(one.term) === form);
          const [last] = meant.map(({ term }) => term).sort((a, b) => (a < b ? 1 : -1));
          const acronym = last ?? fieldAcronyms().acronyms.get(form);
          return to <= from || acronym === undefined ? [] : [acronym];
        }),
      ),
  };
}

/** Terms with the other forms of theirs that papers have, as near-forms.ts has them, by looking at every term. */
export function withNaiveForms(
  asked: ReadonlyMap<string, number>,
  papers: readonly Paper[],
): ReadonlyMap<string, number> {
  const all = new Map(asked);
  for (const [term, weight] of asked) {
    if (term.length < 5) continue;
    const forms = [...termsOfPapers(papers).keys()]
      .map((other) => ({ other, likeness: dice(trigramsOf(term), trigramsOf(other)) }))
      .filter(({ other, likeness }) => other !== term && likeness >= 0.6)
      .sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1));
    for (const { other, likeness } of forms.slice(0, 3))
      all.set(other, (all.get(other) ?? 0) + 0.2 * likeness * weight);
  }
  return all;
}

function dice(one: readonly number[], other: readonly number[]): number {
  return (2 * one.filter((trigram) => other.includes(trigram)).length) / (one.length + other.length || 1);
}

function termsOfPapers(papers: readonly Paper[]): ReadonlyMap<string, number> {
  return countPapers(papers, (word) => (isStopWord(word) ? [] : [stem(word)]));
}

/** Of how many papers each thing is that their words give. */
function countPapers(
  papers: readonly Paper[],
  read: (word: string) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers)
    for (const one of new Set(textsOf(paper).flatMap(wordsAndParts).flatMap(read)))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
