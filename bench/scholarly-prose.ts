import { stem, words } from '../src/search/words/analyzer.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { readRelevanceCollection } from './eval/relevance-collection.ts';

// The words that abstracts of every field have and titles hardly ever, which src/search/ranking/scholarly-prose.ts lists:
// four fields, each term in at least 1 % of the abstracts of three, in fewer than 5.5 titles for 100 abstracts.
// `node bench/scholarly-prose.ts`

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const LEAST_SHARE = 0.01;
const LEAST_FIELDS = 3;
const MOST_IN_TITLES = 0.055;

type Text = { readonly title: string; readonly abstract: string };

const read = async (name: string): Promise<readonly Text[]> =>
  (await readRelevanceCollection(`${SHARED}/relevance/${name}`)).papers;
const { papers } = await loadCorpus(`${SHARED}/corpora/neurips-2023-pages`);
const fields = [await read('cranfield'), await read('cisi'), await read('scifact'), papers].map(countField);

const forms = new Map<string, string>();
for (const { abstract } of papers) for (const word of words(abstract)) forms.set(stem(word), word);
const prose = [...forms].flatMap(([term, word]) => {
  const inAbstracts = fields.map((field) => field.abstracts(term));
  const inTitles = fields.map((field) => field.titles(term));
  const isEverywhere = inAbstracts.filter((share) => share >= LEAST_SHARE).length >= LEAST_FIELDS;
  const isTitled = sum(inTitles) >= MOST_IN_TITLES * sum(inAbstracts);
  const isTitledLast = (inTitles.at(-1) ?? 0) >= MOST_IN_TITLES * (inAbstracts.at(-1) ?? 0);
  return isEverywhere && !isTitled && !isTitledLast && /^[a-z]{3,}$/.test(word) ? [word] : [];
});
console.log(prose.toSorted().join(' '));

/** The share of the papers that have a term in the abstract, and in the title. */
function countField(texts: readonly Text[]) {
  const of = (read: (text: Text) => string) => {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const term of new Set(words(read(text)).map(stem))) counts.set(term, (counts.get(term) ?? 0) + 1);
    return (term: string) => (counts.get(term) ?? 0) / texts.length;
  };
  // Abstracts of cranfield begin with the title.
  return {
    abstracts: of(({ title, abstract }) => abstract.replace(title, '')),
    titles: of(({ title }) => title),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
