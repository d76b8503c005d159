import type { Shown } from '../text-in.ts';
import { nothingTaken, type Taken, without } from './taken.ts';

const YEAR = '(19[4-9]\\d|20\\d\\d)';
/** `learning from 2020 elections`: what a noun follows is no year of papers. */
const ENDS =
  '(?=\\s*(?:$|[,;.:?!)]|(?:on|about|regarding|concerning|by|with|that|which|where|using|for|and|or|but|not|without|in|at|from|of|papers?|articles?|only|please|über|zu|von|sur|sobre|par|por|avec|con|mit)(?![\\p{L}\\p{N}])))';
const NUMBERS: Readonly<Record<string, number>> = {
  '': 1,
  one: 1,
  two: 2,
  couple: 2,
  'couple of': 2,
  three: 3,
  few: 3,
  four: 4,
  five: 5,
  ten: 10,
};

interface Range {
  readonly from?: number;
  readonly to?: number;
  readonly shown: Shown;
}

/** Ways to say which years are meant, the more particular first. */
const SAYINGS: readonly (readonly [RegExp, (groups: readonly string[], now: number) => Range])[] = [
  [
    saying(
      `(?:(?:between|from|zwischen|von|entre|de|in)\\s+)?${YEAR}\\s*(?:and|to|until|till|und|bis|et|à|y|a|-|–|\\.\\.)\\s*${YEAR}`,
    ),
    ([from = '', to = '']) => ({
      from: Number(from),
      to: Number(to),
      shown: { key: 'filter.years', values: { from, to } },
    }),
  ],
  [
    saying(
      `(?:published |appeared )?(?:from|since|ab|desde|depuis|seit|as of|starting (?:in|from))\\s+${YEAR}\\s+(?:on(?=\\s*(?:$|[,;.!?]))|onwards?|upwards?|and later|or later|and newer|or newer|an|to now|to today|until now)`,
    ),
    ([from]) => ({ from: Number(from), shown: filter('since', from) }),
  ],
  [
    saying(
      `(?:published |appeared )?(?:since|seit|ab|depuis|desde|starting (?:in|from)|no older than|not older than)\\s+(?:the year\\s+)?${YEAR}`,
    ),
    ([from]) => ({ from: Number(from), shown: filter('since', from) }),
  ],
  [
    saying(
      `(?:published |appeared )?(?:after|later than|newer than|more recent than|younger than|nach|après|después de|posterior a)\\s+(?:the year\\s+)?${YEAR}`,
    ),
    ([after]) => ({ from: Number(after) + 1, shown: filter('after', after) }),
  ],
  [
    saying(
      `(?:published |appeared )?(?:before|earlier than|older than|prior to|vor|avant|antes de|anterior a|pre)[\\s-]+(?:the year\\s+)?${YEAR}`,
    ),
    ([before]) => ({ to: Number(before) - 1, shown: filter('before', before) }),
  ],
  [
    saying(
      `(?:published |appeared )?(?:until|till|up to|up until|through|no later than|not later than|bis|jusqu'en|jusqu'à|hasta)\\s+(?:and including\\s+)?(?:the year\\s+)?${YEAR}`,
    ),
    ([to]) => ({ to: Number(to), shown: filter('until', to) }),
  ],
  [
    saying(`${YEAR}\\s*(?:and (?:later|after|newer)|or (?:later|newer)|onwards?|\\+)`),
    ([from]) => ({ from: Number(from), shown: filter('since', from) }),
  ],
  [
    saying(`${YEAR}\\s*(?:and|or) (?:earlier|before|older)`),
    ([to]) => ({ to: Number(to), shown: filter('until', to) }),
  ],
  [
    saying(
      '(?:from|in|of|over|during|within)?\\s*(?:the (?:last|past|previous)(?: (couple of|couple|one|two|three|few|four|five|ten|\\d{1,2}))?|(?:last|past|previous) (couple of|two|three|few|four|five|ten|\\d{1,2})) years?',
    ),
    ([some = '', others = ''], now) => lastYears(some === '' ? others : some, now),
  ],
  [
    saying(
      '(?:aus den |der |die |in den |des |los |les )?(?:letzten? (\\d{1,2}) jahren?|(\\d{1,2}) derni[eè]res ann[eé]es|[uú]ltimos (\\d{1,2}) a[nñ]os)',
    ),
    (numbers, now) => lastYears(numbers.find((number) => number !== '') ?? '', now),
  ],
  [
    saying("(?:from|in|of)?\\s*(?:this year|dieses jahr|diesem jahr|cette année|este año)(?:'s)?"),
    (_, now) => one(now),
  ],
  [
    saying("(?:from|in|of)?\\s*(?:last year|letztes jahr|l'année dernière|el año pasado)(?:'s)?"),
    (_, now) => one(now - 1),
  ],
  [
    saying(
      `(?:(?:published|appeared|written|presented|released|came out|appearing|that appeared|that came out) )?(?:from|in|of|during|dated|aus|im jahr|aus dem jahr|von|en|de|del|à partir de)\\s+(?:the year\\s+|año\\s+|jahr\\s+)?${YEAR}${ENDS}`,
    ),
    ([year]) => one(Number(year)),
  ],
  [saying(`(?:year|jahr|année|año)\\s*:?\\s*${YEAR}`), ([year]) => one(Number(year))],
  [new RegExp(`^\\(?${YEAR}\\)?(?=\\s|$)`, 'iu'), ([year]) => one(Number(year))],
  [new RegExp(`(?<=^|\\s)[('’]?${YEAR}\\)?$`, 'iu'), ([year]) => one(Number(year))],
];

function filter(way: 'since' | 'after' | 'before' | 'until', year: string | number = ''): Shown {
  return { key: `filter.${way}`, values: { year } };
}

function saying(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${source}(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, 'iu');
}

function lastYears(many: string, now: number): Range {
  const from = now - (NUMBERS[many] ?? Number(many));
  return { from, shown: filter('since', from) };
}

function one(year: number): Range {
  return { from: year, to: year, shown: String(year) };
}

/** Takes the years out of a request. @param now this year, which `last year` goes by */
export function takeYears(text: string, now: number): Taken {
  for (const [pattern, read] of SAYINGS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const range = read(
      match.slice(1).map((group) => (group ?? '').toLowerCase()),
      now,
    );
    return { rest: without(text, match), filters: [`year:${written(range)}`], shown: [range.shown] };
  }
  return nothingTaken(text);
}

function written({ from, to }: Range): string {
  if (from !== undefined && from === to) return String(from);
  return `${from ?? ''}..${to ?? ''}`;
}
