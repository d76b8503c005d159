import type { PaperRecord } from '../../papers/paper.ts';
import { readingOrder } from '../names.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing, type RejectedRecord } from './parsed-listing.ts';

/**
 * A dump of a conference's poster session: blocks separated by blank lines, for each paper its title, its
 * authors joined by ` · ` and one or more paragraphs of abstract. A header line may stand before a session.
 *
 * A single author has no `·` to tell the line by. Then length decides: in the real listing titles and author
 * lines have at most 36 words, paragraphs at least 56.
 */
export function looksLikeSessionDump(text: string): boolean {
  const blocks = splitBlocks(text.slice(0, SAMPLE_CHARACTERS));
  const isRecord = (at: number) => isRecordStart(blocks, at) && isAuthorLine(blocks[at + 1]?.text ?? '');
  return blocks.some((_, at) => isRecord(at) && (blocks[at + 2]?.words ?? 0) >= SHORTEST_ABSTRACT);
}

/** Each title with what stands below it as a paper; those with an abstract of few words are doubtful. */
export function parseSessionDump(text: string): ParsedListing {
  const blocks = splitBlocks(text);
  const starts = blocks.flatMap((_, at) => (isRecordStart(blocks, at) ? [at] : []));
  const records: PaperRecord[] = [];
  const rejected: RejectedRecord[] = [...readPreamble(blocks.slice(0, starts[0] ?? blocks.length))];
  for (const [index, start] of starts.entries()) {
    const read = readRecord(blocks.slice(start, starts[index + 1] ?? blocks.length));
    records.push(...read.records);
    rejected.push(...read.rejected);
  }
  return { records, rejected, doubtful: records.filter(isBrief).map(briefDoubt) };
}

const SAMPLE_CHARACTERS = 200_000;
const LONGEST_SHORT_BLOCK = 45;
const LONGEST_NAME = 6;
/** To recognise the format; a record of its own may have a shorter one. */
const SHORTEST_ABSTRACT = 20;
const SESSION_HEADER =
  /^(?:poster|oral|spotlight|session|workshop|track|day|tutorial)s?\b.{0,80}$|\bsession \w{1,4}$/i;
const SENTENCE_END = /[.!?:;)”"'’]$/;

interface TextBlock {
  readonly text: string;
  readonly line: number;
  readonly words: number;
}

function splitBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  let line = 0;
  const end = () => {
    if (lines.length === 0) return;
    const block = lines.join(' ');
    blocks.push({ text: block, line: line - lines.length + 1, words: countWords(block) });
    lines = [];
  };
  for (const content of text.split('\n')) {
    if (content.trim() === '') end();
    line++;
    if (content.trim() !== '') lines.push(content.trim());
  }
  end();
  return blocks;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function isShort(block: TextBlock | undefined): boolean {
  return block !== undefined && block.words <= LONGEST_SHORT_BLOCK;
}

/** Names joined by `·`: however many there are, each is a few words. */
function isAuthorLine(text: string): boolean {
  if (!text.includes(' · ')) return false;
  return text
    .split(' · ')
    .every((name) => countWords(name) <= LONGEST_NAME && !/[.!?]\s/.test(name.replace(/\b\p{Lu}\./gu, '')));
}

/** A title: short, followed by an author line, or by a short block (one author) and a paragraph. */
function isRecordStart(blocks: readonly TextBlock[], at: number): boolean {
  const [title, authors, body] = [blocks[at], blocks[at + 1], blocks[at + 2]];
  if (title === undefined || authors === undefined || !isShort(title) || isAuthorLine(title.text))
    return false;
  if (isAuthorLine(authors.text)) return true;
  return isShort(authors) && authors.words <= LONGEST_NAME && body !== undefined && !isShort(body);
}

function readPreamble(blocks: readonly TextBlock[]): readonly RejectedRecord[] {
  const [first, ...rest] = blocks;
  const stray = first !== undefined && isShort(first) && !isAuthorLine(first.text) ? rest : blocks;
  return stray.slice(0, 1).map(({ line, text }) => ({ line, reason: strayReason(text) }));
}

function readRecord(blocks: readonly TextBlock[]): ParsedListing {
  const [title, authors, ...rest] = blocks;
  if (title === undefined || authors === undefined) return { records: [], rejected: [] };
  const { line } = title;
  if (rest.length === 0) return reject(line, `no abstract follows the authors of “${excerpt(title.text)}”`);
  const strayAt = rest.findIndex((block, index) => index > 0 && isStray(block));
  const paragraphs = strayAt === -1 ? rest : rest.slice(0, strayAt);
  const abstract = paragraphs.map((block) => block.text).join('\n\n');
  if (abstract.length > MAX_RECORD_CHARACTERS)
    return reject(line, `longer than ${MAX_RECORD_CHARACTERS} characters`);
  const stray = strayAt === -1 ? [] : rest.slice(strayAt).filter((block) => !SESSION_HEADER.test(block.text));
  return {
    records: [{ title: title.text, authors: authors.text.split(' · ').map(readingOrder), abstract, line }],
    rejected: stray.slice(0, 1).map((block) => ({ line: block.line, reason: strayReason(block.text) })),
  };
}

function isBrief(record: PaperRecord): boolean {
  return countWords(record.abstract) <= LONGEST_SHORT_BLOCK;
}

function briefDoubt({ line, abstract }: PaperRecord): RejectedRecord {
  return { line, reason: `an abstract of ${countWords(abstract)} words: it may be cut` };
}

function reject(line: number, reason: string): ParsedListing {
  return { records: [], rejected: [{ line, reason }] };
}

/** A short block inside an abstract that does not end like a sentence: a header, or a record that lacks a part. */
function isStray(block: TextBlock): boolean {
  return isShort(block) && (isAuthorLine(block.text) || !SENTENCE_END.test(block.text));
}

function strayReason(text: string): string {
  return `neither title and authors nor part of an abstract: “${excerpt(text)}”`;
}

function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
