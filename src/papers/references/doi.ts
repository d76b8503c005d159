import { arxivKey } from './arxiv.ts';

const DOI = /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S+$/;
/** What publishers append to it in the addresses of its pages. */
const PAGE_ENDING =
  /(?:v\d{1,2})?(?:\.full|\.abstract)?(?:\.pdf|\.html?)?$|\/(?:full|pdf|epdf|abstract|meta|html)$/i;
const OF_ARXIV = /^10\.48550\/arxiv\.(.+)$/i;
/** DOIs that are made of the ACL Anthology's id. */
const OF_ANTHOLOGY = /^10\.(?:18653|3115)\/v1\/(\S+)$/i;

/** The keys of a DOI, its own first, in lower case as DOIs are compared; none for what is no DOI. */
export function doiKeys(doi: string): readonly string[] {
  if (!DOI.test(doi)) return [];
  const arxiv = OF_ARXIV.exec(doi)?.[1];
  const key = arxiv === undefined ? undefined : arxivKey(arxiv);
  if (key !== undefined) return [key];
  const anthology = OF_ANTHOLOGY.exec(doi)?.[1];
  return [`doi:${doi.toLowerCase()}`, ...(anthology === undefined ? [] : [anthologyKey(anthology)])];
}

/** The keys of the DOI that an address names in its path, as those of most publishers do. */
export function doiKeysOfPath(path: string): readonly string[] {
  const start = /\/(?=10\.\d{4,9}(?:\.\d{1,9}){0,4}\/)/.exec(path);
  return start === null
    ? []
    : doiKeys(
        path
          .slice(start.index + 1)
          .replace(/\/$/, '')
          .replace(PAGE_ENDING, ''),
      );
}

/** `acl:2020.acl-main.1`, `acl:P19-1001`. */
export function anthologyKey(id: string): string {
  return `acl:${/^[a-z]\d/i.test(id) ? id.toUpperCase() : id.toLowerCase()}`;
}
