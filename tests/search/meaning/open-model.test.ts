import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hubNameOf, openModel } from '../../../src/search/meaning/open-model.ts';
import { startModelHub, tinyModelFiles } from '../../helpers/model-hub.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const transformers = existsSync('node_modules/@huggingface/transformers');

describe('the model that is named', () => {
  it('is one of the hub where its name is such a name and no folder', async () => {
    expect(await hubNameOf('lab/tiny')).toEqual({ id: 'lab/tiny', revision: 'main' });
    expect(await hubNameOf('packaged')).toBeUndefined();
    expect(await hubNameOf('/no/such/model')).toBeUndefined();
    // Tests run where this folder is.
    expect(await hubNameOf('tests/search')).toBeUndefined();
  });

  it.skipIf(transformers)('is not fetched where nothing could read it', async () => {
    const hub = await startModelHub();
    const keeping = { hub: { ...hub, fetch }, cacheFolder: temporaryFolder(), say: () => undefined };
    await expect(openModel('lab/tiny', keeping)).rejects.toMatchObject({
      code: 'embedder_unavailable',
      message: expect.stringContaining('npm install --no-save @huggingface/transformers'),
    });
    expect(hub.seen).toEqual([]);
  });

  it.skipIf(!transformers)(
    'is fetched and read (skipped when @huggingface/transformers is not installed)',
    async () => {
      const hub = await startModelHub({
        ...tinyModelFiles({ robot: [1, 0, 0], fairness: [0, 0, 1], other: [0, 1, 0] }),
        'config_sentence_transformers.json': Buffer.from('{"prompts":{"query":"robot "}}'),
      });
      const keeping = { hub: { ...hub, fetch }, cacheFolder: temporaryFolder(), say: () => undefined };
      const embedder = await openModel('lab/tiny', keeping);
      onTestFinished(() => embedder.close());
      expect(embedder.dimension).toBe(3);
      const [paper] = await embedder.embed(['fairness'], 'paper');
      expect([...(paper ?? [])]).toEqual([0, 0, expect.closeTo(1, 5)]);
      // What stands before a question, and not before a paper.
      const [question] = await embedder.embed(['fairness'], 'question');
      expect([...(question ?? [])]).toEqual([
        expect.closeTo(Math.SQRT1_2, 5),
        0,
        expect.closeTo(Math.SQRT1_2, 5),
      ]);
      hub.stop();
      const again = await openModel('lab/tiny', keeping);
      onTestFinished(() => again.close());
      expect(again.id).toBe(embedder.id);
      const folder = join(keeping.cacheFolder, 'models', `lab--tiny@${hub.branches.get('main')}`);
      rmSync(join(folder, 'tokenizer.json'));
      await expect(openModel('lab/tiny', keeping)).rejects.toMatchObject({
        code: 'embedder_unavailable',
        message: expect.stringContaining(`(delete ${folder} to have it fetched again)`),
      });
    },
    60_000,
  );
});
