import { existsSync } from 'node:fs';
import type { Paper } from '../src/papers/paper.ts';
import { createLibrary } from '../src/search/create-library.ts';
import { plainQuery } from '../src/search/query.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { readRelevanceCollection } from './eval/relevance-collection.ts';

// How well “confident” and “close” separate questions with answers from questions of other fields: each collection's
// questions on its own documents, and on the documents of the others.

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const NAMES = ['cranfield', 'cisi', 'scifact'];
const EVERYDAY = [
  'medieval history',
  'sourdough bread recipe',
  'football world cup winners',
  'tax law in germany',
  'best pizza in naples',
  'shakespeare sonnets',
  'cheap flights to lisbon',
  'gardening tips for tomatoes',
  'how to knit a sweater',
  'mozart symphonies',
  'volcanic eruptions iceland',
  'guitar chords for beginners',
  'dog training',
  'yoga for back pain',
  'greek mythology',
  'ancient egypt pyramids',
  'wedding planning',
  'how do i cook rice',
  'what is the capital of france',
  'treatment of diabetes',
];

interface Field {
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly questions: readonly string[];
}

const { papers: seeds } = await loadCorpus('seeds');
const fields: Field[] = [{ name: 'seeds', papers: seeds, questions: seeds.map(({ title }) => title) }];
for (const name of NAMES.filter((one) => existsSync(`${SHARED}/relevance/${one}`))) {
  const { papers, queries } = await readRelevanceCollection(`${SHARED}/relevance/${name}`);
  fields.push({ name, papers, questions: queries.slice(0, 200).map(({ text }) => text) });
}

for (const { name, papers } of fields) {
  const library = createLibrary(papers).library;
  console.log(`\nOn the documents of ${name}`);
  for (const asked of [...fields, { name: 'everyday', papers: [], questions: EVERYDAY }]) {
    const confident = await share(
      asked.questions,
      async (text) => (await library.search(plainQuery(text))).confident,
    );
    const close = await share(asked.papers.slice(0, 200), async (paper) => {
      const source = asked.name === name ? paper : `${paper.title}\n${paper.abstract}`;
      return (await library.related(source, { limit: 5 })).close;
    });
    const own = asked.name === name ? 'own' : '   ';
    console.log(
      `  ${own} questions of ${asked.name.padEnd(10)} confident ${confident.padStart(6)}   documents close ${close.padStart(6)}`,
    );
  }
}

async function share<T>(inputs: readonly T[], test: (input: T) => Promise<boolean>): Promise<string> {
  if (inputs.length === 0) return '–';
  let passing = 0;
  for (const input of inputs) if (await test(input)) passing++;
  return `${((100 * passing) / inputs.length).toFixed(0)} %`;
}
