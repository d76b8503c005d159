import * as z from 'zod/mini';

/** One environment variable. */
export interface Variable<T> {
  /** What it is for; the comment in .env.example. */
  readonly about: string;
  readonly example: string;
  /** What a value must be, for the fault report. */
  readonly expected: string;
  readonly shape: z.ZodMiniType<T, string>;
  readonly fallback: T;
}

export function variable<T>(definition: Variable<T>): Variable<T> {
  return definition;
}

export const PORT_NUMBER = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)),
  z.number().check(z.maximum(65_535)),
);
