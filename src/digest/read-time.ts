const TIME = /^(\d{1,2})(?:(?:[:.]|\s*h\s*)(\d{2}))?\s*(?:([ap])\.?m\.?|h|o['’]?clock|uhr)?$/i;

/** A time of day as people write it (`9`, `9:30`, `9am`, `21.15`, `noon`) as `HH:MM`; undefined for anything else. */
export function readTime(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^noon$/i.test(trimmed)) return '12:00';
  if (/^midnight$/i.test(trimmed)) return '00:00';
  const [, hours = '', minutes = '00', half] = TIME.exec(trimmed) ?? [];
  if (hours === '') return undefined;
  const hour = half === undefined ? Number(hours) : halfDayHour(Number(hours), half.toLowerCase() === 'p');
  if (hour === undefined || hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function halfDayHour(hour: number, isAfternoon: boolean): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}
