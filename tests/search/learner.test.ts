import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import {
  createLearner,
  type Learnable,
  type LearnedCorpus,
  type LearnerOptions,
} from '../../src/search/learner.ts';
import type { EmbeddedCorpus } from '../../src/search/meaning/embedder.ts';
import { fitCorpusModel } from '../../src/search/model/fit-corpus-model.ts';
import { termCountsOf } from '../../src/search/segment/term-counts-of.ts';
import { segmentOf } from '../helpers/indexed.ts';
import { startModelHub } from '../helpers/model-hub.ts';
import { paper } from '../helpers/paper.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';

const papers = Array.from({ length: 24 }, (_, at) =>
  paper(`p${at}`, { abstract: `graph ${at % 5} flow ${at % 3}` }),
);
const open = new AbortController().signal;
const learnable = (some: readonly Paper[]): Learnable => ({
  segment: segmentOf(some),
  papers: async () => some,
});

async function steps(
  options: LearnerOptions,
  some = papers,
  signal = open,
): Promise<readonly LearnedCorpus[]> {
  const learner = createLearner({ isAwaited: true, ...options });
  const found: LearnedCorpus[] = [];
  for await (const step of learner.learn(learnable(some), signal)) found.push(step);
  await learner.close();
  return found;
}

describe('a learner', () => {
  it('gives the model of the papers', async () => {
    const model = fitCorpusModel(termCountsOf(segmentOf(papers)));
    expect(await steps({})).toEqual([{ model }]);
    // In threads, where nobody waits for it.
    expect(await steps({ isAwaited: false })).toEqual([{ model }]);
  });

  it('learns no model where one is known, and elsewhere where it is told to', async () => {
    const model = fitCorpusModel(termCountsOf(segmentOf(papers.slice(1))));
    const fitted: number[] = [];
    const learner = createLearner({
      fitModel: async (segment) => {
        fitted.push(segment.papers);
        return model;
      },
    });
    const learn = async (from: Learnable) => {
      const found: LearnedCorpus[] = [];
      for await (const step of learner.learn(from, open)) found.push(step);
      return found;
    };
    expect((await learn({ ...learnable(papers), model }))[0]?.model).toBe(model);
    expect(fitted).toEqual([]);
    expect((await learn(learnable(papers)))[0]?.model).toBe(model);
    expect(fitted).toEqual([24]);
  });

  it('has nothing to say about too few papers', async () => {
    expect(await steps({}, papers.slice(0, 3))).toEqual([{ model: undefined }]);
  });

  it('ends without a fault when nobody wants it any more', async () => {
    expect(await steps({}, papers, AbortSignal.abort())).toEqual([]);
  });

  it('gives the vectors of a sentence model after it, and keeps them', async () => {
    const cacheFolder = await temporaryCorpus({});
    const embedding: string[] = [];
    const options: LearnerOptions = {
      cacheFolder,
      embeddingsModel: 'packaged',
      onEmbedding: (done, all) => embedding.push(`${done}/${all}`),
    };
    const found = await steps(options, papers.slice(0, 2));
    expect(found.map(({ embedded }) => embedded?.vectors.length)).toEqual([undefined, 2 * 512]);
    expect(embedding).toEqual(['0/2', '1/2']);
    expect(readdirSync(cacheFolder)).toEqual([expect.stringMatching(/^embeddings-/)]);
    await steps(options, papers.slice(0, 2));
    expect(embedding).toHaveLength(2);
  });

  it('opens the sentence model once for all papers, anew when it died, and ends it', async () => {
    const learner = createLearner({ isAwaited: true, embeddingsModel: 'packaged' });
    const some = [paper('a', { abstract: 'A dog is playing.' }), paper('b', { abstract: 'Prices fell.' })];
    const learn = async (from: readonly Paper[]) => {
      for await (const { embedded } of learner.learn(learnable(from), open))
        if (embedded !== undefined) return embedded;
      throw new Error('nothing was embedded');
    };
    const row = ({ vectors }: EmbeddedCorpus, at: number) => vectors.slice(at * 512, (at + 1) * 512);
    const first = await learn(some);
    const later = await learn(some.toReversed());
    expect(later.embedder).toBe(first.embedder);
    expect(row(later, 1)).toEqual(row(first, 0));
    expect(row(later, 0)).not.toEqual(row(first, 0));
    await first.embedder.close();
    await expect(learn(some)).rejects.toThrow('has ended');
    const again = await learn(some);
    expect(row(again, 0)).toEqual(row(first, 0));
    await learner.close();
    await expect(again.embedder.embed(['more'], 'paper')).rejects.toThrow('has ended');
  });

  it('says when the sentence model cannot be opened', async () => {
    await expect(steps({ embeddingsModel: 'no/such/folder' })).rejects.toMatchObject({
      code: 'embedder_unavailable',
    });
  });
  it.skipIf(!existsSync('node_modules/@huggingface/transformers'))(
    'goes by a model of the hub, told of in lines (skipped when @huggingface/transformers is not installed)',
    async () => {
      const hub = await startModelHub();
      const lines: string[] = [];
      const options: LearnerOptions = {
        cacheFolder: await temporaryCorpus({}),
        embeddingsModel: 'lab/tiny',
        hub: { ...hub, fetch },
        onModel: (line) => void lines.push(line),
      };
      const found = await steps(options, papers.slice(0, 2));
      expect(found.at(-1)?.embedded?.vectors).toHaveLength(2 * 3);
      expect(lines).toHaveLength(2);
      hub.stop();
      await steps(options, papers.slice(0, 2));
      expect(lines).toHaveLength(2);
    },
    60_000,
  );
});
