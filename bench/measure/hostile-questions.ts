import type { Paper } from '../../src/papers/paper.ts';
import type { Library } from '../../src/search/library.ts';
import { parseQuery, plainQuery } from '../../src/search/query.ts';
import { isStopWord, words } from '../../src/search/words/analyzer.ts';

/** A question to a library that may cost more than others. */
export interface HostileQuestion {
  readonly name: string;
  readonly ask: (library: Library) => Promise<unknown>;
}

/** What the questions are made of: papers of the library itself. */
interface Material {
  readonly papers: readonly Paper[];
  /** Of their texts: those of most of them first, without stop words. */
  readonly common: readonly string[];
  readonly rare: readonly string[];
  /** Two words that stand side by side in a title. */
  readonly pairs: readonly string[];
  readonly abstracts: string;
}

const STOP_PAIRS = 'of the,in the,to the,on the,for the,and the,that the,with the,from the,by the'.split(',');

/** Questions as nobody asks them by accident, and some that people do ask. */
export function hostileQuestions(papers: readonly Paper[]): readonly HostileQuestion[] {
  const material = readMaterial(papers);
  return [
    ...plainQuestions(material),
    ...phraseQuestions(material),
    ...filterQuestions(material),
    ...wordQuestions(material),
    ...longQuestions(material),
    ...otherQuestions(material),
  ];
}

function readMaterial(papers: readonly Paper[]): Material {
  const frequency = new Map<string, number>();
  for (const { shown } of papers)
    for (const word of new Set(words(`${shown.title}\n${shown.abstract}`)))
      if (!isStopWord(word)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const known = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const pairs = papers.flatMap(({ shown }) => {
    const [first, second] = words(shown.title).filter((word) => word.length > 3);
    return first === undefined || second === undefined ? [] : [`${first} ${second}`];
  });
  return {
    papers,
    common: known.slice(0, 300),
    rare: known.filter((word) => /^[a-z]{7,}$/.test(word)).slice(-1_000),
    pairs,
    abstracts: papers.map(({ shown }) => shown.abstract).join(' '),
  };
}

const quoted = (texts: readonly string[], before = '') => texts.map((text) => `${before}"${text}"`).join(' ');
const repeated = (text: string, times: number) => Array.from({ length: times }, () => text);
const search = (name: string, text: string): HostileQuestion => ({
  name,
  ask: (library) => library.search(parseQuery(text)),
});

function plainQuestions({ papers, pairs }: Material): readonly HostileQuestion[] {
  return [
    ...pairs.slice(0, 5).map((pair) => search('plain: two words', pair)),
    ...papers.slice(0, 5).map(({ shown }) => search('plain: a title', shown.title)),
    ...papers.slice(0, 5).map(({ shown }) => search('plain: an abstract', shown.abstract)),
    ...pairs.slice(0, 5).map((pair) => search('plain: a phrase', `"${pair}"`)),
  ];
}

function phraseQuestions({ common, pairs }: Material): readonly HostileQuestion[] {
  const commonPairs = common.slice(0, 100).map((word, at) => `${word} ${common[(at + 1) % 100]}`);
  return [
    search('one phrase 200 times', quoted(repeated(pairs[0] ?? '', 200))),
    search('one phrase of stop words 200 times', quoted(repeated('of the', 200))),
    search('phrases of stop words', quoted(STOP_PAIRS)),
    search('200 phrases of stop words', quoted(repeated('', 20).flatMap(() => STOP_PAIRS))),
    search('100 different phrases', quoted(pairs.slice(0, 100))),
    search('100 different phrases of common words', quoted(commonPairs)),
    search('a phrase of common words that occurs nowhere', `"${commonPairs[0]} ${commonPairs[2]}"`),
    search('a phrase of common words and stop words', `"the ${common[0]} of the ${common[1]}"`),
    search('100 single words in quotes', quoted(common.slice(0, 100))),
    search('a quoted stop word', '"the"'),
    search('one long phrase', `"${common.slice(0, 250).join(' ')}"`),
    search('one long phrase of stop words', `"${repeated('of the', 280).join(' ')}"`),
    search('100 exclusions of phrases', `model ${quoted(commonPairs, '-')}`),
    search('200 exclusions of stop phrases', `model ${quoted(repeated('of the', 200), '-')}`),
    search('an excluded stop word', 'model -the'),
  ];
}

function filterQuestions({ papers, common }: Material): readonly HostileQuestion[] {
  const names = papers.flatMap(({ shown }) => shown.authors).slice(0, 60);
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return [
    search(
      '250 excluded words',
      common
        .slice(0, 250)
        .map((word) => `-${word}`)
        .join(' '),
    ),
    search('60 authors', names.map((name) => `author:"${name}"`).join(' ')),
    search('authors by 26 initials', letters.map((letter) => `author:${letter}`).join(' ')),
    search('an author of 200 initials', `author:"${repeated('a b c d e', 40).join(' ')}"`),
    search('title:"of the" and 80 like it', repeated('title:"of the"', 80).join(' ')),
    search(
      '100 words in title:',
      common
        .slice(0, 100)
        .map((word) => `title:${word}`)
        .join(' '),
    ),
    search('100 venues', repeated('venue:neurips', 100).join(' ')),
    search('all years', 'year:0..9999'),
    search('everything but a rare word', '-zyzzyva'),
  ];
}

function wordQuestions({ common, rare }: Material): readonly HostileQuestion[] {
  const misspelt = rare.map((word, at) => {
    const place = 1 + (at % (word.length - 2));
    return word.slice(0, place) + word.slice(place + 1) + (at % 2 === 0 ? '' : 'x');
  });
  return [
    search('300 common words', common.join(' ')),
    search('300 rare words', rare.slice(0, 300).join(' ')),
    search('300 misspelt words', misspelt.slice(0, 300).join(' ')),
    search(
      'unknown words of 60 letters',
      repeated('', 30)
        .map((_, at) => 'abcdefghij'.repeat(6).slice(at))
        .join(' '),
    ),
    search('one word of 2,000 letters', 'a'.repeat(2_000)),
    search('one letter', 'a'),
    search('all letters', [...'abcdefghijklmnopqrstuvwxyz'].join(' ')),
    search('a prefix with a star', 'a*'),
    search(
      'designations',
      repeated('', 200)
        .map((_, at) => `ab${at}c`)
        .join(' '),
    ),
    search('accents and Greek', 'β-VAE łódź ŒUVRE ﬁne ünïcödé α1β2γ3 '.repeat(50)),
    search('combining marks', `e${'\u0301'.repeat(1_900)}`),
  ];
}

const MEGABYTE = 1_000_000;

function longQuestions({ abstracts, common }: Material): readonly HostileQuestion[] {
  const long = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);
  const texts: Readonly<Record<string, string>> = {
    'a pasted text of 10,000 characters': abstracts.slice(0, 10_000),
    'a megabyte of text': long(abstracts),
    'a megabyte of spaces': long(' '),
    'a megabyte of one letter': long('a'),
    'a megabyte of quotes': long('"'),
    'a megabyte of phrases': long('"of the" '),
    'a megabyte of -': long('- -'),
    'a megabyte of author:': long('author: '),
    'a megabyte of {': long('{'),
    'a megabyte of $x^': long('$x^'),
    'a megabyte of \\frac{': long('\\frac{'),
    'a megabyte of \\"': long('\\"'),
  };
  const all = Object.entries(texts).flatMap(([name, text]): readonly HostileQuestion[] => [
    search(`search: ${name}`, text),
    { name: `plain search: ${name}`, ask: (library) => library.search(plainQuery(text)) },
    { name: `related: ${name}`, ask: (library) => library.related(text, { limit: 10 }) },
    { name: `suggest: ${name}`, ask: (library) => library.suggest(text, { limit: 25 }) },
    { name: `find: ${name}`, ask: (library) => library.find(text) },
  ]);
  const commonText = repeated(common.join(' '), 7).join(' ');
  const ask = (library: Library) => library.related(commonText, { limit: 10 });
  return [...all, { name: 'related: 2,000 common words', ask }];
}

