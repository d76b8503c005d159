import { writtenArxiv } from '../../papers/references/written-arxiv.ts';
import { type LiveRecord, SourceProblem } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { ARXIV_MANNERS } from './arxiv-manners.ts';
import { type QueryPage, readQueryPage } from './query-page.ts';

const NOTHING: QueryPage = { entries: [], total: 0, count: 0, remarks: [] };
const EMPTY_ANSWERS = 3;

/**
 * One paper by its id, in any form: `2005.11401v2`, `hep-th/9901001`, an address.
 * @returns undefined where arXiv has none of that id
 * @throws SourceProblem where arXiv cannot be asked
 */
export async function lookUpArxiv(
  id: string,
  { settings, client }: SourceContext,
  signal?: AbortSignal,
): Promise<LiveRecord | undefined> {
  const wanted = writtenArxiv(id);
  if (wanted === undefined) return undefined;
  const url = new URL(settings.arxivApiUrl);
  url.searchParams.set('id_list', wanted);
  url.searchParams.set('max_results', '1');
  for (let count = 0; count < EMPTY_ANSWERS; count++) {
    const response = await client(ARXIV_MANNERS).get(url.href, { signal, accepts: [400] });
    const page = response.status === 400 ? NOTHING : await readQueryPage(response.text).catch(asNothing);
    const found = page.entries.map(({ record }) => record).find(({ key }) => key === wanted);
    if (found !== undefined || page.count > 0 || page.total === 0) return found;
  }
  throw new SourceProblem('later', 'arXiv’s query API gave an empty answer where it has one.');
}

/** An id that arXiv does not understand, as it says, is one that it does not have. */
function asNothing(error: unknown): QueryPage {
  if (error instanceof SourceProblem && error.kind === 'refused') return NOTHING;
  throw error;
}
