import type { NamePart, NameWord } from './name-parts.ts';
import { venueNames } from './venue-names.ts';

/** What a meeting may be. */
export const KINDS: ReadonlySet<string> = new Set(
  'conference conf symposium symp meeting congress colloquium convention workshop'.split(' '),
);
/** What proceedings add to the name of their conference. */
const FRAME: ReadonlySet<string> = new Set(
  (
    'proceedings proceeding proc procs companion adjunct extended abstracts abstract volume volumes vol part track tracks poster ' +
    'posters oral spotlight highlight demonstration demonstrations demo demos tutorial tutorials main papers paper short long full ' +
    'revised selected publication publications online virtual event edition series pages pp late breaking industry system systems ' +
    'industrial student research session sessions technical appear accepted presented appears published held supplement ' +
    'supplemental keynote keynotes panel doctoral consortium invited talks talk blind press forthcoming findings pmlr lncs'
  ).split(' '),
);
/** Of these, the ones that are words of names too. */
const ALSO_OF_NAMES: ReadonlySet<string> = new Set('system systems research technical series'.split(' '));
/** `Conference Record of …`: the conference is none of the name. */
const RECORD = /^(?:record|proceedings|companion|papers|track|volume|series)$/;

/** The words of a part without what proceedings add. */
export function frameless({ words }: NamePart): readonly NameWord[] {
  return words.filter(({ text }) => !FRAME.has(text) || ALSO_OF_NAMES.has(text));
}

/** The same without `conference record`. */
export function recordless({ words }: NamePart): readonly NameWord[] {
  return words.filter(({ text }, at) => {
    if (KINDS.has(text) && RECORD.test(words[at + 1]?.text ?? '')) return false;
    if (text === 'record') return !KINDS.has(words[at - 1]?.text ?? '');
    return !FRAME.has(text) || ALSO_OF_NAMES.has(text);
  });
}

/** Has a part nothing of what proceedings add, and no kind of meeting? */
export function isPlain({ words }: NamePart): boolean {
  return !words.some(({ text }) => KINDS.has(text) || FRAME.has(text));
}

/** The words of a part that can only belong to a name: no frame, kind, sponsor or acronym. */
export function contentOf({ words }: NamePart): readonly NameWord[] {
  const names = venueNames();
  return words.filter(
    (word) =>
      word.text.length > 1 &&
      !FRAME.has(word.text) &&
      !KINDS.has(word.text) &&
      !names.isPassing(word.text) &&
      names.acronym(word) === undefined,
  );
}
