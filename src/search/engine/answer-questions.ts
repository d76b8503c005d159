import { createBoundedMap } from '../../bounded-map.ts';
import type { Paper } from '../../papers/paper.ts';
import { createTurns } from '../../turns.ts';
import type { Library, SearchHit, SearchPage } from '../library.ts';
import { rankedText, type SearchQuery } from '../query.ts';
import type { LibraryState } from './library-state.ts';
import type { Revisions } from './revisions.ts';

type Questions = Pick<Library, 'search' | 'related' | 'suggest' | 'find' | 'ids' | 'neighbours' | 'facts'>;

const QUESTIONS_KEPT = 500;

/** Those of hits whose papers did not go meanwhile; others have their turn in between. */
async function stillHere(
  hits: SearchPage['hits'],
  current: () => LibraryState['engine'],
): Promise<SearchPage['hits']> {
  const here: SearchHit[] = [];
  const turn = createTurns();
  for (const hit of hits) {
    if (current().placeOf(hit.paper.id) !== undefined) here.push(hit);
    await turn();
  }
  return here;
}

/** Answers each question from one state. @param settled questions of ranking wait for it */
export function answerQuestions(revisions: Revisions<LibraryState>, settled: Promise<unknown>): Questions {
  /**
   * The revision that the first page of each text was of: later pages go on there. Askers of the same text share it, since a
   * query does not say who asks: a new first page takes the other's later pages along, which may then repeat a paper.
   */
  const began = createBoundedMap<string, number>(QUESTIONS_KEPT);
  const stateFor = ({ source, offset }: SearchQuery): LibraryState => {
    if (offset > 0) return revisions.at(began.get(source));
    began.set(source, revisions.number);
    return revisions.current;
  };
  const find = async (reference: string): Promise<Paper | undefined> => {
    const { engine, holding } = revisions.current;
    const found = await engine.find(reference);
    const withdrawn =
      holding.withdrawn.size === 0 ? undefined : holding.withdrawn.get(reference.trim().toLowerCase());
    if (found !== undefined || withdrawn === undefined) return found;
    // It may have come back without a name that it had.
    return (await engine.find(withdrawn.id)) ?? withdrawn;
  };
  return {
    search: async (query): Promise<SearchPage> => {
      await settled;
      const state = stateFor(query);
      const { engine, model, meanings, isLearning } = state;
      const sentenceSimilarity = await meanings?.ofText(rankedText(query));
      const page = await engine.search(query, { model, sentenceSimilarity });
      const isProvisional = isLearning;
      if (revisions.current === state) return { ...page, isProvisional };
      return { ...page, hits: await stillHere(page.hits, () => revisions.current.engine), isProvisional };
    },
    related: async (source, options) => {
      await settled;
      const { engine, model, meanings } = revisions.current;
      if (typeof source === 'string') {
        const sentenceSimilarity = await meanings?.ofText(source);
        return engine.related(source, options, { model, sentenceSimilarity });
      }
      const place = engine.placeOf(source.id);
      const sentenceSimilarity = place === undefined ? undefined : meanings?.ofPaper(place);
      return engine.related(source, options, { model, sentenceSimilarity });
    },
    suggest: (prefix, options) => revisions.current.engine.suggest(prefix, options),
    find,
    ids: async () => revisions.current.engine.ids(),
    neighbours: async (id, limit) => {
      const { engine } = revisions.current;
      const paper = await find(id);
      if (paper === undefined) return [];
      const { hits } = await engine.related(paper, { limit }, {});
      return hits.map((hit) => hit.paper.id);
    },
    facts: async () => revisions.current.engine.facts(),
  };
}
