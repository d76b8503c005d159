import * as z from 'zod/mini';

/**
 * What tests of the delivery change from outside: how fast time goes and where the process dies. Set as JSON in
 * PAPERBOY_TEST, which is no part of the configuration (CONTRIBUTING.md); its use is logged.
 */
export interface TestSettings {
  /** A file with milliseconds that are added to the clock; read at every look at the time. */
  readonly clockFile?: string | undefined;
  /** How often it is looked what is due, in milliseconds, instead of every minute. */
  readonly tickMs?: number | undefined;
  /** How often a process says that it is alive. */
  readonly beatMs?: number | undefined;
  /** After how long a silence a process counts as dead. */
  readonly deadAfterMs?: number | undefined;
  /** The first delay before a delivery is tried again. */
  readonly retryMs?: number | undefined;
  /** The step of a delivery at which the process kills itself. */
  readonly failpoint?: string | undefined;
}

const SHAPE = z.strictObject({
  clockFile: z.optional(z.string()),
  tickMs: z.optional(z.number()),
  beatMs: z.optional(z.number()),
  deadAfterMs: z.optional(z.number()),
  retryMs: z.optional(z.number()),
  failpoint: z.optional(z.string()),
});

export function readTestSettings(
  environment: Readonly<Record<string, string | undefined>>,
  faults: string[],
): TestSettings | undefined {
  const text = environment['PAPERBOY_TEST'];
  if (text === undefined || text === '') return undefined;
  try {
    const parsed = z.safeParse(SHAPE, JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Told below, as any other fault.
  }
  faults.push('PAPERBOY_TEST must be the JSON that tests use, or not set');
  return undefined;
}
