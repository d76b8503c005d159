import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { diagnoseModel } from '../../src/cli/diagnose-model.ts';
import { startModelHub } from '../helpers/model-hub.ts';

const transformers = existsSync('node_modules/@huggingface/transformers');

describe('the look at the sentence model', () => {
  it('finds nothing where there is to be none', async () => {
    expect(await diagnoseModel(readConfig({}))).toEqual([]);
  });

  it('finds the packaged one', async () => {
    expect(await diagnoseModel(readConfig({ EMBEDDINGS_MODEL: 'packaged' }))).toEqual([
      { well: true, about: 'Sentence model', found: 'packaged, 512 dimensions' },
    ]);
  }, 30_000);

  it.skipIf(transformers)('names the package that a model of the hub needs', async () => {
    const looking = diagnoseModel(readConfig({ EMBEDDINGS_MODEL: 'lab/tiny' }));
    await expect(looking).rejects.toThrow('npm install --no-save @huggingface/transformers');
  });

  it.skipIf(!transformers)(
    'asks the hub for what is not here, and fetches nothing (skipped when @huggingface/transformers is not installed)',
    async () => {
      const hub = await startModelHub();
      const look = (EMBEDDINGS_MODEL: string) =>
        diagnoseModel(readConfig({ EMBEDDINGS_MODEL, HF_ENDPOINT: hub.endpoint }));
      expect(await look('lab/tiny')).toEqual([
        {
          well: true,
          about: 'Sentence model',
          found: expect.stringMatching(/^lab\/tiny is fetched at the next start, 0\.0 MB of commit a{40}$/),
        },
      ]);
      expect(hub.seen).toHaveLength(1);
      await expect(look('lab/other')).rejects.toThrow('has no such model that everyone may see');
    },
  );
});
