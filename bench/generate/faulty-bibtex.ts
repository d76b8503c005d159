/** An entry as it is written, and what is true of it. */
export interface WrittenEntry {
  readonly text: string;
  readonly title: string;
  readonly authors: number;
}

type Write = (title: string, at: number) => string;

const AUTHORS = 'author = {Kept, Ana and Low, Bo}';

/** One way to write an entry a line: healthy ones, and the faults of programs and of hands. Each has two authors. */
const SHAPES: Readonly<Record<string, Write>> = {
  healthy: (title, at) => `@article{k${at},\n  ${AUTHORS},\n  title = {${title}},\n  year = {2019}\n}`,
  'type with _': (title, at) => `@web_page{k${at},\n${AUTHORS},\ntitle = {${title}}\n}`,
  'no key': (title) => `@article{,\n  ${AUTHORS},\n  title = {${title}}\n}`,
  'fields at once': (title) => `@article{\n  ${AUTHORS},\n  title = {${title}}\n}`,
  'key on the next line': (title, at) => `@article{\nk${at},\n${AUTHORS},\ntitle={${title}}\n}`,
  'commas first': (title, at) => `@article{k${at}\n , ${AUTHORS}\n , title = {${title}}\n}`,
  '//field': (title, at) =>
    `@article{k${at},\n  ${AUTHORS},\n  //doi = {10.1000/x},\n  title = {${title}}\n}`,
  '%field': (title, at) =>
    `@article{k${at},\n  ${AUTHORS},\n  %url = {https://example.org},\n  title = {${title}}\n}`,
  'blank in a name': (title, at) =>
    `@article{k${at},\n${AUTHORS},\nfunding_text 1={Money},\ntitle={${title}}\n}`,
  'bracket in a name': (title, at) =>
    `@article{k${at},\n${AUTHORS},\nUsage-Count-(Last)={7},\ntitle={${title}}\n}`,
  'no comma': (title, at) => `@article{k${at},\n  ${AUTHORS}\n  title = {${title}},\n  year = 2019\n}`,
  'two commas': (title, at) => `@article{k${at},, ${AUTHORS},, title = {${title}}}`,
  'empty value': (title, at) => `@article{k${at}, ${AUTHORS}, year = , title = {${title}}}`,
  macros: (title, at) =>
    `@article{k${at}, author = ana # " and " # bo, title = {${title}}, journal = letters}`,
  'unknown macro': (title, at) => `@article{k${at}, ${AUTHORS}, journal = nowhere, title = {${title}}}`,
  parentheses: (title, at) => `@article(k${at}, ${AUTHORS}, title = {${title}}, note = {a) b})`,
  'two on a line': (title, at) => `@misc{l${at}, key = {x}} @article{k${at}, ${AUTHORS}, title = {${title}}}`,
  'text before': (title, at) => `${at}. @article{k${at}, ${AUTHORS}, title = {${title}}}`,
  'brace too few': (title, at) =>
    `@article{k${at},\n  ${AUTHORS},\n  title = {${title}},\n  note = {A {b},\n  year = 2019\n}`,
  'brace too many': (title, at) =>
    `@article{k${at},\n  ${AUTHORS}},\n  title = {${title}},\n  year = 2019\n}`,
  'quote open': (title, at) => `@article{k${at},\n  ${AUTHORS},\n  note = "A b,\n  title = {${title}}\n}`,
  'cut off': (title, at) => `@article{k${at},\n  ${AUTHORS},\n  title = {${title}},\n`,
  xdata: (title, at) => `@article{k${at}, ${AUTHORS}, title = {${title}}, xdata = {shared}}`,
};

export const SHAPE_NAMES = Object.keys(SHAPES);

const HEAD =
  '@string{ana = "Kept, Ana"}\n@string{bo = "Low, Bo"}\n@string{letters = "Letters"}\n@xdata{shared, year = 2019}\n';

/** A file with one shape of entry among healthy ones, one healthy behind each. */
export function faultyBibtex(
  shape: string,
  entries: number,
): { text: string; truth: readonly WrittenEntry[] } {
  const truth = Array.from({ length: entries }, (_, at) => {
    const title = `On ${at % 2 === 0 ? 'Things' : 'Plain Things'} ${at}`;
    const write = SHAPES[at % 2 === 0 ? shape : 'healthy'];
    return { text: write?.(title, at) ?? '', title, authors: 2 };
  });
  return { text: HEAD + truth.map(({ text }) => text).join('\n\n'), truth };
}

/** Entries that use macros of which there are `strings`; none where that is 0. */
export function manyEntries(entries: number, strings: number): string {
  const defined = Array.from(
    { length: strings },
    (_, at) => `@string{journal${at} = "Journal of Things ${at}"}\n`,
  );
  const written = Array.from({ length: entries }, (_, at) => {
    const journal = strings === 0 ? '{Journal of Things}' : `journal${at % strings}`;
    return `@article{key${at},\n  ${AUTHORS},\n  title = {On {Things} of Kind ${at}},\n  journal = ${journal},\n  year = ${1950 + (at % 70)},\n  pages = {1--${at}},\n  abstract = {${'We look at things and find that they are what they are. '.repeat(12)}}\n}\n`;
  });
  return defined.join('') + written.join('\n');
}
