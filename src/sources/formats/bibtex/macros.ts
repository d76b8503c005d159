import type { ValuePart } from './raw-entry.ts';
import { scanEntries } from './scan-entries.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What every style of BibTeX defines. */
const MONTH_MACROS: ReadonlyMap<string, string> = new Map(
  MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]),
);

/** Names of months without quotes; no style defines them. */
const MONTH_NAMES: ReadonlyMap<string, string> = new Map([
  ...MONTHS.map((month) => [month.toLowerCase(), month] as const),
  ['sept', 'September'],
]);

/** The journals that BibTeX's plain.bst defines. */
const JOURNALS: ReadonlyMap<string, string> = new Map([
  ['acmcs', 'ACM Computing Surveys'],
  ['acta', 'Acta Informatica'],
  ['cacm', 'Communications of the ACM'],
  ['ibmjrd', 'IBM Journal of Research and Development'],
  ['ibmsj', 'IBM Systems Journal'],
  ['ieeese', 'IEEE Transactions on Software Engineering'],
  ['ieeetc', 'IEEE Transactions on Computers'],
  ['ieeetcad', 'IEEE Transactions on Computer-Aided Design of Integrated Circuits'],
  ['ipl', 'Information Processing Letters'],
  ['jacm', 'Journal of the ACM'],
  ['jcss', 'Journal of Computer and System Sciences'],
  ['scp', 'Science of Computer Programming'],
  ['sicomp', 'SIAM Journal on Computing'],
  ['tocs', 'ACM Transactions on Computer Systems'],
  ['tods', 'ACM Transactions on Database Systems'],
  ['tog', 'ACM Transactions on Graphics'],
  ['toms', 'ACM Transactions on Mathematical Software'],
  ['toois', 'ACM Transactions on Office Information Systems'],
  ['toplas', 'ACM Transactions on Programming Languages and Systems'],
  ['tcs', 'Theoretical Computer Science'],
]);

/** Definitions by name, in lower case; surest first. */
export type Macros = readonly ReadonlyMap<string, string>[];

/** What is defined without any file: the months, and the journals of the standard styles. */
export const STANDARD_MACROS: Macros = [MONTH_MACROS, JOURNALS, MONTH_NAMES];

/** Whether any style knows it, so that an entry stands by itself with it. */
export function isMonth(macro: string): boolean {
  return MONTH_MACROS.has(macro.toLowerCase());
}

/** What a macro stands for. */
export function macroValue(name: string, macros: Macros): string | undefined {
  const folded = name.toLowerCase();
  for (const some of macros) {
    const value = some.get(folded);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A longer value has grown out of macros that name each other. */
const MAX_VALUE = 20_000;

/**
 * The `@string` definitions of a text: names in lower case → LaTeX source. One may use those before it.
 * @param others definitions elsewhere, for what the text does not define
 */
export function stringsOf(text: string, others: Macros = STANDARD_MACROS): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  if (!/@[ \t]*string/i.test(text)) return strings;
  for (const entry of scanEntries(text)) {
    if (entry.type !== 'string' || !('parts' in entry)) continue;
    const value = entry.parts.map((part) => definition(part, [strings, ...others])).join('');
    if (value.length <= MAX_VALUE) strings.set(entry.name, value);
  }
  return strings;
}

function definition({ text, isMacro }: ValuePart, macros: Macros): string {
  return isMacro ? (macroValue(text, macros) ?? '') : text;
}
