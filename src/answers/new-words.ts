import type { Intent } from '../chat/intent.ts';
import { readSaidTime } from './new-said-time.ts';

const NOUN = /^(?:papers?|articles?|preprints?|publications?|ones|arrivals|stuff|things)(?=\s|$)/i;
const ON = /^(?:on|about|for|in|regarding|concerning)\s+(?=\S)/i;
const SINCE = /^since\s/i;
const YEAR_ALONE = /^(?:since|from|in|seit|depuis|desde)?\s*20\d{2}$/i;
const END = /[\s,;:.!?]+$/;

/** What follows `new`: `on diffusion since monday`, `papers this week`; undefined of what is a topic itself (`york taxi rides`). */
export function readNew(rest: string): Intent<'new'> | undefined {
  const said = rest.replace(END, '').trim();
  const behind = said.replace(NOUN, '').trim();
  const intent = readBehind(behind);
  return behind === said ? intent : askedSoftly(intent);
}

/** Words that ask for the latest papers where the library does not grow; years are years of papers then. */
export function askedSoftly(intent: Intent<'new'> | undefined): Intent<'new'> | undefined {
  if (intent === undefined || YEAR_ALONE.test(intent.since)) return undefined;
  return { ...intent, orLatest: true };
}

/** @param behind `on …`, a time, or nothing at all */
export function readBehind(behind: string): Intent<'new'> | undefined {
  if (behind === '') return newSince('', '');
  if (readSaidTime(behind) !== undefined) return newSince('', behind);
  if (ON.test(behind)) return newOn(behind.replace(ON, ''));
  // What is no time is told to be none.
  return SINCE.test(behind) ? newSince('', behind) : undefined;
}

/** A topic, with a time behind it or without. */
export function newOn(text: string): Intent<'new'> {
  const words = text.replace(END, '').trim().split(' ');
  for (let from = 0; from < words.length; from++) {
    const since = words.slice(from).join(' ');
    if (readSaidTime(since, from === 0) === undefined) continue;
    return newSince(words.slice(0, from).join(' ').replace(END, ''), since);
  }
  const at = text.search(/\ssince\s+\S+$/i);
  return at < 0 ? newSince(words.join(' '), '') : newSince(text.slice(0, at), text.slice(at).trim());
}

/** @param since in words; empty: of the last days */
function newSince(topic: string, since: string): Intent<'new'> {
  return { kind: 'new', topic, since, offset: 0 };
}
