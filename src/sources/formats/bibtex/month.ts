const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `05` of `5`, `May`, `may`, `12~May`; undefined where there is none. */
export function monthNumber(month: string): string | undefined {
  const number = /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.indexOf(word(month)) + 1;
  return number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined;
}

function word(month: string): string {
  return (/[a-z]{3,}/i.exec(month)?.[0] ?? '').slice(0, 3).toLowerCase();
}
