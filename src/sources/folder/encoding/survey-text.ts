import type { RejectedRecord } from '../../formats/parsed-listing.ts';
import { UnreadableListing } from '../unreadable.ts';
import { type ByteDecoder, type Codecs, loadCodecs } from './codecs.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { KnownEncoding } from './known-encodings.ts';
import { plausibility } from './plausibility.ts';
import { type LineSurvey, surveyLines } from './survey-lines.ts';
import { isAllUtf8, unicodeForm } from './unicode-bytes.ts';

/** How the bytes of a file become text. */
export interface TextEncoding {
  /** Of the whole file; absent where it is UTF-8, maybe with some other lines. */
  readonly createDecoder?: () => ByteDecoder;
  /** Has zero bytes and control characters, as text. */
  readonly hasControls?: boolean;
  /** For a line that is not UTF-8. */
  readonly decodeLine?: (bytes: Uint8Array) => string;
  /** What is said of each such line; absent where all are said at once. */
  readonly lineDoubt?: string;
  readonly doubtful: readonly RejectedRecord[];
}

/** All of it is UTF-8. */
export const UTF_8: TextEncoding = { doubtful: [] };

/**
 * Looks through a file for its encoding: what is UTF-8 is UTF-8, whatever it says; otherwise what it says counts, else what fits.
 * @param chunks gives its bytes, from the start at each call
 * @throws UnreadableListing for UTF-32, which no program writes
 */
export async function surveyText(
  chunks: () => AsyncIterable<Uint8Array>,
  start: Uint8Array,
): Promise<TextEncoding> {
  const form = unicodeForm(start);
  if (form === 'utf-32') throw new UnreadableListing('text in UTF-32; save it as UTF-8');
  if (form === 'utf-16le' || form === 'utf-16be')
    return { createDecoder: () => webDecoder(form), hasControls: true, doubtful: [] };
  if (isJapaneseMail(start))
    return { createDecoder: () => webDecoder('iso-2022-jp'), hasControls: true, doubtful: [] };
  if (await isAllUtf8(chunks())) return UTF_8;
  return encodingOf(await surveyLines(chunks()), await loadCodecs());
}

function webDecoder(label: string): ByteDecoder {
  const decoder = new TextDecoder(label);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** ISO-2022-JP has no byte beyond ASCII: what it changes its signs by stands nowhere else. */
function isJapaneseMail(start: Uint8Array): boolean {
  return Buffer.from(start).includes('\x1b$B', 0, 'latin1');
}

/** More lines than these are named at once. */
const NAMED_LINES = 20;

async function encodingOf(survey: LineSurvey, codecs: Codecs): Promise<TextEncoding> {
  const { declared, sample } = survey;
  const byHeading = declared !== undefined && fits(sample, declared, codecs);
  const encoding = byHeading ? declared : await detectEncoding(sample, codecs);
  const how = byHeading ? 'by its heading' : 'by detection: check names';
  const isMixed = survey.utf8 > 0 && looksMoreLikeUtf8(survey.utf8Sample, encoding, codecs);
  const doubt = `not UTF-8; read as ${encoding.name}`;
  const decodeLine = (bytes: Uint8Array) => codecs.decode(bytes, encoding.codec);
  if (isMixed && survey.other <= NAMED_LINES) return { decodeLine, lineDoubt: doubt, doubtful: [] };
  const doubtful = [doubtOf(survey, `${isMixed ? `${survey.other} lines are ` : ''}${doubt}, ${how}`)];
  if (isMixed) return { decodeLine, doubtful };
  return { createDecoder: () => codecs.createDecoder(encoding.codec), doubtful };
}

/** Some short lines of another encoding are UTF-8 by chance. */
function looksMoreLikeUtf8(lines: Uint8Array, { codec }: KnownEncoding, codecs: Codecs): boolean {
  return plausibility(Buffer.from(lines).toString()) > plausibility(codecs.decode(lines, codec));
}

function doubtOf({ firstLines, other }: LineSurvey, what: string): RejectedRecord {
  const [line = 1, ...more] = firstLines;
  const others =
    more.length === 0
      ? ''
      : ` (also in line${more.length === 1 ? '' : 's'} ${more.join(', ')}${other > 3 ? ' …' : ''})`;
  return { line, reason: `${what}${others}` };
}

/** A heading may be wrong: then bytes stand there that are no characters in it. */
function fits(sample: Uint8Array, encoding: KnownEncoding, codecs: Codecs): boolean {
  const text = codecs.decode(sample, encoding.codec);
  const [wrong, all] = [/\ufffd/g, /[^\x00-\x7f]/g].map((sign) => text.match(sign)?.length ?? 0);
  return (wrong ?? 0) <= 0.02 * (all ?? 0);
}
