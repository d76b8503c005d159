import { NAME, takeFirstSwitches } from '../../digest/schedule-names.ts';
import { beginsSchedule, namesTime, scheduleWords } from './schedule-words.ts';
import { mayBeTopic, steeredTo } from './steering-words.ts';

const ON = /^on(?![\p{L}\p{N}-])/iu;
/** Nothing that stands behind these changes what they show. */
const LOOK = /^(?<verb>status|preview)(?![\p{L}\p{N}-])/iu;
/** `taste`, `taste reset`, `less of p123`. */
const TASTE =
  /^(?:(?:my |our |the )?taste(?![\p{L}\p{N}-])[\s:]*(?<what>(?:reset|forget|less)(?![\p{L}\p{N}-]).*)?|(?<less>less of .+)|(?<reset>reset) (?:the |our |my )?taste)$/isu;
/** `new`, `only new papers on bandits`, `any paper`: which papers, with what may follow. */
const PAPERS = /^(?:(?:only )?(?:the )?new|(?:any|all) papers?)(?![\p{L}\p{N}-])/iu;
const OFF_NEW = /^(?:off|no|not|without|stop|end) new(?: papers?)?$/i;
const NOW = /^(?:(?:post|send|run) (?:it |one |(?:today['’]?s|the|a) paper )?)?(?:right )?now(?: here)?$/i;
const NAMED = new RegExp(`(?:^|\\s)${NAME}`, 'i');
const BEGIN = /^(?:start|enable|begin|resume|subscribe|(?:turn|switch) (?:it )?on)(?![\p{L}\p{N}-])\s*/iu;
/** What a topic ends with when it says when, too: `bandits every day at 9`. */
const WHEN_BEHIND =
  /^(?<topic>\S.*?)\s+(?<when>(?:at|around|on|every|each|daily|weekdays|weekends)(?![\p{L}\p{N}-]).*|\d{1,2}(?:[:.h]\d{2}|\s*[ap]m)(?!\S).*)$/iu;
/** `Berlin`, `New York`, `europe/berlin`: whether it is a zone or a topic is seen when it is turned on. */
const PLACE = /^(?:\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2}|\p{L}+\/[\p{L}_/-]+)$/u;
/** What says so is a topic, or is of what each post is like. */
const SAID_SO =
  /^(?:topic|about)\s+\S|(?<!\p{L})(?:threads?|publish|announce|(?:no|without(?: a)?) pings?|ping(?:ing)? @.*)(?!\p{L})/iu;
const NO_TOPIC = /^(?:no|without|remove|delete|clear) (?:a |any |the |our )?topics?$/i;
/** `change the topic to`, `set days` */
const SET =
  /^(?:(?:set|change|update|switch|make|move) )(?:the |our )?(?<part>topic|time|days?|zone|timezone)(?: to)?\s+/i;
/** `days mon,wed` */
const PART = /^(?:time|days?|zone|timezone)\s+/i;
/** `show us papers on` */
const PAPERS_ON =
  /^(?:(?:show|send|give|post|get) )?(?:(?:me|us) )?(?:only |some |the |a |new )*(?:papers?|articles?) (?:on|about)\s+/i;
const HERE = /(?<!\p{L})(?:here|hier|ici|aquí|channel|us|me|everyone|everybody)(?!\p{L})/iu;

const POLITE =
  "please|pls|plz|kindly|thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|cheers|hi|hello|hey|(?:can|could|would|will) you|i(?:'d| would) like(?: you)? to|let'?s|bitte|danke|merci|s['’]il (?:vous|te) pla[iî]t|por favor|gracias";
const POLITE_BEFORE = new RegExp(`^(?:${POLITE})(?![\\p{L}\\p{N}-])[\\s,;:!.?]*`, 'iu');
const POLITE_BEHIND = new RegExp(`[\\s,;]*(?<![\\p{L}\\p{N}-])(?:${POLITE})$`, 'iu');
/** Marks at the end, and pictures as Slack writes them. */
const MARKS_BEHIND = /(?:[\s.!?…]|:[a-z0-9_+-]+:)+$/i;

/**
 * What was typed behind `/digest`, as everybody could say it. A schedule turns it on, and so does what plausibly is a topic,
 * since a command asks for nothing but the digest; what is neither changes nothing and is answered how it stands.
 */
export function typedDigest(text: string): string {
  const asked = withoutPoliteness(text);
  if (ON.test(asked)) return `digest ${asked}`;
  const look = LOOK.exec(asked)?.groups?.['verb'];
  if (look !== undefined) return `digest ${look.toLowerCase()}`;
  if (NOW.test(asked)) return 'digest now';
  const taste = TASTE.exec(asked)?.groups;
  if (taste !== undefined)
    return `digest taste ${taste['what'] ?? taste['less'] ?? taste['reset'] ?? ''}`.trim();
  if (OFF_NEW.test(asked)) return 'digest off new';
  const begun = asked.replace(BEGIN, '');
  if (PAPERS.test(begun)) return `digest on ${scheduleWords(begun)}`;
  if (NO_TOPIC.test(asked)) return 'digest on topic: none';
  const said = withoutPart(begun);
  const schedule = NAMED.test(said) ? said : scheduleOrTopic(said, BEGIN.test(asked));
  if (schedule !== undefined) return `digest on ${schedule}`.trim();
  return `digest ${steeredTo(asked) ?? 'status'}`;
}

/** From both ends, over and over: `hi, can you turn it off please? thanks!` */
function withoutPoliteness(text: string): string {
  let [said, before] = [text.trim(), ''];
  while (said !== before) {
    before = said;
    said = said.replace(MARKS_BEHIND, '').replace(POLITE_BEHIND, '').replace(POLITE_BEFORE, '');
  }
  return said;
}

/** What is to be set needs no name where it tells that itself. */
function withoutPart(said: string): string {
  const set = said.replace(SET, (_, part: string) => (/^topic/i.test(part) ? 'topic ' : ''));
  const bare = set.replace(PART, '');
  return (beginsSchedule(bare) || PLACE.test(bare) ? bare : set).replace(PAPERS_ON, 'about ');
}

/** @param isBegun it was said that it is to begin @returns undefined when it is neither */
function scheduleOrTopic(said: string, isBegun: boolean): string | undefined {
  const steered = steeredTo(said);
  if (isBegun && (said === '' || steered === 'status')) return '';
  if (beginsSchedule(said)) return begunSchedule(said);
  const { switches, rest } = takeFirstSwitches(said);
  if (switches !== '' && (rest === '' || beginsSchedule(rest)))
    return `${switches} ${scheduleWords(rest)}`.trim();
  if (SAID_SO.test(said)) return scheduleWords(said);
  if (steered !== undefined) return undefined;
  const { topic, when } = WHEN_BEHIND.exec(said)?.groups ?? {};
  if (topic !== undefined && when !== undefined && (namesTime(when) || /^daily/i.test(when)))
    return withTopic(scheduleWords(when), topic);
  if (!mayBeTopic(said)) return undefined;
  return PLACE.test(said) ? said : `topic: ${said}`;
}

/** `for this` begins as a schedule does and says nothing of one. */
function begunSchedule(said: string): string | undefined {
  const isSaid = namesTime(said) || /daily/i.test(said) || SAID_SO.test(said) || HERE.test(said);
  return isSaid || mayBeTopic(said) ? scheduleWords(said) : undefined;
}

/** `change to` before a time is no topic, and `stop` before one turns nothing on. */
function withTopic(schedule: string, topic: string): string | undefined {
  const steered = steeredTo(topic);
  if (steered === 'off') return undefined;
  return steered === undefined ? `${schedule} topic: ${topic}` : schedule;
}
