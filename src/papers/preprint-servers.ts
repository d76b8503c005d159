/** Conventional names of the servers on which papers stand before, or beside, their publication. */
const PREPRINT_SERVERS: ReadonlySet<string> = new Set([
  'arXiv',
  'bioRxiv',
  'medRxiv',
  'chemRxiv',
  'ChemRxiv',
  'PsyArXiv',
  'SocArXiv',
  'EarthArXiv',
  'engrXiv',
  'SSRN',
  'OSF Preprints',
  'Preprints.org',
  'Research Square',
  'TechRxiv',
  'HAL',
  'Zenodo',
]);

/** Is a venue, by its conventional name, a place where nothing is reviewed and what is published elsewhere stands too? */
export function isPreprintServer(venue: string): boolean {
  return PREPRINT_SERVERS.has(venue);
}

/**
 * Prefixes by which these register DOIs (as Crossref and DataCite list them): arXiv, bioRxiv and medRxiv, SSRN, ChemRxiv,
 * Research Square, Preprints.org, OSF and its kin, TechRxiv, Zenodo, Authorea.
 */
const PREPRINT_DOI =
  /^10\.(?:48550\/arxiv|1101\/(?:\d{4}\.|\d{6})|64898\/|2139\/ssrn|26434\/|21203\/rs|20944\/preprints|31219\/|31234\/|31235\/|36227\/techrxiv|5281\/zenodo|22541\/au)/i;

/** Does a DOI name a preprint? */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi);
}