function otherQuestions({ papers, common, rare }: Material): readonly HostileQuestion[] {
  const suggest = (name: string, prefix: string): HostileQuestion => ({
    name: `suggest: ${name}`,
    ask: (library) => library.suggest(prefix, { limit: 25 }),
  });
  const longest = papers.toSorted((a, b) => b.shown.abstract.length - a.shown.abstract.length)[0];
  return [
    suggest('one letter', 'a'),
    suggest('nothing', ' '),
    suggest('20 letters', [...'abcdefghijklmnopqrst'].join(' ')),
    suggest('one letter 20 times', repeated('s', 20).join(' ')),
    suggest('20 stop words', repeated('of the', 10).join(' ')),
    suggest(
      '20 misspelt words',
      rare
        .slice(0, 20)
        .map((word) => `${word}x`)
        .join(' '),
    ),
    suggest('a misspelt beginning', 'secx'),
    { name: 'find: a title with a slip', ask: (library) => library.find(`${papers[0]?.shown.title}x`) },
    {
      name: 'related: the longest paper, with reasons',
      ask: async (library) => {
        const page = await library.related(longest ?? '', { limit: 25 });
        return page.hits.map(({ terms }) => terms);
      },
    },
    {
      name: '300 common words, with matches and sentences',
      ask: async (library) => {
        const page = await library.search(parseQuery(common.join(' ')));
        return page.hits.map(({ matched, sentences }) => [matched, sentences]);
      },
    },
    {
      name: 'all papers for a common word, as the digest asks',
      ask: (library) => library.search(parseQuery(common[0] ?? '', { limit: Number.MAX_SAFE_INTEGER })),
    },
    {
      name: 'a page far beyond the end',
      ask: (library) => library.search(parseQuery(common[0] ?? '', { offset: 1e9 })),
    },
    { name: 'all ids', ask: (library) => library.ids() },
    { name: 'facts', ask: (library) => library.facts() },
    { name: 'neighbours', ask: (library) => library.neighbours(papers[0]?.id ?? '', 100) },
  ];
}
