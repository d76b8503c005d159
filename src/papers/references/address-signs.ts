/** LaTeX's names of signs that addresses have. */
export const LATEX_SIGNS: Readonly<Record<string, string>> = {
  textasciitilde: '~',
  texttildelow: '~',
  sim: '~',
  textunderscore: '_',
  textpercent: '%',
  textless: '<',
  textgreater: '>',
  textendash: '-',
  textbackslash: '',
  slash: '/',
};

/** The entities under which HTML writes signs that addresses and DOIs have. */
export const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  '#38': '&',
  '#x26': '&',
  lt: '<',
  '#60': '<',
  gt: '>',
  '#62': '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#126': '~',
};
