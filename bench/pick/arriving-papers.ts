import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { countTerms, type TermCounts } from '../../src/digest/new/word-vectors.ts';
import type { HiddenTopic } from './hidden-topics.ts';

/** A paper of the simulation. */
export interface ArrivingPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly venue: string;
  readonly year: number;
  readonly counts: TermCounts;
}

/** What is there at the beginning, and what comes each day. */
export interface Arriving {
  readonly library: readonly ArrivingPaper[];
  readonly days: readonly (readonly ArrivingPaper[])[];
}

/** Papers in the order of their years, those of one year shuffled; the last ones come so many a day. */
export function readArriving(file: string, days: number, perDay: number): Arriving {
  const papers = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line, at) => paperOf(JSON.parse(line), at))
    .sort((a, b) => a.year - b.year || (hash(a.title) < hash(b.title) ? -1 : 1));
  const library = papers.slice(0, -days * perDay);
  const coming = papers.slice(-days * perDay);
  return {
    library,
    days: Array.from({ length: days }, (_, day) => coming.slice(day * perDay, (day + 1) * perDay)),
  };
}

type Line = Pick<ArrivingPaper, 'title' | 'abstract' | 'venue' | 'year'>;

function paperOf({ title, abstract, venue, year }: Line, at: number): ArrivingPaper {
  return { id: `p${at}`, title, abstract, venue, year, counts: countTerms({ title, abstract }) };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Is a paper of what a channel likes? By the words of its title and abstract. */
export function isLiked({ title, abstract }: ArrivingPaper, { likes }: HiddenTopic): boolean {
  return (title.match(likes) ?? []).length > 0 || (abstract.match(likes) ?? []).length > 1;
}
