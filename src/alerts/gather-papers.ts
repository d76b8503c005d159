import type { AlertGroup } from '../store/alerts.ts';
import type { Follow } from '../store/follows.ts';
import type { NewPaper } from './find-new-papers.ts';

/** Something that is followed, with the ids of papers that are not new for it. */
export interface KnownFollow {
  readonly follow: Pick<Follow, 'id' | 'query'>;
  readonly known: ReadonlySet<string>;
}

/** Which papers a follower may be told of. */
interface Fresh {
  /** Those that appeared since then. */
  readonly since: Date;
  /** Ids of papers that they were told of before. */
  readonly told: ReadonlySet<string>;
}

/**
 * What a follower is told of: each paper once, below the first of what they follow that it fits, whatever ids it is known under.
 * What is followed without anything new is left out.
 * @param papers by each query, those that fit it
 */
export function gatherPapers(
  follows: readonly KnownFollow[],
  papers: ReadonlyMap<string, readonly NewPaper[]>,
  { since, told }: Fresh,
): readonly AlertGroup[] {
  const taken = new Set(told);
  return follows.flatMap(({ follow: { id, query }, known }): AlertGroup[] => {
    const paperIds: string[] = [];
    for (const paper of papers.get(query) ?? []) {
      if (paper.appearedAt < since || paper.ids.some((one) => taken.has(one) || known.has(one))) continue;
      for (const one of paper.ids) taken.add(one);
      paperIds.push(paper.id);
    }
    return paperIds.length === 0 ? [] : [{ follow: id, query, paperIds }];
  });
}
