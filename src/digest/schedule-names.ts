import { SAID_PAPERS } from './paper-words.ts';

/** Names of what can be said of a digest (`time:9`), and the words that turn a part of it on or off (`no ping`). */

const PLAIN = 'time|timezone|zone|tz|days|day|topic|about';
const TURNED = 'thread|publish|announce';
const TOLD = 'role|ping';
const CHOSEN = 'papers';

/**
 * After a space, what a word before a colon has to be followed by so that it is a name rather than a word of a title
 * (`LLM agents role: critic`): these have few values.
 */
const FITS = [
  `(?<!(?:${TURNED}|${TOLD}|${CHOSEN})[:=])`,
  '(?=\\S)',
  `(?<=(?:${TURNED})[:=])(?= (?:yes|no|true|false|on|off)(?: |,|$))`,
  `(?<=(?:${TOLD})[:=])(?= (?:none|no|nobody|off|-|\\d+|@\\S+)(?: |,|$))`,
  `(?<=(?:${CHOSEN})[:=])(?= (?:new|any|only)(?: |,|$))`,
  '(?<=^\\S+)',
].join('|');

/** A name with what sets it off, as part of a pattern: the name is its one group. Case makes no difference. */
export const NAME = `(${PLAIN}|${TURNED}|${TOLD}|${CHOSEN})[:=](?:${FITS})`;

const THREAD = '(?:(?:with|in) (?:a )?)?threads?';
const NO_THREAD = '(?:no|without(?: a)?) threads?';
const PUBLISH = '(?:and )?(?:publish|announce|crosspost)(?:ed|d)?';
const NO_PUBLISH = "(?:no|without|do not|don't) publish(?:ing)?";
const PING = 'ping(?:ing)? (@\\S+)';
const NO_PING = '(?:no|without(?: a)?) pings?';
/** At the end, or before another part: `publish or perish` is a topic. */
const PART_ENDS = '(?=\\s*(?:$|,|and |ping |no |with |without |threads?(?: |,|$)))';

function word(source: string, end = '(?= |,|$)'): RegExp {
  return new RegExp(`(?:^| )${source}${end}`, 'i');
}

/** What is turned on or off by a word; what says no before what says yes. */
export const SWITCHES = [
  ['thread', word(NO_THREAD), false],
  ['thread', word(THREAD), true],
  ['publish', word(NO_PUBLISH, PART_ENDS), false],
  ['publish', word(PUBLISH, PART_ENDS), true],
  ['role', word(NO_PING), ''],
] as const;

/** The role that is to be told; its group is the name. */
export const PINGED = word(PING);

/** `threads` alone may be what a topic is about. */
const CLEAR = [
  NO_THREAD,
  '(?:with (?:a )?)?thread',
  'with threads',
  NO_PUBLISH,
  PUBLISH,
  NO_PING,
  PING,
  SAID_PAPERS,
];
const AT_END = new RegExp(
  `^(?<before>.*?\\S)[\\s,;]*(?<=[\\s,;])(?:and )?(?<said>${CLEAR.join('|')})[\\s,;.!]*$`,
  'i',
);
const AT_BEGINNING = new RegExp(
  `^(?:and )?(?<said>${CLEAR.join('|')})(?:[\\s,;.!]+(?:and )?(?<after>.*)|)$`,
  'i',
);

interface Split {
  /** Words that turn something on or off, as they were said. */
  readonly switches: string;
  readonly rest: string;
}

/** Takes the words that turn something on or off from the end of a text: `bandits no ping` → `bandits`. */
export function takeLastSwitches(text: string): Split {
  let rest = text;
  const taken: string[] = [];
  for (;;) {
    const { before, said } = AT_END.exec(rest)?.groups ?? {};
    if (before === undefined || said === undefined) return { rest, switches: taken.join(' ') };
    taken.unshift(said);
    rest = before;
  }
}

/** Takes them from the beginning of a text: `no ping at 9` → `at 9`. */
export function takeFirstSwitches(text: string): Split {
  let rest = text;
  const taken: string[] = [];
  for (;;) {
    const { said, after = '' } = AT_BEGINNING.exec(rest)?.groups ?? {};
    if (said === undefined) return { rest, switches: taken.join(' ') };
    taken.push(said);
    rest = after;
  }
}
