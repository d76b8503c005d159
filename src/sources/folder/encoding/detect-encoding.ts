import { createTurns } from '../../../turns.ts';
import type { Codecs } from './codecs.ts';
import { encodingNamed, type KnownEncoding } from './known-encodings.ts';
import { plausibility } from './plausibility.ts';

/** Encodings that listings come in, with what is known of how often: of two that fit equally well that with more is right. */
const USUAL: readonly (readonly [label: string, prior: number])[] = [
  ['Windows-1252', 0.3],
  ['Windows-1250', 0],
  ['Mac Roman', 0],
  ['ISO-8859-2', -0.1],
  ['Windows-1254', -0.2],
  ['code page 850', -0.3],
  ['Mac Central European', -0.3],
  ['GB 18030', 0],
  ['Shift_JIS', 0],
  ['EUC-JP', 0],
  ['Big5', 0],
  ['EUC-KR', 0],
  ['Windows-1251', 0],
  ['KOI8-R', 0],
  ['code page 866', -0.2],
  ['Mac Cyrillic', -0.3],
  ['ISO-8859-5', -0.3],
  ['Windows-1253', -0.1],
];

/** What the answer of the detector counts beside the look of the text; it is weak on short texts. */
const DETECTOR_WEIGHT = 0.6;

/**
 * The encoding in which a text looks most as names and sentences do.
 * @param sample the lines of a file that are not UTF-8
 */
export async function detectEncoding(sample: Uint8Array, codecs: Codecs): Promise<KnownEncoding> {
  const detected = await askDetector(sample);
  const candidates = new Map(USUAL.flatMap(([label, prior]) => rated(encodingNamed(label), prior)));
  for (const [encoding, confidence] of detected)
    candidates.set(encoding, (candidates.get(encoding) ?? -0.3) + DETECTOR_WEIGHT * confidence);
  const turn = createTurns();
  let best: { readonly encoding?: KnownEncoding; readonly score: number } = {
    score: Number.NEGATIVE_INFINITY,
  };
  for (const [encoding, bonus] of candidates) {
    const score = plausibility(codecs.decode(sample, encoding.codec)) + bonus;
    if (score > best.score) best = { encoding, score };
    await turn();
  }
  return best.encoding ?? { name: 'Windows-1252', codec: 'windows1252' };
}

function rated<T>(value: T | undefined, rate: number): readonly (readonly [T, number])[] {
  return value === undefined ? [] : [[value, rate]];
}

/** The one place that knows chardet, which is loaded when it is needed. @returns its confidence of 0 to 1 in each */
async function askDetector(sample: Uint8Array): Promise<ReadonlyMap<KnownEncoding, number>> {
  const { analyse } = await import('chardet');
  const answers = analyse(sample).flatMap(({ name, confidence }) =>
    rated(encodingNamed(name), confidence / 100),
  );
  return new Map(answers.toReversed());
}
