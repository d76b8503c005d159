import { composeText, composeTitle } from './compose-text.ts';
import { mixNames } from './mix-names.ts';
import type { ModelCorpus, ModelPaper } from './model-corpus.ts';
import { inventWords } from './new-words.ts';
import { type Random, seededRandom } from './random.ts';
import { createTitleSet, type TitleSet } from './title-set.ts';

const SEED = 20_240_607;
/** One in so many titles begins with a new word, as names of systems do. */
const NAMED = 10;
const TRIES = 4;

/** A paper as a listing of JSON Lines has it. */
export interface GeneratedPaper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
  readonly url: string;
  readonly venue: string;
  readonly year?: number;
}

/**
 * So many papers, the same at every run, each title once. Each is made of three real ones, neighbours by a word of their
 * titles, so that words go together as they do there. Of what was given nothing is held but a number for each title.
 * @param model with a paper at least
 */
export function* generatePapers(model: ModelCorpus, count: number): Generator<GeneratedPaper> {
  const random = seededRandom(SEED);
  const newWords = inventWords({ papers: model.papers.length, vocabulary: model.vocabulary }, random);
  const titles = createTitleSet();
  const ends = Uint8Array.from(model.words, (word) => Number(/[.?!]$/.test(word)));
  for (let number = 0; number < count; number++) {
    const sources = pickSources(model, random);
    const [first] = sources;
    if (first === undefined) return;
    const added = newWords.next();
    const abstract = composeText(
      sources.map((paper) => paper.abstract),
      (word) => ends[word] === 1,
      random,
    );
    const texts = toTexts(model, abstract);
    for (const word of added) texts.splice(random.below(texts.length), 0, word);
    yield {
      title: nextTitle({ model, sources, added, titles }, random),
      authors: mixNames(
        sources.map(({ authors }) => authors),
        random,
      ),
      abstract: texts.join(' '),
      url: `https://example.org/papers/${number}`,
      venue: first.venue,
      ...(first.year === undefined ? {} : { year: first.year }),
    };
  }
}

function toTexts({ words }: ModelCorpus, numbers: readonly number[]): string[] {
  return numbers.map((number) => words[number] ?? '');
}

/** Any paper, and two that have a telling word of its title in theirs, or that of each other. */
function pickSources({ papers, byTitleWord }: ModelCorpus, random: Random): readonly ModelPaper[] {
  const first = papers[random.below(papers.length)];
  if (first === undefined) return [];
  const neighbour = (of: ModelPaper): ModelPaper => {
    const others = byTitleWord.get(of.title[random.below(of.title.length)] ?? -1) ?? [];
    return papers[others[random.below(others.length)] ?? -1] ?? of;
  };
  const second = neighbour(first);
  return [first, second, neighbour(second)];
}

interface TitleParts {
  readonly model: ModelCorpus;
  readonly sources: readonly ModelPaper[];
  readonly added: readonly string[];
  readonly titles: TitleSet;
}

function nextTitle({ model, sources, added, titles }: TitleParts, random: Random): string {
  const [name] = random.below(NAMED) === 0 ? added : [];
  for (let tries = 0; ; tries++) {
    const first = random.below(sources.length);
    const words = composeTitle(titleOf(sources, first), titleOf(sources, first + 1), random);
    const title = toTexts(model, words).join(' ');
    const named = name === undefined ? title : `${capitalised(name)}: ${title}`;
    // Neighbours of few words may have nothing more to give.
    const other = tries < TRIES ? named : `${named} ${titles.size}`;
    if (titles.add(other)) return other;
  }
}

function titleOf(sources: readonly ModelPaper[], which: number): Uint32Array {
  return sources[which % sources.length]?.title ?? new Uint32Array();
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
