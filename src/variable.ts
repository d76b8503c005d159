import * as z from 'zod/mini';

/** One environment variable. */
export interface Variable<T> {
  readonly name: string;
  /** What it is for; the comment in .env.example. */
  readonly about: string;
  readonly example: string;
  /** What a value must be, for the fault report. */
  readonly expected: string;
  readonly shape: z.ZodMiniType<T, string>;
  /** What holds where it is not set. */
  readonly fallback: T;
  /** Its value, or each of its comma-separated values, must not be seen in a log. */
  readonly secret?: true;
}

/** Variables that belong together, each under the name that the program has for its value. */
export type Variables = Readonly<Record<string, Variable<unknown>>>;

/** The values of such variables. */
export type Values<Group extends Variables> = { readonly [Key in keyof Group]: Group[Key]['fallback'] };

/** Environment variables as given to the process; an empty value counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives the definition the type of its value. */
export function variable<T>(definition: Variable<T>): Variable<T> {
  return definition;
}

/** Reads variables that belong together. What is wrong goes to the faults; never with a value, which may be a secret. */
export function readVariables<Group extends Variables>(
  variables: Group,
  environment: Environment,
  faults: string[],
): Values<Group> {
  const read = ({ name, shape, fallback, expected, example }: Variable<unknown>): unknown => {
    const value = environment[name]?.trim();
    if (value === undefined || value === '') return fallback;
    const parsed = z.safeParse(shape, value);
    if (parsed.success) return parsed.data;
    faults.push(`${name} must be ${expected}, for example ${name}=${example}`);
    return fallback;
  };
  const values = Object.entries(variables).map(([key, one]) => [key, read(one)] as const);
  return Object.fromEntries(values) as Values<Group>;
}

/** A TCP port, from 0 to 65535, as its digits. */
export const PORT_NUMBER = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)),
  z.number().check(z.maximum(65_535)),
);
