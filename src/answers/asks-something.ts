import type { Intent } from '../chat/intent.ts';

/** What people say first when somebody showed them something, also when they want nothing more. */
const REACTION =
  /^(?:(?:oh|ah|wow|ok|okay|well|hm+|yes|yeah|no|so|very|really)[\s,.!–-]+)*(?:thanks?(?: (?:you|a lot|for (?:this|that|sharing)))?|thx|ty|cheers|danke(?: schön)?|merci|gracias|nice|cool|great|good|neat|awesome|interesting|lovely|super|perfect|excellent)\b[^,;.!:–-]*[,;.!:–-]+\s*/i;
/** To whoever else is here. */
const TO_PEOPLE =
  /\b(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|folks|guys|y'all|(?:do|did|would|have|are|were|can|could|will) you (?:all |guys )?(?:think|know|read|see|seen|agree|heard|remember|going|coming|mean|try|tried)|you think|jemand|quelqu'un|alguien)\b/i;
/** `paper of the day was good` says something of it. */
const STATEMENT = /\b(?:was|were|is|are|isn't|wasn't|looks?|seems?|sounds?|feels?|deserves?|turned out)\b/i;
const ASKING =
  /[?？]|^(?:who|what|which|when|where|how|why|is|are|do|does|did|can|could|any|show|find|give)\b/i;
/** Words of those who want other papers, beside a mere remark on this one. */
const MORE =
  /[?？]|\b(?:related|similar|like (?:this|that|it)|more|others?|else|newer|older|recent|find|show|any|verwandte?|ähnliche?s?|mehr|andere|similaires?|autres|plus|parecid[oa]s?|más|otros)\b|関連|似/i;
/** `not by Levine`, `not from 2020` are filters; `not convinced` is none. */
const NOT_FILTER = /^(?:but )?not (?:by|from|in|with|on|about|at|the|those|these|any)\b/i;
/** `this in our draft, please Jan` points at a paper and says something to somebody else. */
const POINTS_AND_GOES_ON = /^(?:this|that|it)(?:\s+(?!one\b|paper\b|please\b|now\b)\S+){2,}/i;

/**
 * Is it a request without doubt, also where it may be meant for others? So is answered what reached the bot only because it
 * replies to a post of its own.
 * @param text all that was said
 * @param read how the bot understands what is said
 */
export function asksSomething(text: string, read: (text: string) => Intent): boolean {
  const rest = text.replace(REACTION, '').trim();
  if (rest === '' || TO_PEOPLE.test(rest)) return false;
  return isRequest(rest, read(rest));
}

function isRequest(text: string, said: Intent): boolean {
  switch (said.kind) {
    case 'smallTalk':
      return false;
    case 'ask':
      return said.asks && (ASKING.test(text) || !STATEMENT.test(text));
    case 'refine':
      return said.how !== 'not' || NOT_FILTER.test(text);
    case 'related':
      return said.source.startsWith('#') ? MORE.test(text) : isCertain(said.doubt, text);
    case 'cite':
    case 'save':
      return isCertain(said.doubt, text) && !POINTS_AND_GOES_ON.test(said.reference);
    case 'paper':
      return isCertain(said.doubt, text);
    // `follow us there` is said to others, `follow author:levine` is not.
    case 'follow':
      return /[:"“]/.test(said.query);
    default:
      return true;
  }
}

function isCertain(doubt: string | undefined, text: string): boolean {
  return doubt === undefined || ASKING.test(text);
}
