import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModelUsage } from '../../../src/search/meaning/model-usage.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const POOLING = '1_Pooling/config.json';
const PROMPTS = 'config_sentence_transformers.json';
const SEARCHING = 'Represent this sentence for searching relevant passages: ';

async function usageOf(name: string, files: Readonly<Record<string, unknown>> = {}) {
  const written = Object.entries(files).map(([file, value]) => [join(name, file), JSON.stringify(value)]);
  return readModelUsage(join(await temporaryCorpus(Object.fromEntries(written)), name));
}

describe('how a model is used', () => {
  it('is what its own files say, whatever its name is', async () => {
    const files = {
      [POOLING]: { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false },
      [PROMPTS]: { prompts: { query: 'Q: ', document: 'D: ' } },
    };
    const usage = { pooling: 'cls', prompts: { question: 'Q: ', paper: 'D: ' } };
    expect(await usageOf('tiny', files)).toEqual(usage);
    expect(await usageOf('e5-small-v2', files)).toEqual(usage);
    expect(await usageOf('tiny', { [PROMPTS]: { prompts: { query: 'Q: ', passage: 'P: ' } } })).toEqual({
      pooling: 'mean',
      prompts: { question: 'Q: ', paper: 'P: ' },
    });
    expect((await usageOf('tiny', { [POOLING]: { pooling_mode_lasttoken: true } })).pooling).toBe(
      'last_token',
    );
  });

  it.each([
    ['e5-small-v2', 'mean', 'query: ', 'passage: '],
    ['Xenova--multilingual-e5-small@abc', 'mean', 'query: ', 'passage: '],
    ['BAAI--bge-small-en-v1.5@abc', 'cls', SEARCHING, ''],
    ['snowflake-arctic-embed-xs', 'cls', SEARCHING, ''],
    ['nomic-embed-text-v1.5', 'mean', 'search_query: ', 'search_document: '],
    ['all-MiniLM-L6-v2', 'mean', '', ''],
    ['multilingual-e5-large-instruct', 'mean', '', ''],
    ['fine5-small', 'mean', '', ''],
  ])('is that of its family where they say nothing: %s', async (name, pooling, question, paper) => {
    expect(await usageOf(name)).toEqual({ pooling, prompts: { question, paper } });
    // As models are saved to which nobody gave any.
    const empty = { [PROMPTS]: { prompts: { query: '', document: '' } } };
    expect(await usageOf(name, empty)).toEqual({ pooling, prompts: { question, paper } });
  });

  it.each([null, 3, [], { prompts: 3 }, { prompts: { query: 3 } }])('is not read from %j', async (value) => {
    expect(await usageOf('tiny', { [PROMPTS]: value })).toEqual({
      pooling: 'mean',
      prompts: { question: '', paper: '' },
    });
  });

  it.each([
    [{ pooling_mode_max_tokens: true }, 'pooling_mode_max_tokens'],
    [
      { pooling_mode_cls_token: true, pooling_mode_mean_tokens: true },
      'pooling_mode_cls_token, pooling_mode_mean_tokens',
    ],
    [{}, 'nothing'],
  ])('may be a way that is not known here: %j', async (saved, named) => {
    await expect(usageOf('tiny', { [POOLING]: saved })).rejects.toMatchObject({
      code: 'embedder_unavailable',
      message: expect.stringContaining(`(1_Pooling/config.json: ${named})`),
    });
  });
});
