import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/papers/identity.ts';
import type { Paper, PaperFacts } from '../../src/papers/paper.ts';
import { createCatalogue } from '../../src/sources/catalogue.ts';

const record = (title: string, facts: Partial<PaperFacts> = {}): PaperFacts => ({
  ...identify(title, facts.authors?.[0]),
  title,
  authors: [],
  abstract: '',
  source: { file: 'f', line: 1 },
  ...facts,
});

/** What is known after all changes were taken, one paper a line. */
async function followed(batches: readonly (readonly PaperFacts[])[]) {
  const catalogue = createCatalogue();
  const papers = new Map<string, Paper>();
  for (const batch of batches) {
    for (const facts of batch) catalogue.add(facts);
    const { put, removed } = await catalogue.takeChanges();
    for (const id of removed) papers.delete(id);
    for (const paper of put) papers.set(paper.id, paper);
  }
  return {
    papers: [...papers.values()].map((paper) => JSON.stringify(paper)).sort(),
    duplicates: catalogue.duplicates(),
    joined: catalogue.joinedWords(),
  };
}

// Titles, authors and words that meet in every way: copies, the same title by others, no authors, words broken at line ends.
const TITLES = [
  'Learning to walk',
  'Learn- ing to walk',
  'Na\\"{\\i}ve Bayes',
  'Naïve Bayes',
  'RD$^2$',
  'RD²',
];
const facts = fc
  .record({
    title: fc.constantFrom(...TITLES),
    authors: fc.constantFrom(
      [],
      ['A. One'],
      ['B. Two'],
      ['A. One', 'B. Two'],
      ['C. Sch\\"olkopf'],
      ['C. Schölkopf'],
    ),
    abstract: fc.constantFrom(
      '',
      'We learn.',
      'Rein- forcement helps learn- ing.',
      'Reinforcement is learning.',
    ),
    venue: fc.constantFrom('NeurIPS', 'ICML'),
    year: fc.option(fc.constantFrom(2020, 2021), { nil: undefined }),
    file: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ title, year, file, ...rest }) =>
    record(title, { ...rest, ...(year === undefined ? {} : { year }), source: { file, line: 1 } }),
  );
/** Each at a place of its own, as in files. */
const records = fc
  .array(facts, { maxLength: 10 })
  .map((all) => all.map((one, at) => ({ ...one, source: { ...one.source, line: at + 1 } })));

describe('a catalogue', () => {
  it('makes the same papers of the same records, in whatever order and pieces they come', async () => {
    const shuffled = records.chain((all) =>
      fc.record({
        all: fc.constant(all),
        other: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        cut: fc.nat(all.length),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ all, other, cut }) => {
        const whole = await followed([all]);
        expect(await followed([other])).toEqual(whole);
        expect(await followed([other.slice(0, cut), other.slice(cut)])).toEqual(whole);
        expect(await followed(other.map((one) => [one]))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('takes two spellings of one title as one paper, and keeps what the fuller record lacks', async () => {
    const catalogue = createCatalogue();
    catalogue.add(
      record('Na\\"{\\i}ve Bayes', { authors: ['C. Sch\\"olkopf'], abstract: 'We are naive.', year: 2020 }),
    );
    catalogue.add(record('Naïve Bayes', { authors: ['C. Schölkopf'], url: 'https://example.org/' }));
    const { put } = await catalogue.takeChanges();
    expect(put).toMatchObject([{ abstract: 'We are naive.', year: 2020, url: 'https://example.org/' }]);
    expect(catalogue.duplicates()).toMatchObject([{ title: 'Naïve Bayes', kept: { id: put[0]?.id } }]);
    catalogue.add(record('Naive Bayes', { authors: ['Somebody Else'] }));
    expect((await catalogue.takeChanges()).put.map(({ title }) => title)).toContain('Naive Bayes');
    expect(catalogue.duplicates()).toHaveLength(1);
  });

  it('joins a broken word as soon as a record has it whole', async () => {
    const catalogue = createCatalogue();
    catalogue.add(record('One', { abstract: 'Rein- forcement and open- and closed-source.' }));
    expect((await catalogue.takeChanges()).put[0]?.abstract).toBe(
      'Rein- forcement and open- and closed-source.',
    );
    catalogue.add(record('Two', { abstract: 'Reinforcement.', source: { file: 'f', line: 2 } }));
    const { put } = await catalogue.takeChanges();
    expect(put.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['One', 'Reinforcement and open- and closed-source.'],
      ['Two', 'Reinforcement.'],
    ]);
    expect(catalogue.joinedWords()).toBe(1);
    expect(await catalogue.takeChanges()).toEqual({ put: [], removed: [] });
  });

  it('says that a paper went when a fuller record gives it another identity', async () => {
    const catalogue = createCatalogue();
    catalogue.add(record('One title', { abstract: 'x' }));
    const [before] = (await catalogue.takeChanges()).put;
    catalogue.add(
      record('One title', {
        authors: ['A. One'],
        abstract: 'xy',
        year: 2020,
        source: { file: 'g', line: 1 },
      }),
    );
    const { put, removed } = await catalogue.takeChanges();
    expect(removed).toEqual([before?.id]);
    expect(put).toHaveLength(1);
    expect(put[0]?.id).not.toBe(before?.id);
  });

  it('lets others have their turn while it takes many changes, and keeps what is added then for the next ones', async () => {
    const catalogue = createCatalogue();
    const many = 20_000;
    for (let line = 1; line <= many; line++)
      catalogue.add(record(`Title ${line}`, { abstract: 'Rein- forcement.', source: { file: 'f', line } }));
    let turns = 0;
    const count = () => {
      if (turns++ === 0) catalogue.add(record('Late', { abstract: 'Reinforcement.' }));
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const first = catalogue.takeChanges();
    const second = catalogue.takeChanges();
    expect((await first).put).toHaveLength(many);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(1);
    expect((await second).put.filter(({ title }) => title === 'Late')).toHaveLength(1);
    expect(catalogue.joinedWords()).toBe(many);
  });
});
