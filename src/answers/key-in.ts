import { citationKey, createKeys } from '../papers/citation/citation-key.ts';
import { foldedSurname } from '../papers/identity.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import { parseQuery } from '../search/query.ts';

/** So many papers of one year by people of one name are looked at. */
const LOOKED_AT = 100;

/** The key under which a paper is cited: no other paper of the library has it, whichever was cited before. */
export async function keyIn(library: Pick<Library, 'search'>, paper: Paper): Promise<string> {
  if (paper.entry !== undefined) return paper.entry.key;
  const key = citationKey(paper);
  const { hits } = await library.search(parseQuery(queryFor(paper), { limit: LOOKED_AT }));
  const others = hits.map((hit) => hit.paper).filter((other) => citationKey(other) === key);
  return createKeys([paper, ...others])(paper);
}

/** Who may have the same key: of the same year, by somebody of the same name, or by nobody with the same words. */
function queryFor({ shown, year }: Paper): string {
  const surname = foldedSurname(shown.authors[0] ?? '');
  const by = surname === '' ? shown.title.replace(/[^\p{L}\p{N}]+/gu, ' ') : `author:"${surname}"`;
  return year === undefined ? by : `${by} year:${year}`;
}
