import { FREQUENT, LATIN_LETTERS, OTHER_LETTERS } from './frequent-characters.ts';

/**
 * How much a decoded text looks as names, titles and sentences do: by each character beyond ASCII and the two beside it. A letter
 * within a word speaks for the decoding; a sign within a word, a capital behind a small letter, or letters of two scripts in one
 * word speak against it.
 * @returns the mean, of about -10 to 5; zero for a text of ASCII alone
 */
export function plausibility(text: string): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    sum += characterScore({
      before: text[at - 1] ?? ' ',
      character: text[at] ?? ' ',
      after: text[at + 1] ?? ' ',
    });
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

interface Place {
  readonly before: string;
  readonly character: string;
  readonly after: string;
}

const LETTER = /\p{L}/u;
const LATIN = /[a-z]|(?![ªº])\p{Script=Latin}/iu;
const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const WIDE = /[\p{Script=Han}\p{Script=Hangul}]/u;
const KANA = /[\u3040-\u30ff]/;
const NARROW_KANA = /[\uff61-\uff9f]/;
const NONE = /[\ufffd\x80-\x9f\ue000-\uf8ff]|\p{Cn}/u;
const OTHER_ALPHABET =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u;

function characterScore(place: Place): number {
  const { character } = place;
  if (NONE.test(character)) return -20;
  if (LATIN.test(character)) return latinScore(place);
  if (OTHER_ALPHABET.test(character)) return alphabetScore(place);
  if (NARROW_KANA.test(character)) return -2;
  if (KANA.test(character)) return isAsciiLetter(place.before) ? 0 : 3;
  if (WIDE.test(character)) return wideScore(place);
  return signScore(place);
}

/** Of letters that Central European names have where those of Western Europe with the same byte have none, and of Turkish ones. */
const TYPICAL =
  /^(?:\p{L}ě\p{L}|\p{L}ů[a-zž]|[iaoe]č\P{L}|\p{L}č[kaoiíáeu]|\p{L}ć(?:\P{L}|[aiue])|\p{L}ř[aeiouíáéý]|\p{L}ń(?:\P{L}|[sckt])|\p{L}ő(?:\P{L}|[skr])|\p{L}ę[dbg]|\p{L}ă[rtsli]|[bcdfghjklmnprstwz]ą(?:\P{L}|[bcdfghkłstz])|\p{L}ş|[aıoueiöü]ğ)/u;

function latinScore(place: Place): number {
  const { before, character, after } = place;
  const weight = LATIN_LETTERS.get(character) ?? 0;
  if (isDense(before) && isDense(after)) return -4;
  // Of Icelandic, which begins words with it: elsewhere it is an “ş” of Turkish.
  if (character === 'þ' && LATIN.test(before)) return -2;
  if (LATIN.test(before) || LATIN.test(after)) return inWordScore(place, weight);
  return CAPITAL.test(character) && after === '.' ? weight : weight - 1.5;
}

function inWordScore({ before, character, after }: Place, weight: number): number {
  if (CAPITAL.test(character)) return SMALL.test(before) ? -4 : 2 + weight;
  if (CAPITAL.test(before) && CAPITAL.test(after)) return -3;
  return 3 + weight + (TYPICAL.test(before + character + after) ? 2 : 0);
}

/** Letters beyond ASCII stand alone or in pairs in words of Latin script. */
function isDense(neighbour: string): boolean {
  return neighbour > '\x7f' && LETTER.test(neighbour);
}

function alphabetScore({ before, character, after }: Place): number {
  if (isAsciiLetter(before) || isAsciiLetter(after)) return -5;
  if (CAPITAL.test(character)) return SMALL.test(before) ? -4 : LETTER.test(before + after) ? 1 : 0;
  // The Greek letter for the end of a word.
  if (character === 'ς' && LETTER.test(after)) return -5;
  return OTHER_LETTERS.has(character) ? 4 : 1;
}

function wideScore({ before, character, after }: Place): number {
  if (isAsciiLetter(before) || isAsciiLetter(after)) return -3;
  return FREQUENT.has(character) ? 4 : 0.5;
}

const OPENING = /[“„«‘‚¿¡]/;
const CLOSING = /[”“»’…]/;
const DASH = /[–—]/;
const WIDE_SIGN = /[\u3000-\u303f\uff00-\uff60]/;
const MEASURE = /[°×±µ§©®·²³€™•\xa0]/;

function signScore(place: Place): number {
  const { before, character, after } = place;
  if (WIDE_SIGN.test(character)) return isAsciiLetter(before) && isAsciiLetter(after) ? -2 : 2;
  if (LETTER.test(before) && LETTER.test(after)) return withinWord(character);
  if (isMark(place)) return 4.5;
  return MEASURE.test(character) ? 0.5 : -1;
}

function withinWord(sign: string): number {
  if (sign === '’') return 4.5;
  return DASH.test(sign) ? 1 : -4;
}

/** A quotation mark on its side of a word, or a dash. */
function isMark({ before, character, after }: Place): boolean {
  if (DASH.test(character)) return true;
  if (LETTER.test(after)) return OPENING.test(character);
  return CLOSING.test(character) && before > ' ';
}

function isAsciiLetter(character: string): boolean {
  return /[a-z]/i.test(character);
}
