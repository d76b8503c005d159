import { describe, expect, it } from 'vitest';
import { askListing, chooseFiles, readListing } from '../../../src/search/meaning/hub-listing.ts';
import { startModelHub, tinyModelFiles } from '../../helpers/model-hub.ts';

const name = { id: 'lab/tiny', revision: 'main' };
const BESIDE = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const listed = (paths: readonly string[], size = 1) => paths.map((path) => ({ path, size }));
const chosen = (paths: readonly string[]) => chooseFiles(listed(paths), name).map(({ path }) => path);

describe('of a model', () => {
  it.each([
    [['onnx/model.onnx'], ['onnx/model.onnx']],
    [['onnx/model.onnx', 'onnx/model_quantized.onnx', 'onnx/model_int8.onnx'], ['onnx/model_quantized.onnx']],
    [['onnx/model_int8.onnx', 'onnx/model.onnx', 'onnx/model_fp16.onnx'], ['onnx/model_int8.onnx']],
    [
      ['onnx/model.onnx', 'onnx/model.onnx_data'],
      ['onnx/model.onnx', 'onnx/model.onnx_data'],
    ],
    [
      ['onnx/model.onnx', '1_Pooling/config.json', 'config_sentence_transformers.json', 'pytorch_model.bin'],
      ['onnx/model.onnx', '1_Pooling/config.json', 'config_sentence_transformers.json'],
    ],
  ])('with %j these are needed: %j', (there, needed) => {
    expect(chosen([...there, ...BESIDE, '../outside', 'README.md'])).toEqual([...BESIDE, ...needed]);
  });

  it.each([
    [BESIDE, 'onnx/model.onnx'],
    [[...BESIDE, 'model.onnx', 'onnx/model_fp16.onnx'], 'onnx/model.onnx'],
    [['onnx/model.onnx', 'config.json'], 'tokenizer.json, tokenizer_config.json'],
  ])('with only %j it is said what is missing, and what to choose', (there, missing) => {
    expect(() => chosen(there)).toThrow(
      expect.objectContaining({
        code: 'embedder_unavailable',
        message: expect.stringMatching(
          new RegExp(
            `^The model lab/tiny has no ${missing}, so .*in ONNX, such as Xenova/tiny where there is one`,
          ),
        ),
      }),
    );
  });

  it('that is far too large nothing is fetched', () => {
    const files = listed([...BESIDE, 'onnx/model.onnx'], 2 ** 30);
    expect(() => chooseFiles(files, name)).toThrow(/has 4295 MB, more than .*choose a smaller one/);
  });
});

describe('a listing', () => {
  const sha = 'a'.repeat(40);

  it('is asked for by revision', async () => {
    const hub = await startModelHub();
    hub.branches.set('refs/pr/1', sha);
    const { commit, files } = await askListing({ ...name, revision: 'refs/pr/1' }, { ...hub, fetch });
    expect(commit).toBe(sha);
    const onnx = files.find(({ path }) => path === 'onnx/model.onnx');
    expect(onnx).toMatchObject({ size: tinyModelFiles()['onnx/model.onnx']?.length });
    expect(onnx?.sha256).toMatch(/^[\da-f]{64}$/);
  });

  it.each([
    '',
    '<html>',
    'null',
    '[]',
    '{"sha":"main","siblings":[]}',
    `{"sha":"${sha}"}`,
    `{"sha":"${sha}/..","siblings":[]}`,
  ])('is not %j, which a hub does not say', async (text) => {
    expect(readListing(text)).toBeUndefined();
    const hub = await startModelHub();
    hub.instead = (_, response) => {
      response.end(text);
      return true;
    };
    await expect(askListing(name, { ...hub, fetch })).rejects.toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringContaining(
        'does not list models as the Hugging Face hub does: look at HF_ENDPOINT',
      ),
    });
  });

  it('leaves out what is no file', () => {
    const siblings = [
      null,
      1,
      {},
      { rfilename: 'x' },
      { rfilename: 'y', size: -1 },
      { rfilename: 'z', size: 2, lfs: null },
    ];
    expect(readListing(JSON.stringify({ sha, siblings }))?.files).toEqual([
      { path: 'z', size: 2, sha256: undefined },
    ]);
  });

  it('without an end is not read to its end', async () => {
    const hub = await startModelHub();
    let written = 0;
    hub.instead = (_, response) => {
      const more = () => {
        written += 2 ** 20;
        if (!response.destroyed) response.write(Buffer.alloc(2 ** 20, 32), more);
      };
      more();
      return true;
    };
    await expect(askListing(name, { ...hub, fetch })).rejects.toMatchObject({ code: 'model_not_fetched' });
    expect(written).toBeLessThan(2 ** 27);
  });
});
