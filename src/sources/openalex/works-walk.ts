import { isObject, type Json, parseStrict } from '../formats/json/parse-value.ts';

/** A way through all works since a day, page by page. */
export interface Walk {
  /** `2024-01-01`: of works that were published since then; undefined: of all. */
  readonly from?: string | undefined;
  /** Where OpenAlex goes on: a text that only OpenAlex reads. */
  readonly next: string;
  /** Works on pages that were read. */
  readonly done: number;
  /** It goes through everything that the source names. */
  readonly isWhole: boolean;
}

/** How far works were read. */
export interface WorksState {
  /** It was read to its end once. */
  readonly isCaughtUp: boolean;
  /**
   * The newest day that works tell, by their own dates and by when OpenAlex made their records: no clock is needed, and dates that
   * lie in the future say nothing.
   */
  readonly newest?: string | undefined;
  /** What was the newest day when all works were read the last time. */
  readonly whole?: string | undefined;
  /** One that is not at its end. */
  readonly walk?: Walk | undefined;
}

/** OpenAlex learns of works weeks after they appeared, and mends them meanwhile. */
const LOOK_BACK_DAYS = 56;
/** Of some it learns far later. */
const WHOLE_EVERY_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;
const FORM = 1;
const LONGEST = 20_000;

/** The way to go now: the one that was begun, or from some weeks before the newest; every month through everything. */
export function planWalk(state: WorksState, since: string | undefined): Walk {
  if (state.walk !== undefined) return state.walk;
  const { newest, whole } = state;
  const isDue = newest === undefined || whole === undefined || dayAfter(whole, WHOLE_EVERY_DAYS) <= newest;
  if (!state.isCaughtUp || isDue) return { from: since, next: FIRST, done: 0, isWhole: true };
  const back = dayAfter(newest, -LOOK_BACK_DAYS);
  return { from: since !== undefined && since > back ? since : back, next: FIRST, done: 0, isWhole: false };
}

/** Where OpenAlex begins. */
export const FIRST = '*';

/** How things stand at the end of a way. */
export function endWalk(state: WorksState, { isWhole }: Walk): WorksState {
  const { newest } = state;
  return { isCaughtUp: true, newest, whole: isWhole ? newest : state.whole };
}

/** The later of two days. */
export function laterDay(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

/** What a cursor says; the beginning where it says nothing that is known here. */
export function readState(cursor: string | undefined): WorksState {
  const said = cursor === undefined || cursor.length > LONGEST ? undefined : parseStrict(cursor);
  if (!isObject(said) || said['form'] !== FORM) return { isCaughtUp: false };
  const { isCaughtUp, newest, whole, walk } = said;
  return {
    isCaughtUp: isCaughtUp === true,
    newest: dayIn(newest),
    whole: dayIn(whole),
    walk: walkIn(walk),
  };
}

/** The cursor that says so. */
export function writeState(state: WorksState): string {
  return JSON.stringify({ form: FORM, ...state });
}

function walkIn(value: Json | undefined): Walk | undefined {
  if (!isObject(value)) return undefined;
  const { from, next, done, isWhole } = value;
  if (typeof next !== 'string' || typeof done !== 'number' || typeof isWhole !== 'boolean') return undefined;
  return { from: dayIn(from), next, done, isWhole };
}

/** `2024-01-31`, also where an hour stands behind it. */
export function dayIn(value: Json | undefined): string | undefined {
  const day = typeof value === 'string' ? (/^\d{4}-\d\d-\d\d(?=$|T| )/.exec(value)?.[0] ?? '') : '';
  return day === '' || Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? undefined : day;
}

/** So many days after a day. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
