import { createBoundedMap } from '../../bounded-map.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Library, SearchPage } from '../library.ts';
import type { Meanings } from '../meaning/meanings.ts';
import type { CorpusModel } from '../model/corpus-model.ts';
import { rankedText, type SearchQuery } from '../query.ts';
import type { Revisions } from './revisions.ts';
import type { Snapshot } from './snapshot.ts';

/** What the answers of one revision are made of. */
export interface LibraryState {
  readonly snapshot: Snapshot;
  readonly model?: CorpusModel | undefined;
  readonly meanings?: Meanings | undefined;
  /** Papers that went, by each of their ids: lists and posts may still name them. */
  readonly withdrawn: ReadonlyMap<string, Paper>;
  /** The model is still to come. */
  readonly isLearning: boolean;
}

type Questions = Pick<Library, 'search' | 'related' | 'suggest' | 'find' | 'ids' | 'neighbours' | 'facts'>;

const QUESTIONS_KEPT = 500;

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
  const find = (reference: string): Paper | undefined => {
    const { snapshot, withdrawn } = revisions.current;
    return snapshot.find(reference) ?? withdrawn.get(reference.trim().toLowerCase());
  };
  return {
    search: async (query): Promise<SearchPage> => {
      await settled;
      const { snapshot, model, meanings, isLearning } = stateFor(query);
      const sentenceSimilarity = await meanings?.ofText(rankedText(query));
      const page = snapshot.search(query, { model, sentenceSimilarity });
      const isHere = ({ paper }: { readonly paper: Paper }) =>
        revisions.current.snapshot.placeOf(paper.id) !== undefined;
      return { ...page, hits: page.hits.filter(isHere), isProvisional: isLearning };
    },
    related: async (source, options) => {
      await settled;
      const { snapshot, model, meanings } = revisions.current;
      if (typeof source === 'string') {
        const sentenceSimilarity = await meanings?.ofText(source);
        return snapshot.related(source, options, { model, sentenceSimilarity });
      }
      const place = snapshot.placeOf(source.id);
      const sentenceSimilarity = place === undefined ? undefined : meanings?.ofPaper(place);
      return snapshot.related(source, options, { model, sentenceSimilarity });
    },
    suggest: async (prefix, options) => revisions.current.snapshot.suggest(prefix, options),
    find: async (reference) => find(reference),
    ids: async () => revisions.current.snapshot.papers.map(({ id }) => id),
    neighbours: async (id, limit) => {
      const paper = find(id);
      if (paper === undefined) return [];
      const { hits } = revisions.current.snapshot.related(paper, { limit }, {});
      return hits.map((hit) => hit.paper.id);
    },
    facts: async () => revisions.current.snapshot.facts(),
  };
}
