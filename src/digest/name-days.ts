import { ENGLISH } from '../messages/english.ts';
import { languageTag } from '../messages/language-tag.ts';
import { listNames } from '../messages/list-names.ts';
import type { Messages } from '../messages/messages.ts';
import type { Days } from './read-days.ts';

/** `weekdays`, `every day`, `Mon, Wed and Fri`. @param say English by default */
export function nameDays(days: Days, say: Messages = ENGLISH): string {
  const key = days.join(',');
  if (key === '1,2,3,4,5') return say.text('schedule.weekdays');
  if (key === '1,2,3,4,5,6,7') return say.text('schedule.everyDay');
  if (key === '6,7') return say.text('schedule.weekends');
  // Other languages abbreviate them with points, or to one letter.
  const weekday = say.locale === 'en' ? 'short' : 'long';
  const format = new Intl.DateTimeFormat(languageTag(say.locale), { weekday, timeZone: 'UTC' });
  return listNames(
    days.map((day) => format.format(Date.UTC(2024, 0, day))),
    'and',
    say.locale,
  );
}
