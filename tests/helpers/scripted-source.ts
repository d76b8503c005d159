import type { SourceLine } from '../../src/papers/paper.ts';
import type { Source, SourceItem, SourceRecord } from '../../src/sources/source.ts';

/** A source that has what the test says. */
export function scriptedSource(items: readonly SourceItem[]): Source {
  return {
    read: async function* () {
      yield* items;
    },
  };
}

/** A record of which only what matters is said. */
export function recordItem(title: string, source: SourceLine, facts: Partial<SourceRecord> = {}): SourceItem {
  return { kind: 'record', record: { title, authors: [], abstract: '', source, ...facts } };
}

/** The account of a file with so many records, of which so many characters were mended. */
export function accountItem(file: string, papers: number, repaired: number): SourceItem {
  return { kind: 'file', file: { file, format: 'scripted', papers, repaired } };
}
