const ZONE = { timeZone: 'UTC' } as const;
const LOCALE = 'en-GB';

/** Styles of Discord's `<t:seconds:style>`. https://docs.discord.com/developers/reference#message-formatting */
const DISCORD_STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** As Discord shows a moment, in UTC; `R` counts from `now`. */
export function discordMoment(seconds: number, style: string, now: Date): string {
  if (style === 'R') return ago(seconds, now);
  const look = DISCORD_STYLES[style] ?? { dateStyle: 'long', timeStyle: 'short' };
  return new Intl.DateTimeFormat(LOCALE, { ...look, ...ZONE }).format(seconds * 1_000);
}

/** Tokens of Slack's dates. https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
const SLACK_TOKENS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { dateStyle: 'short' },
  date_slash: { dateStyle: 'short' },
  date_short: { day: 'numeric', month: 'short', year: 'numeric' },
  date: { dateStyle: 'long' },
  date_long: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

/** As Slack shows a moment, in UTC; `{ago}` counts from `now`. Tokens that are not known stay in braces. */
export function slackMoment(seconds: number, format: string, now: Date): string {
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => {
    if (token === 'ago') return ago(seconds, now);
    const look = SLACK_TOKENS[token.replace(/_pretty$/, '')];
    return look === undefined
      ? whole
      : new Intl.DateTimeFormat(LOCALE, { ...look, ...ZONE }).format(seconds * 1_000);
  });
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function ago(seconds: number, now: Date): string {
  const ahead = seconds - now.getTime() / 1_000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(ahead) >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(Math.round(ahead / length), unit);
}
