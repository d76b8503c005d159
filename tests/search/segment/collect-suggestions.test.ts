import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { NAME, type Segment } from '../../../src/search/segment/segment.ts';
import { sizeOf, stringAt } from '../../../src/search/segment/string-table.ts';
import { words } from '../../../src/search/words/analyzer.ts';
import { titleKey } from '../../../src/search/words/title-key.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

/** The entries as titles and names in words, in their order. */
function entriesOf({ suggestions, words: { table } }: Segment) {
  return Array.from(suggestions.entries, (value, entry) => {
    const own = suggestions.words.subarray(suggestions.wordStarts[entry], suggestions.wordStarts[entry + 1]);
    const joined = Array.from(own, (word) => stringAt(table, word)).join(' ');
    return value < NAME
      ? { paper: value, joined }
      : {
          name: stringAt(suggestions.names, value - NAME),
          joined,
          papers: suggestions.namePapers[value - NAME],
        };
  });
}

const ofMany = (papers: readonly Paper[], key: string) =>
  papers.flatMap(({ shown }) => shown.authors).filter((name) => words(name).join(' ') === key).length;

it('entries are every title and each name once, with their words', () => {
  fc.assert(
    fc.property(wordyPapers, (papers) => {
      const entries = entriesOf(segmentOf(papers));
      const titles = entries.filter((entry) => 'paper' in entry);
      expect(titles.map(({ paper }) => paper).toSorted()).toEqual([...papers.keys()]);
      for (const { paper, joined } of titles)
        expect(joined).toBe(words(papers[paper ?? 0]?.shown.title ?? '').join(' '));
      const names = entries.filter((entry) => 'name' in entry);
      const keys = new Set(papers.flatMap(({ shown }) => shown.authors.map((name) => words(name).join(' '))));
      expect(names.map(({ joined }) => joined).toSorted()).toEqual([...keys].toSorted());
      for (const { joined, papers: count } of names) expect(count).toBe(ofMany(papers, joined));
    }),
  );
});

it('entries of many papers come first, then shorter ones, then by the alphabet', () => {
  const papers = [
    paper('a', { title: 'Graphs', authors: ['Ada Lovelace', 'Zoe'] }),
    paper('b', { title: 'Flows', authors: ['ada lovelace'] }),
    paper('c', { title: 'Bandits and more' }),
  ];
  expect(entriesOf(segmentOf(papers)).map(({ joined }) => joined)).toEqual([
    'ada lovelace',
    'zoe',
    'flows',
    'graphs',
    'bandits and more',
  ]);
  // As it was first met.
  expect(entriesOf(segmentOf(papers))[0]).toMatchObject({ name: 'Ada Lovelace', papers: 2 });
  fc.assert(
    fc.property(wordyPapers, (all) => {
      const keys = entriesOf(segmentOf(all)).map((entry) => ({
        papers: entry.papers ?? 1,
        text: 'paper' in entry ? titleKey(all[entry.paper ?? 0]?.shown.title ?? '') : entry.joined,
      }));
      const order = keys.toSorted(
        (a, b) =>
          b.papers - a.papers ||
          a.text.length - b.text.length ||
          (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
      );
      expect(keys).toEqual(order);
    }),
  );
});

it('each word has the entries that it is in, ascending', () => {
  fc.assert(
    fc.property(wordyPapers, (papers) => {
      const segment = segmentOf(papers);
      const entries = entriesOf(segment);
      const { starts, having } = segment.suggestions;
      for (let word = 0; word < sizeOf(segment.words.table); word++) {
        const text = stringAt(segment.words.table, word);
        expect([...having.subarray(starts[word], starts[word + 1])]).toEqual(
          entries.flatMap(({ joined }, entry) => (joined.split(' ').includes(text) ? [entry] : [])),
        );
      }
    }),
  );
});
