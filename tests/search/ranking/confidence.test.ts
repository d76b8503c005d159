import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/search/engine/vocabulary-of-index.ts';
import { isAnswered } from '../../../src/search/ranking/confidence.ts';
import { resolveWords } from '../../../src/search/words/resolve-words.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const index = indexOf([
  ...Array.from({ length: 20 }, (_, at) => paper(`c${at}`, { title: 'learning policies' })),
  paper('r', {
    title: 'reinforcement learning of rare kernels in sparse graphs, embedded by feedback of a human',
  }),
]);
const vocabulary = createVocabulary(index);
const none = { longForm: () => undefined, within: () => [] };

/** A word of the abstract that stands there once, and one of the title. */
const [ONCE, TITLED] = [1, 1 << 12];

/** No title here is asked for as a whole. */
const LONG_TITLE = 50;

/** @param found what each paper that was found has, best first */
function isFound(
  typed: string,
  found: readonly Readonly<Record<string, number>>[],
  {
    longForm = none.longForm,
    titleLength = LONG_TITLE,
  }: {
    readonly longForm?: (term: string) => readonly string[] | undefined;
    readonly titleLength?: number;
  } = {},
): boolean {
  const { words } = resolveWords(`${typed} `, { vocabulary, acronyms: { ...none, longForm } });
  const best = found.map((counts) => ({ matched: new Map(Object.entries(counts)), titleLength }));
  return isAnswered({ resolved: words, best, vocabulary, papers: index.papers });
}

describe('an answer', () => {
  it('is one when one of the best papers has enough of the question', () => {
    const both = { rare: TITLED, kernel: TITLED };
    expect(isFound('rare kernels', [both])).toBe(true);
    expect(isFound('rare kernels', [{}, {}, both])).toBe(true);
    expect(isFound('rare kernels', [{}, {}, {}, both])).toBe(false);
    expect(isFound('rare kernels', [])).toBe(false);
  });

  it('is none where an English word is only mentioned, once, in an abstract', () => {
    expect(isFound('rare kernels', [{ rare: ONCE, kernel: ONCE }])).toBe(false);
    expect(isFound('rare kernels', [{ rare: 2, kernel: 2 }])).toBe(true);
    expect(isFound('kernels', [{ kernel: ONCE }])).toBe(false);
    expect(isFound('kernels', [{ kernel: TITLED }])).toBe(true);
  });

  it('counts telling words for more than common ones, and unknown ones for most', () => {
    expect(isFound('learning kernels', [{ learn: TITLED }])).toBe(false);
    expect(isFound('learning kernels', [{ kernel: TITLED }])).toBe(true);
    expect(isFound('kernels quokka', [{ kernel: TITLED }])).toBe(false);
  });

  it('asks less of everyday words where there are more than two', () => {
    const matched = [{ kernel: TITLED, graph: TITLED }];
    expect(isFound('kernels graphs rare quokka', matched)).toBe(true);
    expect(isFound('kernels quokka zyzzyva', [{ kernel: TITLED }])).toBe(false);
    expect(isFound('kernels pictures rare', [{ kernel: TITLED }])).toBe(false);
    expect(isFound('kernels graphs pictures happen', matched)).toBe(true);
    expect(isFound('kernels graphs zyzzyva quokka', matched)).toBe(false);
  });

  it('of more than three words may mention each of them once', () => {
    const mentioned = [{ kernel: ONCE, graph: ONCE }];
    expect(isFound('kernels graphs rare quokka', mentioned)).toBe(true);
    expect(isFound('kernels graphs quokka', mentioned)).toBe(false);
    expect(isFound('kernels quokka zyzzyva qwertz', [{ kernel: ONCE }])).toBe(false);
  });

  it('is likelier a paper whose title is asked for, among other words', () => {
    const titled = [{ kernel: TITLED }];
    const asked = 'kernels quokka zyzzyva qwertz';
    expect(isFound(asked, titled)).toBe(false);
    expect(isFound(asked, titled, { titleLength: 1 })).toBe(true);
    expect(isFound(asked, titled, { titleLength: 4 })).toBe(false);
    expect(isFound(asked, [{ kernel: 2 }], { titleLength: 1 })).toBe(false);
    expect(isFound(asked, titled, { titleLength: 0 })).toBe(false);
    // Two words are a topic: half of it is not enough, whatever the title is.
    expect(isFound('kernels quokka', titled, { titleLength: 1 })).toBe(false);
  });

  it('to an acronym may have two thirds of what it stands for', () => {
    const longForm = () => ['reinforc', 'human', 'feedback'];
    expect(isFound('rlhf', [{ reinforc: TITLED, human: TITLED, feedback: TITLED }], { longForm })).toBe(true);
    expect(isFound('rlhf', [{ human: TITLED }], { longForm })).toBe(false);
    expect(isFound('rlhf', [{ reinforc: TITLED, human: TITLED, feedback: TITLED }])).toBe(false);
  });

  it('to no words but filters is one', () => {
    expect(isFound('', [{}])).toBe(true);
  });
});
