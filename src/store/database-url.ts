import type { Engine } from './database-clock.ts';

/** Which kind of database an address means. */
export function engineOf(url: string): Engine {
  return url.startsWith('file:') ? 'sqlite' : 'postgres';
}

/** Reads DATABASE_URL, as it is. */
export function readDatabaseUrl(text: string): string | undefined {
  if (/^file:./.test(text)) return text;
  return POSTGRES.test(text) && parsed(text) !== undefined ? text : undefined;
}

/** What DATABASE_URL must be, with what is wrong with this one; nothing of a password but the marks to be written otherwise. */
export function explainDatabaseUrl(text: string): string {
  const marks = [...new Set(userOf(text).match(/[/?#\s]/g))];
  if (!POSTGRES.test(text) || marks.length === 0) return EXPECTED;
  const written = marks.map((mark) => `“${mark}” is written ${encodeURIComponent(mark)}`);
  return `${EXPECTED}; in user and password ${written.join(', ')}`;
}

/** Where a database is, for people: without user and password. */
export function placeOf(url: string): string {
  if (engineOf(url) === 'sqlite') return url;
  const { protocol, host, pathname } = parsed(url) ?? {};
  return protocol === undefined ? 'postgres://…' : `${protocol}//${host}${pathname}`;
}

const EXPECTED = 'file: and a path, or postgres://user:password@host/database';
const POSTGRES = /^postgres(?:ql)?:\/\/./;

/** What stands before the last @. */
function userOf(text: string): string {
  return /^\w+:\/\/(.*)@/s.exec(text)?.[1] ?? '';
}

/**
 * As `pg` reads it. An @ behind the host is refused: it is one of the password, in which a / or # ended the host, and what
 * came before that would be taken for it.
 */
function parsed(text: string): URL | undefined {
  // Sockets in the file system have no host.
  const url = URL.parse(text) ?? URL.parse(text.replace('@/', '@localhost/'));
  if (url === null || /\s/.test(text) || `${url.pathname}${url.search}${url.hash}`.includes('@'))
    return undefined;
  return isDecodable(url.username) && isDecodable(url.password) && isDecodable(url.pathname)
    ? url
    : undefined;
}

function isDecodable(text: string): boolean {
  try {
    // A % that encodes nothing stands for itself.
    decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    return true;
  } catch {
    return false;
  }
}
