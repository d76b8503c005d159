import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { generatePapers } from '../../../bench/generate/generate-papers.ts';
import { readModel } from '../../../bench/generate/model-corpus.ts';
import { writePapers } from '../../../bench/generate/write-papers.ts';
import { foldTitle } from '../../../src/papers/identity.ts';
import { words } from '../../../src/search/words/analyzer.ts';
import { loadCorpus } from '../../../src/sources/corpus.ts';
import { seeds } from '../../helpers/seeds.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const lines = seeds.papers.map((paper) => `${JSON.stringify(paper)}\n`);
const model = await readModel(Readable.from(lines, { objectMode: false }));
const generated = [...generatePapers(model, 3_000)];

describe('generated papers', () => {
  it('are the same at every run', () => {
    expect([...generatePapers(model, 100)]).toEqual(generated.slice(0, 100));
  });

  it('have a title once, also of ten times as many as there are real ones', () => {
    expect(new Set(generated.map(({ title }) => foldTitle(title))).size).toBe(generated.length);
  });

  it('are about as long as real ones', () => {
    const mean = (texts: readonly { readonly abstract: string }[]) =>
      texts.reduce((sum, { abstract }) => sum + words(abstract).length, 0) / texts.length;
    expect(mean(generated) / mean(seeds.papers)).toBeGreaterThan(0.9);
    expect(mean(generated) / mean(seeds.papers)).toBeLessThan(1.15);
  });

  it('have a vocabulary that grows with them as a real one does', () => {
    const vocabulary = (some: typeof generated) =>
      new Set(some.flatMap(({ title, abstract }) => words(`${title} ${abstract}`))).size;
    const exponent = Math.log(vocabulary(generated) / vocabulary(generated.slice(0, 750))) / Math.log(4);
    expect(exponent).toBeGreaterThan(0.35);
    expect(exponent).toBeLessThan(0.65);
  });

  it('put words beside each other that stand so in the real ones', () => {
    const pairs = (texts: readonly string[]) =>
      texts.flatMap((text) => {
        const all = text.split(/\s+/);
        return all.slice(1).map((word, at) => `${all[at]} ${word}`);
      });
    const real = new Set(pairs(seeds.papers.map(({ abstract }) => abstract)));
    const made = pairs(generated.slice(0, 200).map(({ abstract }) => abstract));
    expect(made.filter((pair) => real.has(pair)).length / made.length).toBeGreaterThan(0.85);
  });
});

describe('written papers', () => {
  it('are read as they were generated, from a file or a folder', async () => {
    for (const name of ['papers.jsonl', 'papers']) {
      const folder = temporaryFolder();
      await writePapers(generatePapers(model, 450), join(folder, name));
      const { papers, rejected, duplicates } = await loadCorpus(folder);
      expect([papers.length, rejected, duplicates]).toEqual([450, [], []]);
      expect(new Set(papers.map(({ venue, year }) => `${venue} ${year}`))).toEqual(
        new Set(['NeurIPS 2020', 'NeurIPS 2023']),
      );
    }
  });

  it('go into as many files as they need', async () => {
    const folder = join(temporaryFolder(), 'papers');
    const tiny = Array.from({ length: 200_001 }, (_, at) => ({
      title: `${at}`,
      authors: [],
      abstract: '',
      url: '',
      venue: '',
    }));
    await writePapers(tiny.values(), folder);
    expect(await readdir(folder)).toEqual(['papers-00000.jsonl', 'papers-00001.jsonl']);
    const last = await readFile(join(folder, 'papers-00001.jsonl'), 'utf8');
    expect(JSON.parse(last)).toMatchObject({ title: '200000' });
  });
});
