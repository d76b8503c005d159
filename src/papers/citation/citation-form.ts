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
  /[\s,]+(?:as|in|als|en|comme|como)\s+(?:an?\s+)?(bib\s?tex|ris|csl(?:[\s-]?json)?|apa|ieee|chicago)(?:\s+(?:style|format|form|entry|record|stil))?\s*[.?!]*$/i;

/** The form by its name; undefined for any other word. */
export function readCitationForm(name: string): CitationForm | undefined {
  const word = name.toLowerCase().replace(/[\s-]|json$/g, '');
  return (Object.keys(CITATION_FORMS) as CitationForm[]).find((form) => form === word);
}

/** What is said of a form at the end of a line, and what stands before: `the CQL paper as APA`. */
export function splitCitationForm(text: string): { readonly rest: string; readonly form?: CitationForm } {
  const found = AS.exec(` ${text}`);
  const form = found === null ? undefined : readCitationForm(found[1] ?? '');
  if (found === null || form === undefined) return { rest: text };
  return { rest: ` ${text}`.slice(0, found.index).trim(), form };
}
