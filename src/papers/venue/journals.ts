import { JOURNALS_OF_COMPUTING } from './journals/of-computing.ts';
import { JOURNALS_OF_SCIENCES } from './journals/of-sciences.ts';

/**
 * Journals and series: the name by which people know each, acronyms, and after the bar other full names; what stands in round
 * brackets may lack. A journal whose acronym nobody uses as a name goes by its full name. Names as the publishers and the catalogue
 * of the NLM (https://www.ncbi.nlm.nih.gov/nlmcatalog) have them; abbreviations (ISO 4) need not be here.
 */
export const JOURNALS: readonly string[] = [...JOURNALS_OF_COMPUTING, ...JOURNALS_OF_SCIENCES];
