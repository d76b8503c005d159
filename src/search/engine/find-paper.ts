import { compareSources } from '../../papers/compare-sources.ts';
import { identifiersOf } from '../../papers/identifiers.ts';
import type { Paper } from '../../papers/paper.ts';
import { readReference } from '../../papers/reference.ts';
import { giveWay } from '../../turns.ts';
import { papersCalled, type ReferenceKind } from '../segment/reference-table.ts';
import { stringAt } from '../segment/string-table.ts';
import { readTyped } from '../typed-text.ts';
import { titleKey } from '../words/title-key.ts';
import { type CorpusIndex, segmentAt } from './corpus-index.ts';

/** Whole abstracts are asked for as well: they are no title. */
const LONGEST_TITLE = 2_000;
/** Addresses may be long, but nothing is called by a page of text. */
const LONGEST_REFERENCE = 10_000;

/** The place of the paper with this id. */
export function placeOfId({ segments }: CorpusIndex, id: string): number | undefined {
  for (const { segment, first, gone } of segments)
    for (const paper of papersCalled(segment.references, 'id', id))
      if (!gone.papers.has(paper) && stringAt(segment.columns.ids, paper) === id) return first + paper;
  return undefined;
}

/** The place of the paper with exactly this title, as shown or as LaTeX; case, accents and punctuation aside. */
export async function placeOfTitle(index: CorpusIndex, typed: string): Promise<number | undefined> {
  if (typed.length > LONGEST_TITLE) return undefined;
  const key = titleKey(readTyped(typed));
  return findCalled(index, { kind: 'title', text: key }, ({ shown }) => titleKey(shown.title) === key);
}

/** The place of a paper by any of its ids, its identifiers and addresses in any form (see readReferences), or its title. */
export async function placeOfReference(index: CorpusIndex, reference: string): Promise<number | undefined> {
  if (reference.length > LONGEST_REFERENCE) return undefined;
  const trimmed = reference.trim();
  for (const text of new Set([trimmed, trimmed.toLowerCase()])) {
    const place = placeOfId(index, text) ?? (await findNamed(index, text));
    if (place !== undefined) return place;
  }
  const { key = '', otherKeys = [], title = trimmed, kind } = readReference(trimmed) ?? {};
  for (const one of [key, ...otherKeys]) {
    const place = one === '' ? undefined : await findNamed(index, one);
    if (place !== undefined) return place;
  }
  return placeOfTitle(index, kind === 'entry' ? title : trimmed);
}

function findNamed(index: CorpusIndex, text: string): Promise<number | undefined> {
  return findCalled(index, { kind: 'name', text }, (paper) =>
    [...(paper.otherIds ?? []), ...identifiersOf(paper)].includes(text),
  );
}

interface Called {
  readonly kind: ReferenceKind;
  readonly text: string;
}

/** The paper that is called so, and really is: of several the first by their sources, in whichever segments they are. */
async function findCalled(
  { segments }: CorpusIndex,
  { kind, text }: Called,
  isMeant: (paper: Paper) => boolean,
): Promise<number | undefined> {
  const found: { readonly place: number; readonly paper: Paper }[] = [];
  for (const { segment, first, gone, store } of segments) {
    const maybe = papersCalled(segment.references, kind, text).filter((paper) => !gone.papers.has(paper));
    for (const [at, paper] of (await store.read(maybe)).entries())
      if (isMeant(paper)) found.push({ place: first + (maybe[at] ?? 0), paper });
  }
  return found.sort((one, other) => compareSources(one.paper, other.paper))[0]?.place;
}

/** So many papers are read at a time, which takes a few milliseconds. */
const AT_A_TIME = 100;

/** Papers by their places, in the same order; of many others have their turn in between. @throws PaperboyError `library_damaged` */
export async function readPapers(index: CorpusIndex, places: readonly number[]): Promise<readonly Paper[]> {
  const found: Paper[] = [];
  for (let from = 0; from < places.length; from += AT_A_TIME) {
    if (from > 0) await giveWay();
    const read = await Promise.all(
      places.slice(from, from + AT_A_TIME).map(async (place) => {
        const one = segmentAt(index, place);
        return one === undefined ? [] : one.store.read([place - one.first]);
      }),
    );
    found.push(...read.flat());
  }
  return found;
}
