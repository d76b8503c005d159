const DAY_MS = 24 * 60 * 60_000;

/** The day of a moment in UTC, some days before: `2026-11-29`. */
export function dayBefore(moment: Date, days: number): string {
  return new Date(moment.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

/** When an answer was given, by the clock of who gave it. */
export function answeredAt(response: { header(name: string): string | undefined }): Date | undefined {
  const date = new Date(response.header('date') ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}
