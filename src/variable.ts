/** One environment variable. */
export interface Variable<T> {
  readonly name: string;
  /** What it is for; the comment in .env.example. */
  readonly about: string;
  readonly example: string;
  /** What a value must be, for the fault report. */
  readonly expected: string;
  /** Undefined where the text is not what it must be. */
  readonly read: (text: string) => T | undefined;
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
  const readOne = ({ name, read, fallback, expected, example }: Variable<unknown>): unknown => {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return fallback;
    const value = read(text);
    if (value !== undefined) return value;
    faults.push(`${name} must be ${expected}, for example ${name}=${example}`);
    return fallback;
  };
  const values = Object.entries(variables).map(([key, one]) => [key, readOne(one)] as const);
  return Object.fromEntries(values) as Values<Group>;
}

/** Any text. */
export function readText(text: string): string {
  return text;
}

/** Text that matches. */
export function textLike(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** One of these texts. */
export function oneOf<const T extends string>(texts: readonly T[]): (text: string) => T | undefined {
  return (text) => texts.find((one) => one === text);
}

/** An address of the web. */
export function readHttpUrl(text: string): string | undefined {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '') ? text : undefined;
}

/** A TCP port, from 0 to 65535, as its digits. */
export function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}
