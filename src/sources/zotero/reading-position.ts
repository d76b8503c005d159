import { isObject, parseStrict } from '../formats/json/parse-value.ts';

/**
 * How far a library was read. Everything changes its version when it changes, and the library has the highest one of all: what is
 * read in the order of versions is known up to one of them, whatever happens in the library meanwhile.
 */
export interface Position {
  /** All of lower versions is known. */
  readonly version: number;
  /** Of this version all up to this key, in the order of keys; undefined: all of it. */
  readonly key?: string | undefined;
  /** It was read to its end once. */
  readonly isCaughtUp: boolean;
}

/** Nothing is known. */
export const AT_START: Position = { version: 0, isCaughtUp: false };

/** What a cursor says; the beginning where it says nothing that is known here. */
export function readPosition(cursor: string | undefined): Position {
  const said = cursor === undefined || cursor.length > LONGEST ? undefined : parseStrict(cursor);
  if (!isObject(said) || said['form'] !== FORM) return AT_START;
  const { version, key, isCaughtUp } = said;
  if (!isVersion(version) || typeof isCaughtUp !== 'boolean') return AT_START;
  if (key !== undefined && typeof key !== 'string') return AT_START;
  return { version, key, isCaughtUp };
}

/** The cursor that says so. */
export function writePosition({ version, key, isCaughtUp }: Position): string {
  return JSON.stringify({ form: FORM, version, key, isCaughtUp });
}

/** A version of a library: a whole number, which only grows. */
export function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

const FORM = 1;
const LONGEST = 1_000;
