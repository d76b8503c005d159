import { compareSources } from '../papers/compare-sources.ts';
import { createPaper } from '../papers/create-paper.ts';
import type { Paper, PaperChanges } from '../papers/paper.ts';
import type { Lexicon } from './lexicon.ts';
import { type Merged, mergeCopies } from './merge-copies.ts';
import { beginningKeys } from './work-keys.ts';

/** A record as it came; a paper already, since nearly all records become one without any change. */
export interface Entry {
  readonly facts: Paper;
  /** Its title as it is compared. */
  readonly titleKey: string;
  /** Words of it that may be broken ones. */
  readonly broken: readonly string[];
  /** Is among the changes that were taken. */
  isTaken: boolean;
}

/** Several records with one title, or with titles that are alike and an identifier in common. */
interface Group {
  readonly records: Entry[];
  /** What they made when the changes were last taken. */
  merged: readonly Merged[];
}

/** The records that may be one paper with each other. Nearly every title has one record, which then stands for itself. */
export function createTitleGroups() {
  const alone = new Map<string, Entry>();
  const groups = new Map<string, Group>();
  const united = createUnited();

  function add(key: string, entry: Entry): void {
    const group = groups.get(key);
    const other = alone.get(key);
    if (group !== undefined) group.records.push(entry);
    else if (other === undefined) alone.set(key, entry);
    else {
      alone.delete(key);
      groups.set(key, { records: [other, entry], merged: madeBy(other) });
    }
  }

  /** All of one group to another one. */
  function move(from: string, to: string): void {
    const into = groupAt(to);
    const { records, merged } = groupAt(from);
    groups.delete(from);
    for (const record of records) into.records.push(record);
    into.merged = [...into.merged, ...merged];
    groups.set(to, into);
  }

  function groupAt(key: string): Group {
    const entry = alone.get(key);
    alone.delete(key);
    if (entry !== undefined) return { records: [entry], merged: madeBy(entry) };
    return groups.get(key) ?? { records: [], merged: [] };
  }

  return {
    /** What all groups of several records made. */
    merged: () => [...groups.values()].flatMap(({ merged }) => merged),
    /** The name of the group that a title belongs to now. */
    groupOf: (titleKey: string) => united.rootOf(titleKey),
    add: (entry: Entry): void => {
      add(united.rootOf(entry.titleKey), entry);
      for (const [from, to] of united.join(entry)) move(from, to);
    },
    /** What the records of a group make now, in place of what they made before. */
    take: (key: string, lexicon: Lexicon): PaperChanges => {
      const repaired = ({ facts, broken }: Entry) => (broken.length === 0 ? facts : lexicon.repair(facts));
      const entry = alone.get(key);
      if (entry !== undefined) {
        entry.isTaken = true;
        const facts = repaired(entry);
        return { put: [facts === entry.facts ? entry.facts : createPaper(facts)], removed: [] };
      }
      const group = groups.get(key);
      if (group === undefined) return { put: [], removed: [] };
      const before = group.merged;
      for (const record of group.records) record.isTaken = true;
      group.merged = mergeCopies(group.records.map(repaired).sort(compareSources));
      const ids = new Set(group.merged.map(({ facts }) => facts.id));
      return {
        put: group.merged.map(({ facts }) => createPaper(facts)),
        removed: before.map(({ facts }) => facts.id).filter((id) => !ids.has(id)),
      };
    },
  };
}

function madeBy({ isTaken, facts }: Entry): readonly Merged[] {
  return isTaken ? [{ facts, copies: [] }] : [];
}

/** Which titles are one group: those that begin alike and have an identifier in common. */
function createUnited() {
  const parents = new Map<string, string>();
  const byBeginning = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  return {
    rootOf,
    /** @returns which groups move to which, by their names */
    join: ({ facts, titleKey }: Entry): readonly (readonly [string, string])[] => {
      const moves: [string, string][] = [];
      for (const beginning of beginningKeys(facts, titleKey)) {
        const known = byBeginning.get(beginning);
        if (known === undefined) byBeginning.set(beginning, titleKey);
        const [from = '', to = ''] = [rootOf(titleKey), rootOf(known ?? titleKey)].sort();
        if (from === to) continue;
        parents.set(from, to);
        moves.push([from, to]);
      }
      return moves;
    },
  };
}
