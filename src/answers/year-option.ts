import type { Wording } from '../chat/slash-command.ts';
import { readField } from '../search/query-fields.ts';
import { takeYears } from './requests/years-in-words.ts';

/** What may be filled in where years are asked for. */
export const YEARS_TAKEN: Wording = {
  text: 'I do not understand that year. It takes 2021, 2020-2023, 2021.., since 2021, before 2020 or last 3 years.',
  translations: {
    de: 'Dieses Jahr verstehe ich nicht. Möglich sind 2021, 2020-2023, 2021.., seit 2021, vor 2020 oder letzte 3 Jahre.',
    fr: 'Je ne comprends pas cette année. Sont possibles 2021, 2020-2023, 2021.., depuis 2021, avant 2020 ou 3 dernières années.',
    es: 'No entiendo ese año. Valen 2021, 2020-2023, 2021.., desde 2021, antes de 2020 o últimos 3 años.',
    ja: 'その年はわかりません。2021、2020-2023、2021..、since 2021、before 2020、last 3 years のように入力してください。',
  },
};

/**
 * Reads what somebody filled in for years, in the query language or in words, as a filter: `since 2021` → `year:2021..`.
 * @returns undefined for anything that is not years as a whole
 */
export function readYearOption(said: string, now: Date): string | undefined {
  const text = said
    .replace(/\s*(\.\.\.?|…|[-–—―−])\s*/g, (_, mark: string) => (/[.…]/.test(mark) ? '..' : '-'))
    .replace(/^[\s,;:!?]+|[\s,;:!?]+$/g, '')
    .replace(/^year\s*[:=]?\s*/i, '');
  // `2020-23`
  const whole = text.replace(/^((\d\d)\d\d)-(\d\d)$/, '$1-$2$3');
  const field = readField('year', whole);
  if (field !== undefined && 'years' in field) return `year:${whole}`;
  const { rest, filters } = takeYears(
    text.replace(/^(since|after|before|until)\s*:\s*/i, '$1 '),
    now.getUTCFullYear(),
  );
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : filters[0];
}
