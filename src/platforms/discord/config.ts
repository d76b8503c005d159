import { readHttpUrl, readToken, textLike, type Values, variable } from '../../variable.ts';

/** How Paperboy is connected to Discord. */
export interface DiscordConfig {
  readonly token: string;
  /** Register commands in this server only, where changes show at once. */
  readonly guildId: string | undefined;
  /** Which shards of how many this process runs; undefined: as many as Discord advises, all here. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | undefined;
  /** Without version and slash at its end. */
  readonly apiUrl: string;
}

const SHARDS = /^(\d{1,4})(?:-(\d{1,4}))?\/(\d{1,4})$/;

function readShards(value: string): NonNullable<DiscordConfig['shards']> | undefined {
  const [, first = '', last = first, count = ''] = SHARDS.exec(value) ?? [];
  const [from, to, all] = [Number(first), Number(last), Number(count)];
  if (count === '' || from > to || to >= all) return undefined;
  return { ids: Array.from({ length: to - from + 1 }, (_, at) => from + at), count: all };
}

/** Tokens are of letters, digits, dots, hyphens and underscores; `MTA…`, left over from an example, is none. */
const TOKEN = /^[\w.-]+$/;

/** Can this be a token? What cannot be is not even sent. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

const none = undefined as string | undefined;

/** The variables of Discord, as they are named in .env.example. Without a token there is no Discord. */
export const DISCORD_VARIABLES = {
  token: variable({
    name: 'DISCORD_TOKEN',
    secret: true,
    about: 'Discord: the bot token (Developer Portal → your application → Bot).',
    example: 'MTA…',
    expected: 'the bot token, whole, without spaces and without “Bot ” before it',
    read: readToken(TOKEN),
    fallback: none,
  }),
  guildId: variable({
    name: 'DISCORD_GUILD_ID',
    about: 'Register the commands in this Discord server only, for development.',
    example: '123456789012345678',
    expected: 'the id of a server, digits only',
    read: textLike(/^\d{5,20}$/),
    fallback: none,
  }),
  shards: variable({
    name: 'DISCORD_SHARDS',
    about: 'Which shards this process runs, of how many: to spread very many servers over processes.',
    example: '0-3/8',
    expected: 'a range of shards and their count; by default all of them, as many as Discord advises',
    read: readShards,
    fallback: undefined as DiscordConfig['shards'],
  }),
  apiUrl: variable({
    name: 'DISCORD_API_URL',
    about: "Where Discord's API is, for a proxy or a test server.",
    example: 'https://discord.com/api',
    expected: 'an http(s) address',
    read: (text) =>
      readHttpUrl(text)
        ?.replace(/\/+$/, '')
        .replace(/\/v\d+$/, ''),
    fallback: 'https://discord.com/api',
  }),
} as const;

/** Undefined when there is no token. */
export function readDiscordConfig(values: Values<typeof DISCORD_VARIABLES>): DiscordConfig | undefined {
  const { token } = values;
  return token === undefined ? undefined : { ...values, token };
}
