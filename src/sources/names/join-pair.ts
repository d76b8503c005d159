import type { NamePart } from './name-part.ts';

const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u;

/** `Kept`, `Ana` → `Ana Kept`; where the family's name is read first, it stays first. */
export function joinPair(family: NamePart, given: NamePart): string {
  const isEastAsian = EAST_ASIAN.test(family.text) && EAST_ASIAN.test(given.text);
  const text = isEastAsian ? `${family.text} ${given.text}` : `${given.text} ${family.text}`;
  const suffix = [family.suffix, given.suffix].filter((one) => one !== undefined).join(', ');
  return showPart({ text, ...(suffix === '' ? {} : { suffix }) });
}

/** With its suffix: `Ana Kept, Jr.` */
export function showPart({ text, suffix }: NamePart): string {
  return suffix === undefined ? text : `${text}, ${suffix}`;
}
