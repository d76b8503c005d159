/** What people and programs put into the field Extra of an item, which has no field of its own. */
export interface Extra {
  readonly doi?: string;
  readonly arxiv?: string;
  readonly citationKey?: string;
  /** Of its pages in PubMed and PubMed Central. */
  readonly addresses: readonly string[];
}

const MOST_CHARACTERS = 5_000;
const LINE = /^\s{0,20}(doi|arxiv(?:\s?id)?|pmid|pmcid|citation key)\s{0,5}:\s{0,20}(\S.{0,300})/i;

/** Reads lines such as `arXiv: 2005.11401 [cs]`, `DOI: 10.1000/x` and `PMID: 123`; of equal ones the first counts. */
export function readExtra(text: string): Extra {
  const said = new Map<string, string>();
  for (const line of text.slice(0, MOST_CHARACTERS).split(/\r?\n/)) {
    const [, name = '', value = ''] = LINE.exec(line) ?? [];
    const key = name.toLowerCase().replace(/\s?id$|\s/g, '');
    if (key !== '' && !said.has(key)) said.set(key, value.trim());
  }
  const [doi, arxiv, citationKey] = [said.get('doi'), said.get('arxiv'), said.get('citationkey')];
  const pubmed = /^\d{1,9}\b/.exec(said.get('pm') ?? '')?.[0];
  const central = /^PMC\d{1,9}\b/i.exec(said.get('pmc') ?? '')?.[0];
  return {
    ...(doi === undefined ? {} : { doi }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(citationKey === undefined ? {} : { citationKey }),
    addresses: [
      ...(pubmed === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${pubmed}/`]),
      ...(central === undefined ? [] : [`https://pmc.ncbi.nlm.nih.gov/articles/${central.toUpperCase()}/`]),
    ],
  };
}
