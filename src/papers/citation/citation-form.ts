/** In which form a paper can be cited. */
export type CitationForm = 'bibtex' | 'ris' | 'csl' | 'apa' | 'ieee' | 'chicago';

/** All of them as people call them, the first without being asked. */
export const CITATION_FORMS: Readonly<Record<CitationForm, string>> = {
  bibtex: 'BibTeX',
  apa: 'APA',
  ieee: 'IEEE',
  chicago: 'Chicago',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

const AS =
  /[\s,]+(as|in|als|en|comme|como)\s+(?:an?\s+)?(bib\s?tex|ris|csl(?:[\s-]?json)?|apa|ieee|chicago)(\s+(?:style|format|form|entry|record|citation|reference|stil))?\s*[.?!]*$/i;
/** What is said of a form is no longer than this, in characters. */
const LONGEST = 60;

/** The form by its name; undefined for any other word. */
export function readCitationForm(name: string): CitationForm | undefined {
  const word = name.toLowerCase().replace(/[\s-]|json$/g, '');
  return (Object.keys(CITATION_FORMS) as CitationForm[]).find((form) => form === word);
}

/** What is said of a form at the end of a line, and what stands before: `the CQL paper as APA`. */
export function splitCitationForm(text: string): { readonly rest: string; readonly form?: CitationForm } {
  const said = ` ${text}`;
  const from = Math.max(0, said.length - LONGEST);
  const found = AS.exec(said.slice(from));
  const [, as = '', name = '', kind] = found ?? [];
  const form = readCitationForm(name);
  if (found === null || form === undefined || mayBeTitle(form, as, kind)) return { rest: text };
  return { rest: said.slice(0, from + found.index).trim(), form };
}

/** `Patterns of Crime in Chicago` */
function mayBeTitle(form: CitationForm, as: string, kind: string | undefined): boolean {
  return form === 'chicago' && kind === undefined && /^(?:in|en)$/i.test(as);
}
