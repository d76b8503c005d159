import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { JAPANESE } from './japanese.ts';
import type { RequestLanguage } from './language.ts';
import { SPANISH } from './spanish.ts';

/** The languages of the commands: what people ask in each of them is understood. Of equals the first one counts. */
export const LANGUAGES: readonly RequestLanguage[] = [ENGLISH, GERMAN, FRENCH, SPANISH, JAPANESE];
