/** Longer than any name: such a text is only brought on one line. */
const LONGEST_NAME = 400;

const SUPERSCRIPT =
  /<sup>[^<]{0,80}<\/sup>|(?<!\\)\$\s?\{?\s?\^[^$]{0,80}\$|\\(?:thanks|footnote|footnotemark|inst|textsuperscript|IEEEauthorrefmark|orcidlink|orcidID)\s?\{[^{}]{0,300}\}/gi;
const ADDRESS = /<?\b(?:https?:\/\/|www\.|mailto:)[^\s,;<>|]{1,300}>?/gi;
const EMAIL = /[<([]?(?<![^\s<([,;])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)\]]?/g;
const ORCID = /\b(?:orcid(?:\s?id)?:?\s?)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/gi;
const LABEL = /^\s*(?:authors?\s*:|by\s*:|by\s+(?=\p{Lu}))/iu;

/** A list of names without what is said of their bearers: marks of footnotes, mail addresses, ORCID ids, `Authors:` before it. */
export function withoutRemarks(list: string): string {
  return list
    .replace(LABEL, '')
    .replace(SUPERSCRIPT, ' ')
    .replace(ADDRESS, ' ')
    .replace(EMAIL, ' ')
    .replace(ORCID, ' ');
}

/** Affiliations, roles and numbers in brackets; at the end, or longer than a name by which someone is called. */
const BRACKETED = /\(([^()]{0,300})\)|\[([^[\]]{0,300})\]|（([^（）]{0,300})）/g;
const CALLED = /^(?!ed|hrsg|trans)["'“]?\p{Lu}[\p{Ll}.]{1,20}["'”]?$/iu;
/** Behind a word or before a name; letters of a text in the wrong encoding (`Ã¶`, `√§`) are none. */
const MARKS = /(?<![√ÃÂÅÄÐÑ¬‚])[*∗⋆★☆†‡§¶#✉🖂‖⁎⁰¹²³⁴-⁹⁺⁻∥]+(?=[\s\d,.]|$)|^[*∗⋆★☆†‡§¶#✉🖂‖⁎⁰¹²³⁴-⁹∥]+/gu;
const NUMBERS = /(?<=[\p{L}.\s}])\s*(?:\d+(?:[\s,]+\d+)*)$/u;
const DEGREE_BEFORE = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s+(?=\p{L}))+/u;
const DEGREE_BEHIND = /(?<=\S\s+\S+)\s+(?:Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|M\.?P\.?H|Dr\.?PH)\.?$/u;
/** A full stop behind a name ends the list; one behind an abbreviation is part of it. */
const FULL_STOP = /(?<=\p{Ll}{2})(?<!(?:^|\s)(?:[JjSs]r|Jnr|Snr|Inc|Ltd|Corp|Co|Wm|Chr|St))\.$/u;
const QUOTED = /^(?:"(.*)"|'(.*)'|“(.*)”)$/s;

/** One name without brackets, marks and degrees; empty where no letter is left. */
export function cleanName(text: string): string {
  const line = text
    .replace(/(?<!\\)~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length > LONGEST_NAME) return line;
  const bare = withoutBrackets(line)
    .replace(MARKS, '')
    .replace(/^[\s\d,.:-]+(?=\p{L})/u, '')
    .replace(/[\s,:]+$/, '')
    .replace(NUMBERS, '')
    .replace(DEGREE_BEFORE, '')
    .replace(DEGREE_BEHIND, '')
    .replace(FULL_STOP, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, ...quoted] = QUOTED.exec(bare) ?? [];
  const name = quoted.find((inner) => inner !== undefined) ?? bare;
  return /\p{L}/u.test(name) ? name.trim() : '';
}

function withoutBrackets(line: string): string {
  if (!/[([（]/.test(line)) return line;
  const keepCalled = (whole: string, ...rest: readonly (string | number)[]): string => {
    const inside = rest.slice(0, 3).find((group) => typeof group === 'string') ?? '';
    const end = Number(rest[3]) + whole.length;
    return whole.startsWith('(') && end < line.length && CALLED.test(String(inside)) ? whole : ' ';
  };
  let bare = line;
  // Brackets stand in brackets: `((1) A university)`.
  for (let depth = 0; depth < 3; depth++) bare = bare.replace(BRACKETED, keepCalled);
  return bare.replace(/[（(].*$|^[^（(]*[)）]\s*$/s, (rest) => (/^\([^()]*\)\s/.test(rest) ? rest : ' '));
}
