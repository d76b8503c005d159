import { existsSync, readFileSync } from 'node:fs';
import type { Library } from '../src/search/library.ts';
import { plainQuery } from '../src/search/query.ts';
import { RANKING_WEIGHTS, type RankingWeights } from '../src/search/ranking/ranking-weights.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { learnOnce } from './eval/learn-once.ts';
import { readJudgedQueries, readRelevanceCollection } from './eval/relevance-collection.ts';

// What the evidence for an answer should weigh (ranking/confidence.ts): for each choice how many questions over the seeds are
// refused although one of the first five papers answers them, and how many are answered that nothing answers; then the same
// on collections that lie beside the project, by their own questions and by those of the others. Only the half of
// tests/relevance/answers.jsonl that is there for choosing is read. `node bench/answers.ts`

interface Asked {
  readonly text: string;
  /** Those that answer; none where nothing does. */
  readonly papers: ReadonlySet<string>;
}

interface Field {
  readonly name: string;
  readonly libraryWith: (weights: RankingWeights) => Library;
  readonly asked: readonly Asked[];
}

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const NAMES = ['cranfield', 'cisi', 'scifact'];
const AT_MOST = 150;
const SHOWN = 5;

const judgedOf = async (folder: string): Promise<readonly Asked[]> =>
  (await readJudgedQueries(folder)).map(({ text, judgements }) => ({ text, papers: relevant(judgements) }));
const relevant = (judgements: ReadonlyMap<string, number>) =>
  new Set([...judgements].flatMap(([id, grade]) => (grade > 0 ? [id] : [])));

function chosenAnswers(): readonly Asked[] {
  return readFileSync('tests/relevance/answers.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ half }) => half === 'choosing')
    .map(({ ask, papers = [] }) => ({ text: ask, papers: new Set<string>(papers) }));
}

async function readFields(): Promise<readonly Field[]> {
  const own = [...(await judgedOf('tests/relevance')), ...(await judgedOf('tests/relevance/other-words'))];
  const { papers: seeds } = await loadCorpus('seeds');
  const others = await Promise.all(
    NAMES.filter((name) => existsSync(`${SHARED}/relevance/${name}`)).map(async (name) => {
      const { papers, queries } = await readRelevanceCollection(`${SHARED}/relevance/${name}`);
      const some = queries.slice(0, AT_MOST);
      return {
        name,
        papers,
        own: some.map(({ text, judgements }) => ({ text, papers: relevant(judgements) })),
      };
    }),
  );
  const all = [{ name: 'seeds', papers: seeds, own: [...chosenAnswers(), ...own] }, ...others];
  return all.map((field) => ({
    name: field.name,
    libraryWith: learnOnce(field.papers),
    asked: all.flatMap(({ own: questions }) =>
      questions === field.own
        ? questions
        : questions.map(({ text }) => ({ text, papers: new Set<string>() })),
    ),
  }));
}

async function measure({ libraryWith, asked }: Field, weights: RankingWeights): Promise<string> {
  const library = libraryWith(weights);
  const count = { refused: 0, answerable: 0, answered: 0, unanswerable: 0 };
  for (const { text, papers } of asked) {
    const { hits, confident } = await library.search(plainQuery(text));
    if (papers.size === 0) {
      count.unanswerable++;
      if (confident) count.answered++;
    } else if (hits.slice(0, SHOWN).some(({ paper }) => papers.has(paper.id))) {
      count.answerable++;
      if (!confident) count.refused++;
    }
  }
  await library.close();
  return `${count.refused}/${count.answerable} ${count.answered}/${count.unanswerable}`.padStart(18);
}

const { answered } = RANKING_WEIGHTS;
const choices: RankingWeights['answered'][] = [
  { ...answered, title: 0, mentionedOfMore: answered.mentioned, neededOfMore: 0.33 },
];
for (const title of [0.2, 0.4, 0.6])
  for (const mentionedOfMore of [0.6, 1])
    for (const neededOfMore of [0.33, 0.38, 0.44, 0.48])
      choices.push({ ...answered, title, mentionedOfMore, neededOfMore });

const fields = await readFields();
console.log(
  `title, mentioned, needed (of four words or more)${fields.map(({ name }) => name.padStart(18)).join('')}`,
);
for (const choice of choices) {
  const measured: string[] = [];
  for (const field of fields) measured.push(await measure(field, { ...RANKING_WEIGHTS, answered: choice }));
  const { title, mentionedOfMore, neededOfMore } = choice;
  console.log(`${title}, ${mentionedOfMore}, ${neededOfMore}`.padEnd(48) + measured.join(''));
}
