import { systemErrorCode } from '../errors.ts';

/** Of SQLite. https://sqlite.org/rescode.html */
const SQLITE: Readonly<Record<number, string>> = {
  5: 'another process holds it; several processes need PostgreSQL',
  8: 'it may not be written: give the user that runs Paperboy the right to write the file and its folder',
  10: 'the disk fails to read or write, or is full: look at its space and at the system log',
  11: 'it is damaged: stop Paperboy, put back a copy, or save what can be read with “sqlite3 FILE .recover”',
  13: 'the disk is full: make room',
  14: 'the file cannot be opened: the folder must exist and be writable',
  26: 'the file is no SQLite database: point DATABASE_URL elsewhere, or put back a copy',
};

/** Of PostgreSQL. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const POSTGRES: Readonly<Record<string, string>> = {
  '25006': 'it is a standby, or was set to be read only: point DATABASE_URL at the primary',
  '28P01': 'put the right user and password into DATABASE_URL',
  '3D000': 'create it, or name another in DATABASE_URL',
  '53300': 'let it take more connections (max_connections); each process of Paperboy uses up to ten',
};

/** What is wrong with the database and what helps, in words; the message has no password in it. */
export function explainFailure(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const code = systemErrorCode(error);
  const remedy = SQLITE[primaryCode(error)] ?? POSTGRES[code ?? ''];
  if (remedy !== undefined) return `${reason}; ${remedy}`;
  if (code === undefined || reason.includes(code)) return reason;
  return reason === '' ? code : `${code}: ${reason}`;
}

function primaryCode(error: unknown): number {
  const extended = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return extended & 0xff;
}
