/** A paper of the server, made when it is asked for. */
export interface ServedPaper {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly { readonly forenames: string; readonly keyname: string }[];
  readonly categories: readonly string[];
  /** The day of its first version, and that of its last change: `2026-11-29`. */
  readonly created: string;
  readonly changed: string;
  readonly comments?: string;
  readonly journal?: string;
  readonly doi?: string;
}

const DAY_MS = 24 * 60 * 60_000;

const THINGS =
  'bandits graphs kernels transformers diffusion policies causality optics proteins tokens gradients prompts surfaces embeddings contracts sensors'.split(
    ' ',
  );
const DEEDS =
  'learning pruning sampling planning ranking alignment distillation inference segmentation compression verification calibration'.split(
    ' ',
  );
const QUALITIES =
  'offline robust federated sparse causal certified continual Bayesian equivariant neural scalable private hierarchical adaptive'.split(
    ' ',
  );
const FORENAMES =
  'Ana Bo Chen Dina Emil Farah Goro Hana Ivo Jun Kemal Lena Mei Nils Olga Paul Quinn Rosa'.split(' ');
const NAMES =
  'Levine Kaufmann Nguyen Müller García Okafor Tanaka Ivanova Silva Rossi Kowalski Haddad Larsen Novak Dubois Kim'.split(
    ' ',
  );

/** The day so many days after another one. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same number gives the same paper: nothing is kept. @param created its first day */
export function makePaper(number: number, created: string, categories: readonly string[]): ServedPaper {
  const pick = pickerOf(number);
  const topic = `${pick(QUALITIES)} ${pick(DEEDS)} of ${pick(THINGS)}`;
  const sentence = (at: number) =>
    `${at % 2 === 0 ? 'We show that' : 'Experiments suggest that'} ${pick(QUALITIES)} ${pick(DEEDS)} of ${pick(THINGS)} improves ${pick(QUALITIES)} ${pick(DEEDS)} where ${pick(THINGS)} are scarce, with $O(\\sqrt{T})$ regret in setting ${number}.${at}.`;
  return {
    id: idOf(number, created),
    version: 1,
    title: `${topic[0]?.toUpperCase()}${topic.slice(1)}, case ${number}`,
    abstract: `  ${Array.from({ length: 7 }, (_, at) => sentence(at)).join('\n')}\n`,
    authors: Array.from({ length: 1 + (number % 5) }, () => ({
      forenames: pick(FORENAMES),
      keyname: pick(NAMES),
    })),
    categories,
    created,
    changed: created,
    comments: `${8 + (number % 30)} pages, ${number % 9} figures`,
    ...(number % 7 === 0
      ? { journal: `J. Mach. Learn. Res. ${number % 30} (2024) 1-${10 + (number % 40)}` }
      : {}),
    ...(number % 7 === 0 ? { doi: `10.5555/${number}` } : {}),
  };
}

/** Five digits do not number all of them: those behind 99,999 have ids as if they came ten years earlier. */
function idOf(number: number, created: string): string {
  const year = Number(created.slice(2, 4)) - 10 * Math.floor(number / 100_000);
  const digits = String(number % 100_000).padStart(5, '0');
  return `${String(year).padStart(2, '0')}${created.slice(5, 7)}.${digits}`;
}

function pickerOf(number: number): (words: readonly string[]) => string {
  let state = (number + 1) * 2_654_435_761;
  return (words) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e3779b9) >>> 0;
    return words[state % words.length] ?? '';
  };
}
