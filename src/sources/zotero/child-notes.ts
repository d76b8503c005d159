import { isObject, type JsonObject } from '../formats/json/parse-value.ts';
import { SourceProblem } from '../live-source.ts';
import { noteWords } from './note-words.ts';
import { hasNews, planReading, type Versions } from './plan-reading.ts';
import { AT_START, type Position } from './reading-position.ts';
import type { ZoteroApi } from './zotero-api.ts';

/** What is kept of the notes of papers, by the key of the paper. */
export interface ChildNotes {
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The highest version among the notes of a paper: it changes with them. */
  readonly versions: Versions;
  readonly remark?: string;
}

/** Of a library with more the newest are read. */
const MOST_NOTES = 5_000;
const AT_ONCE = 50;
const NO_NOTES: ChildNotes = { words: new Map(), versions: new Map() };

/** Where something is new the API does not say which notes a paper has: all of them are read. */
interface NotesReading {
  readonly papers: Versions;
  readonly position: Position;
  readonly signal: AbortSignal;
}

/**
 * The notes below papers. Where nothing about papers and notes is new none are needed; a key that may not read notes, or a server
 * that has none, is a remark.
 */
export async function readChildNotes(
  api: ZoteroApi,
  { papers, position, signal }: NotesReading,
): Promise<ChildNotes> {
  try {
    const listing = await api.notes(signal);
    const { versions } = listing;
    if (!hasNews(papers, position) && !hasNews(versions, position)) return NO_NOTES;
    const newest = planReading(versions, new Map(), AT_START).slice(-MOST_NOTES);
    const found = createFound(papers);
    for (let at = 0; at < newest.length; at += AT_ONCE) {
      const keys = newest.slice(at, at + AT_ONCE).map(({ key }) => key);
      found.add(await api.items(keys, listing, signal), versions);
    }
    const isCut = newest.length < versions.size;
    return { ...found, ...(isCut ? { remark: `Of its notes the newest ${MOST_NOTES} are read.` } : {}) };
  } catch (error) {
    if (!(error instanceof SourceProblem) || error.kind !== 'refused') throw error;
    return { ...NO_NOTES, remark: `Notes are not read: ${error.message}` };
  }
}

function createFound(papers: Versions) {
  const words = new Map<string, readonly string[]>();
  const ofPapers = new Map<string, number>();
  const add = (items: ReadonlyMap<string, JsonObject>, versions: Versions) => {
    for (const [key, { data }] of items) {
      if (!isObject(data)) continue;
      const { parentItem: parent, note } = data;
      if (typeof parent !== 'string' || typeof note !== 'string' || !papers.has(parent)) continue;
      words.set(parent, [...(words.get(parent) ?? []), ...noteWords(note)].slice(0, MOST_WORDS));
      ofPapers.set(parent, Math.max(ofPapers.get(parent) ?? 0, versions.get(key) ?? 0));
    }
  };
  return { words, versions: ofPapers, add };
}

/** Of all notes of a paper. */
const MOST_WORDS = 30;
