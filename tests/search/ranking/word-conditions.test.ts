import { describe, expect, it } from 'vitest';
import { createCorpusIndex, NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { umlautForms } from '../../../src/search/engine/umlauts-of-index.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { createWordConditions } from '../../../src/search/ranking/word-conditions.ts';
import { paper } from '../../helpers/paper.ts';

const papers = [
  paper('a', {
    title: 'The Learning of $Q$-functions',
    abstract: 'We use ResNet50 and learn.',
    authors: ['Ada Lovelace', 'Bernhard Sch\\"olkopf'],
    venue: 'Graph Workshop',
  }),
  paper('b', { title: 'Bandits learn of it', authors: ['A. Byron', 'Max Lovelace', 'The Anh'] }),
  paper('c', { title: 'ResNet 50', abstract: 'Learning the graph.', authors: ['Schoelkopf X'] }),
];
const { segment, store } = indexPapers(papers);
const umlauts = umlautForms(createCorpusIndex([{ segment, store, gone: NONE_GONE }]));

/** The papers that the posting lists leave, and those of them that pass. */
async function conditions(query: string) {
  const found = await createWordConditions(parseQuery(query), segment, umlauts);
  const { forwardStarts } = segment.columns;
  const idsOf = (places: Iterable<number>) => Array.from(places, (place) => papers[place]?.id);
  const passing = [...found.passing];
  for (const place of found.doubtful) {
    const forward = await store.forward.read(forwardStarts[place] ?? 0, forwardStarts[place + 1] ?? 0);
    if (found.test(forward)) passing.push(place);
  }
  return { read: idsOf(found.doubtful), passing: idsOf(passing.sort()) };
}
const passing = async (query: string) => (await conditions(query)).passing;

describe('conditions on the words of a paper', () => {
  it('are ruled out by posting lists as far as those can tell', async () => {
    expect(await conditions('author:"ada lovelace"')).toEqual({ read: ['a'], passing: ['a'] });
    expect(await conditions('author:lovelace')).toEqual({ read: ['a', 'b'], passing: ['a', 'b'] });
    expect(await conditions('"learning the"')).toEqual({ read: ['a', 'b', 'c'], passing: ['c'] });
    expect(await conditions('"unheard"')).toEqual({ read: [], passing: [] });
    expect(await conditions('title:"unheard the"')).toEqual({ read: [], passing: [] });
    expect(await conditions('-bandit')).toEqual({ read: [], passing: ['a', 'c'] });
    expect(await conditions('plain')).toEqual({ read: [], passing: ['a', 'b', 'c'] });
  });

  it('read for an exclusion only papers that have all its telling words', async () => {
    expect(await conditions('-"use resnet"')).toEqual({ read: ['a'], passing: ['a', 'b', 'c'] });
    expect(await conditions('-"the graph"')).toEqual({ read: ['a', 'c'], passing: ['a', 'b'] });
    expect(await conditions('-"the graph" -"use resnet" -bandit')).toEqual({
      read: ['a', 'c'],
      passing: ['a'],
    });
    expect(await conditions('-"the unheard"')).toEqual({ read: [], passing: ['a', 'b', 'c'] });
    expect(await conditions('-"of it"')).toEqual({ read: ['a', 'b', 'c'], passing: ['a', 'c'] });
    // What has to be there is looked for in the same look.
    expect(await conditions('"bandits learn" -"the graph"')).toEqual({ read: ['b'], passing: ['b'] });
  });

  it('on authors go name by name, in any order of its words, initials with a letter', async () => {
    expect(await passing('author:"lovelace ada"')).toEqual(['a']);
    expect(await passing('author:"a lovelace"')).toEqual(['a']);
    expect(await passing('author:"m lovelace" author:byron')).toEqual(['b']);
    expect(await passing('author:"byron lovelace"')).toEqual([]);
    expect(await passing('author:"the anh"')).toEqual(['b']);
    expect(await passing('author:bandits')).toEqual([]);
  });

  it('on authors know umlauts as people type them', async () => {
    expect(await passing('author:schölkopf')).toEqual(['a', 'c']);
    expect(await passing('author:schoelkopf')).toEqual(['a', 'c']);
    expect(await passing('author:scholkopf')).toEqual(['a']);
  });

  it('on titles take every form of a word, side by side, stop words too', async () => {
    expect(await passing('title:learned')).toEqual(['a', 'b']);
    expect(await passing('title:"learns of"')).toEqual(['a', 'b']);
    expect(await passing('title:"of learn"')).toEqual([]);
    expect(await passing('title:"q function"')).toEqual(['a']);
    expect(await passing('title:graph')).toEqual([]);
  });

  it('of phrases hold the very words, in title, abstract or a name, but not the venue', async () => {
    expect(await passing('"learn of"')).toEqual(['b']);
    expect(await passing('"the graph"')).toEqual(['c']);
    expect(await passing('"bernhard scholkopf"')).toEqual(['a']);
    expect(await passing('"graph workshop"')).toEqual([]);
    // From the end of one text to the beginning of the next.
    expect(await passing('"functions we"')).toEqual([]);
  });

  it('take a part of a word for a single word, and pass it over in a row', async () => {
    expect(await passing('"resnet"')).toEqual(['a', 'c']);
    expect(await passing('"use resnet50 and"')).toEqual(['a']);
    expect(await passing('"resnet 50"')).toEqual(['c']);
  });

  it('exclude what the word alone would find; a stop word and a phrase only themselves', async () => {
    expect(await passing('-learned')).toEqual([]);
    expect(await passing('-the')).toEqual([]);
    expect(await passing('-we')).toEqual(['b', 'c']);
    expect(await passing('-"the graph"')).toEqual(['a', 'b']);
    expect(await passing('-"learns of"')).toEqual(['c']);
  });
});
