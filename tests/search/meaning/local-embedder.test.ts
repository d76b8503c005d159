import { describe, expect, it } from 'vitest';
import { openLocalEmbedder } from '../../../src/search/meaning/local-embedder.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

describe('the folder of a sentence model', () => {
  it.each([
    [[], 'config.json, tokenizer.json, tokenizer_config.json, onnx/model.onnx'],
    [['config.json', 'onnx/model.onnx'], 'tokenizer.json, tokenizer_config.json'],
    [['config.json', 'tokenizer.json', 'tokenizer_config.json', 'model.onnx'], 'onnx/model.onnx'],
    [['onnx/model_quantized.onnx', 'tokenizer.json', 'tokenizer_config.json'], 'config.json'],
  ])('with %j lacks %s', async (files, missing) => {
    const folder = await temporaryCorpus(Object.fromEntries(files.map((file) => [file, '{}'])));
    await expect(openLocalEmbedder(folder)).rejects.toMatchObject({
      code: 'embedder_unavailable',
      message: expect.stringContaining(`where there is no ${missing}:`),
    });
  });
});
