import { isStopWord, words } from '../../search/words/analyzer.ts';
import { stripRequest, tidyRequest } from './strip-request.ts';

const CLAUSES = /[,;.!?…]\s+|\s+[-–—]\s+|:\s+/;
const TOPIC_WORD =
  /(?<=\s|^)(?:(?:topic|subject|theme|area|field|keywords?|title)\s+(?:is|was|will be|:)|about|on|around|regarding|concerning|into|with|for|of|in|called|named|über|ueber|zu|zum|sur|sobre|acerca de)\s+/giu;
const PERSONAL =
  /^(?:topic|subject|theme|area|i|i'm|i've|i'd|we|we're|we've|my|our|a|an|the|this|someone|somebody|he|she|they|it|there|is|are|do|does|did|can|could|has|have|who|what|where|how|why|when|ich|wir|mein|je|nous|mon|yo|mi)\b/i;
const ENOUGH = 5;
/** So many clauses are looked into, and places in one of them. */
const MOST_LOOKED_INTO = 20;

/** Of papers in general, and of reading them. */
const SAYS_NOTHING = new Set(
  'prior previous related existing similar contribute contributed got anything everything pull did show fan group student exam tell told met wrote write written published one ones stuff intro introduction overview introductory ref refs turn exactly students read paper papers article articles publication publications work works literature research read reading see look find know know get love like want need help thing things something anything here please thanks talk'.split(
    ' ',
  ),
);

/**
 * What else a message may be about, the likeliest first: each of its clauses, and what stands behind the words that name a
 * topic: `my flatmate told me about …`, `we start a project on …, what is relevant?`
 */
export function otherTopics(said: string, tried: string): readonly string[] {
  const text = tidyRequest(said);
  const clauses = text
    .split(CLAUSES)
    .filter((clause) => clause.trim() !== '')
    .slice(0, MOST_LOOKED_INTO);
  const stripped = clauses.map((clause) => stripRequest(clause));
  const asking = stripped.filter(({ asks }) => asks).map(({ topic }) => topic);
  const behind = clauses.filter((clause) => PERSONAL.test(clause)).flatMap(behindTopicWords);
  const whole = clauses.length > 1 ? stripped.map(({ topic }) => topic) : [];
  const topics = [...asking, ...behind, ...whole].map((topic) => topic.trim());
  return [...new Set(topics)].filter((topic) => topic !== tried && hasContent(topic)).slice(0, ENOUGH);
}

/** Has a text words of its own, besides those that only ask for papers? */
export function hasContent(topic: string): boolean {
  return words(topic).some((word) => !isStopWord(word) && !SAYS_NOTHING.has(word));
}

function behindTopicWords(clause: string): readonly string[] {
  return [...clause.matchAll(TOPIC_WORD)]
    .slice(0, MOST_LOOKED_INTO)
    .map(({ index, 0: word }) => stripRequest(`papers on ${clause.slice(index + word.length)}`).topic);
}
