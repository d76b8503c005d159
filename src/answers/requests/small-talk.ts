import type { Talk } from '../../chat/intent.ts';
import { FILLERS, TALK_PHRASES } from './small-talk-words.ts';
import { tidyRequest } from './strip-request.ts';

/** What begins so is small talk to its end, whoever it names. */
const BEGINNINGS: readonly (readonly [RegExp, Talk])[] = [
  [
    /^(?:congrats|congratulations|kudos|félicitations|glückwunsch|enhorabuena|felicidades|happy (?:birthday|holidays|easter|new year)|good luck|best of luck|get well|welcome (?:to|back)|have a (?:nice|good|great)|enjoy (?:your|the|lunch|dinner))\b/i,
    'praise',
  ],
  [
    /^(?:many )?(?:thanks|thank you|thx|danke|merci|gracias)(?: so much| a lot| very much)? (?:for|to|für|pour|por)\b/i,
    'thanks',
  ],
  [/^(?:see|talk to|catch) (?:you|ya|u)(?: all)?\b/i, 'farewell'],
];

/** `thank you for smoking dataset`, `happy birthday problem`: what a noun of research ends, without an article, is its name. */
const OF_RESEARCH =
  /(?<!\b(?:the|this|that|your|our|my|a|an|these|those|all|new|great|good|nice|first)\s+)\b(?:datasets?|benchmarks?|problems?|paradox|theorems?|lemmas?|conjectures?|algorithms?|models?|networks?|learning|corpora|corpus|effects?|tests?|heuristics?|estimators?|attacks?|games?)[\s.!]*$/i;

const ENTRIES = TALK_PHRASES.map(([phrase, talk]) => ({ talk, words: wordsOf(phrase) }));
const LONGEST = Math.max(...ENTRIES.map(({ words }) => words.length));
const BY_WORDS = new Map(ENTRIES.map(({ words, talk }) => [words.join(' '), talk]));
/** Which of several says most: who thanks and says that it is great, thanks. */
const BY_WEIGHT: readonly Talk[] = [
  'thanks',
  'farewell',
  'complaint',
  'stop',
  'presence',
  'greeting',
  'praise',
  'assent',
  'sign',
];
const MAX_WORDS = 12;
const MOST_BEGUN = 10;

/** What kind of small talk a message is as a whole; undefined when it says anything else. */
export function readSmallTalk(text: string): Talk | undefined {
  const said = tidyRequest(text).toLowerCase();
  const words = wordsOf(said);
  if (words.length === 0) return said === '' && text.trim() === '' ? undefined : 'sign';
  if (/^\+\d{1,3}$/.test(said)) return 'sign';
  const begun = BEGINNINGS.find(([beginning]) => beginning.test(said));
  const isTalk = words.length <= MOST_BEGUN && !text.includes('?') && !OF_RESEARCH.test(said);
  if (begun !== undefined && isTalk) return begun[1];
  return words.length > MAX_WORDS ? undefined : talkOf(words);
}

/** Undefined when any word is none of small talk. */
function talkOf(words: readonly string[]): Talk | undefined {
  const talks: Talk[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at);
    if (found !== undefined) talks.push(found.talk);
    else if (ELONGATED.test(words[at] ?? '')) talks.push('assent');
    else if (!FILLERS.has(words[at] ?? '')) return undefined;
    at += found?.length ?? 1;
  }
  return BY_WEIGHT.find((talk) => talks.includes(talk));
}

function longestAt(words: readonly string[], at: number): { talk: Talk; length: number } | undefined {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const talk = BY_WORDS.get(words.slice(at, at + length).join(' '));
    if (talk !== undefined) return { talk, length };
  }
  return undefined;
}

/** `hmmmm`, `hahaha` and `yeeees` say no more than their shorter forms. */
const ELONGATED = /^(?:h+m+|a+h+|o+h+|(?:ha|he|hi){2,}h?|l+o+l+|y+e+s+|x+d+|u+g+h+|a+w+)$/;

/** Short names of emoji stand for signs. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/:[a-z0-9_+-]+:/g, ' ')
      .replace(/(?:[:;=]-?[)(dpo/|]|<3)/gi, ' ')
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
