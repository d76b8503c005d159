import { LATEX_SIGNS, NAMED_ENTITIES } from './address-signs.ts';

const COMMAND_WITH_ADDRESS = /\\(?:url|href|path|nolinkurl|urlprefix|burl|urlstyle|texttt|doi)\s{0,3}(?=\{)/g;
const LATEX_SIGN =
  /\{?\$\s{0,2}\\sim\s{0,2}\$\}?|\{?\\(?:textasciitilde|textunderscore|textpercent|texttildelow|textless|textgreater|sim|slash|textendash|textbackslash)(?![a-zA-Z])\s?(?:\{\})?\}?|\{\\[~_%&#$]\}|\\~(?:\{ ?\})?/g;
const ENTITY = /&(amp|lt|gt|quot|apos|#38|#x26|#60|#62|#39|#126);/gi;

/**
 * A text in which an address or id may stand, without the LaTeX and the entities that only guard its signs. Spaces stay; braces,
 * which no address has, become spaces at the border of what a command held, else they go.
 */
export function plainAddress(text: string): string {
  const plain = text.includes('\\') || text.includes('{') || text.includes('$') ? withoutLatex(text) : text;
  return plain.includes('&') ? withoutEntities(plain) : plain;
}

function withoutLatex(text: string): string {
  return text
    .replace(LATEX_SIGN, signOf)
    .replace(/\\([_%&#${}/~-])/g, (_, sign: string) => (sign === '-' ? '' : sign))
    .replace(COMMAND_WITH_ADDRESS, ' ')
    .replace(/\}\s{0,3}\{(?=\S)/g, (gap) => (gap.length > 2 ? ' ' : '\u0001'))
    .replace(/\\(?:allowbreak|linebreak|newline|break|discretionary|hskip|hspace)(?![a-zA-Z])(?:\{\})*/g, '')
    .replace(/[{}]/g, '')
    .replace(/\u0001/g, ' ')
    .replace(/\\/g, '');
}

function signOf(written: string): string {
  const name = /[a-z]+/.exec(written)?.[0] ?? '';
  return LATEX_SIGNS[name] ?? /[~_%&#$]/.exec(written)?.[0] ?? '';
}

function withoutEntities(text: string): string {
  return text.replace(ENTITY, (whole, name: string) => NAMED_ENTITIES[name.toLowerCase()] ?? whole);
}
