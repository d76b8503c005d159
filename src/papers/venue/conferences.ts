import { LEARNING_AND_DATA } from './conferences/learning-and-data.ts';
import { SYSTEMS_AND_THEORY } from './conferences/systems-and-theory.ts';
import { VISION_LANGUAGE_ROBOTS } from './conferences/vision-language-robots.ts';

/**
 * Conferences: the name by which people know each, other acronyms, and after the bar the names under which proceedings and
 * catalogues have it; what stands in round brackets may lack. Facts as the conferences' own pages, DBLP (https://dblp.org) and the
 * lists of CORE (https://portal.core.edu.au) and CCF have them.
 *
 * Left out are words that come and go: `international`, `annual`, ordinals, years, and sponsors unless they tell two apart.
 */
export const CONFERENCES: readonly string[] = [
  ...LEARNING_AND_DATA,
  ...VISION_LANGUAGE_ROBOTS,
  ...SYSTEMS_AND_THEORY,
];
