import type { Paper } from '../../src/papers/paper.ts';
import type { Library } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { Asked, Question } from './asked.ts';
import { serveParent } from './child.ts';
import { pickEvenly } from './evenly.ts';
import { type Joining, measureJoining } from './joining.ts';
import { type Memory, readMemory } from './memory.ts';
import { type MeasuredPlace, openMeasured } from './open-measured.ts';
import { type StallWatch, watchStalls } from './stalls.ts';
import { timed } from './timing.ts';

const HITS = 10;
const RELATED = 5;
const SUGGESTIONS = 25;
const JOINING = 101;

let library: Library | undefined;
let watch: StallWatch | undefined;

const calls = {
  open: async (place: MeasuredPlace): Promise<number> => {
    const { result, ms } = await timed(() => openMeasured(place));
    library = result;
    return ms;
  },
  ask: async (question: Question): Promise<Asked> => {
    const { result: first, ms } = await answer(theLibrary(), question);
    return { ms, first };
  },
  beginWatch: async () => {
    watch = await watchStalls();
  },
  /** @returns the longest stall since, in milliseconds */
  endWatch: async (): Promise<number> => (await watch?.end()) ?? 0,
  memory: (): Memory => readMemory(),
  join: async (): Promise<readonly Joining[]> => {
    const some: Paper[] = [];
    for (const id of pickEvenly(await theLibrary().ids(), JOINING)) {
      const found = await theLibrary().find(id);
      if (found !== undefined) some.push(found);
    }
    return measureJoining(theLibrary(), some);
  },
};

/** What this process is asked. */
export type LibraryCalls = typeof calls;

function theLibrary(): Library {
  if (library === undefined) throw new Error('the library is not open');
  return library;
}

async function answer(asked: Library, { kind, query }: Question) {
  if (kind === 'suggest') {
    const { result, ms } = await timed(() => asked.suggest(query.text, { limit: SUGGESTIONS }));
    return { result: result[0]?.id, ms };
  }
  if (kind === 'relatedPaper' || kind === 'relatedText') {
    const paper = kind === 'relatedPaper' ? await asked.find(query.source ?? '') : undefined;
    const { result, ms } = await timed(() => asked.related(paper ?? query.text, { limit: RELATED }));
    return { result: result.hits[0]?.paper.id, ms };
  }
  const { result, ms } = await timed(() => asked.search(parseQuery(query.text, { limit: HITS })));
  return { result: result.hits[0]?.paper.id, ms };
}

serveParent(calls);
