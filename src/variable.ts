import { isIP } from 'node:net';

/** One environment variable. */
export interface Variable<T> {
  readonly name: string;
  /** What it is for; the comment in .env.example. */
  readonly about: string;
  readonly example: string;
  /** What a value must be, for the fault report; where it depends on what is wrong, a function of the text, which may be secret. */
  readonly expected: string | ((text: string) => string);
  /** Undefined where the text is not what it must be. */
  readonly read: (text: string) => T | undefined;
  /** What holds where it is not set. */
  readonly fallback: T;
  /** Its value, or each of its comma-separated values, must not be seen in a log. Of other ones this holds for passwords in addresses. */
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
  const readOne = ({ name, read, fallback, expected, example, secret }: Variable<unknown>): unknown => {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return fallback;
    const isLeft = secret === true && text.split(',').some((one) => isPlaceholder(one.trim(), example));
    const value = isLeft ? undefined : read(text);
    if (value !== undefined) return value;
    const wanted = typeof expected === 'string' ? expected : expected(text);
    const help = isLeft
      ? '; what is there is a placeholder: put your own in its place'
      : `, for example ${name}=${example}`;
    faults.push(`${name} must be ${wanted}${help}`);
    return fallback;
  };
  const values = Object.entries(variables).map(([key, one]) => [key, readOne(one)] as const);
  return Object.fromEntries(values) as Values<Group>;
}

/** What instructions show where something of one's own belongs, left as it was: no secret has it by chance. */
function isPlaceholder(text: string, example: string): boolean {
  return (
    text === example ||
    /…|\.\.\.|^<.*>$|(?<![a-z])(?:your|example|placeholder|change-?me)(?![a-z])|^[a-z-]*x{4,}$/i.test(text)
  );
}

/** Any text. */
export function readText(text: string): string {
  return text;
}

/** Text that matches. */
export function textLike(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** A token: ASCII without spaces. What copying adds or changes (quotes, spaces of no width) is in none. */
export function readToken(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (/^[\x21-\x7e]+$/.test(text) && pattern.test(text) ? text : undefined);
}

/** One of these texts. */
export function oneOf<const T extends string>(texts: readonly T[]): (text: string) => T | undefined {
  return (text) => texts.find((one) => one === text);
}

/** An address of the web. */
export function readHttpUrl(text: string): string | undefined {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '') ? text : undefined;
}

/** A host: a name or an address; what looks like an address has to be one, and has no port. */
export function readHost(text: string): string | undefined {
  const bare = text.replace(/^\[(.+)\]$/, '$1');
  if (isIP(bare) !== 0) return text;
  return /^(?![\d.]+$)[a-z\d_]([\w.-]*[a-z\d])?\.?$/i.test(text) ? text : undefined;
}

/** A TCP port, from 0 to 65535, as its digits. */
export function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

/** The passwords that an address has, as they are written there; also of one that cannot be read, and is none. */
export function passwordsIn(text: string): readonly string[] {
  // All between the name and the last @: a password may hold anything, by mistake.
  const [, written = ''] = /^\w+:\/\/[^:@]*:(.*)@/s.exec(text) ?? [];
  const query = [...text.matchAll(/[?&](?:ssl)?password=([^&#]*)/g)].map(([, password = '']) => password);
  return [written, ...query].filter((password) => password !== '');
}
