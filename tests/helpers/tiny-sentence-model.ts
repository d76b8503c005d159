import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Messages of protocol buffers, as far as ONNX needs them: https://protobuf.dev/programming-guides/encoding/ */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return [...bytes, rest];
}
const number = (field: number, value: number) => [...varint(field << 3), ...varint(value)];
const bytes = (field: number, value: readonly number[]) => [
  ...varint((field << 3) | 2),
  ...varint(value.length),
  ...value,
];
const text = (field: number, value: string) => bytes(field, [...Buffer.from(value)]);

const FLOAT = 1;
const INT64 = 7;

// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
function valueInfo(name: string, elementType: number, dimensions: readonly (string | number)[]): number[] {
  const shape = dimensions.flatMap((one) =>
    bytes(1, typeof one === 'string' ? text(2, one) : number(1, one)),
  );
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, elementType), ...bytes(2, shape)]))];
}

/** Each token has the row of its own in `embedding`, which is all the model knows. */
function lookUpModel(embedding: readonly (readonly number[])[]): Uint8Array {
  const width = embedding[0]?.length ?? 0;
  const raw = Buffer.from(Float32Array.from(embedding.flat()).buffer);
  const weights = [
    ...number(1, embedding.length),
    ...number(1, width),
    ...number(2, FLOAT),
    ...text(8, 'embedding'),
    ...bytes(9, [...raw]),
  ];
  const gather = [
    ...text(1, 'embedding'),
    ...text(1, 'input_ids'),
    ...text(2, 'last_hidden_state'),
    ...text(4, 'Gather'),
  ];
  const graph = [
    ...bytes(1, gather),
    ...text(2, 'tiny'),
    ...bytes(5, weights),
    ...bytes(11, valueInfo('input_ids', INT64, ['batch', 'tokens'])),
    ...bytes(11, valueInfo('attention_mask', INT64, ['batch', 'tokens'])),
    ...bytes(12, valueInfo('last_hidden_state', FLOAT, ['batch', 'tokens', width])),
  ];
  return Uint8Array.from([...number(1, 8), ...bytes(7, graph), ...bytes(8, number(2, 13))]);
}

/** A folder with a sentence model that knows these words. */
export function writeTinySentenceModel(
  folder: string,
  words: Readonly<Record<string, readonly number[]>>,
): void {
  const width = Object.values(words)[0]?.length ?? 1;
  const vocabulary = ['[PAD]', '[UNK]', ...Object.keys(words)];
  const nothing = new Array<number>(width).fill(0);
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx', 'model.onnx'), lookUpModel([nothing, nothing, ...Object.values(words)]));
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('config.json', { model_type: 'bert', hidden_size: width });
  write('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    unk_token: '[UNK]',
    pad_token: '[PAD]',
    model_max_length: 128,
  });
  write('tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(vocabulary.map((word, at) => [word, at])),
      unk_token: '[UNK]',
    },
  });
}
